import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic, Edit } from '../diagnostics/diagnostic.js';
import { apart, edited, mover } from '../source/edits.js';
import type { Located } from '../source/located.js';

/** What a check says of a text: its values, undefined where its YAML can't be read, and all diagnostics. */
export interface Look {
  readonly root: Located | undefined;
  readonly every: readonly Diagnostic[];
}

/** Checks a text as if its file had it. */
export type LookAt<Seen extends Look> = (text: string) => Seen;

/** A text and what a check says of it. */
interface State<Seen extends Look> {
  readonly text: string;
  readonly look: Seen;
}

export interface FixedText<Seen extends Look> extends State<Seen> {
  /** What was fixed, as reported for the text in which it was found. */
  readonly fixed: readonly Diagnostic[];
  /** Fixes that would have done harm and were left out: a fault of the rule, not of the file. */
  readonly leftOut: readonly Diagnostic[];
}

/** The most rounds, each of which fixes what the one before uncovers; no file needs more than a few. */
const mostRounds = 20;

/** Applies wanted safe fixes, in rounds, until there are no more. A text whose YAML can't be read stays as it is. */
export function applySafeFixes<Seen extends Look>(
  text: string,
  lookAt: LookAt<Seen>,
  wanted: (one: Diagnostic) => boolean,
): FixedText<Seen> {
  let state: State<Seen> = { text, look: lookAt(text) };
  const fixed: Diagnostic[] = [];
  const leftOut: Diagnostic[] = [];
  const past = new Past();
  const seen = new Set([text]);
  for (let round = 0; state.look.root; round++) {
    const open = state.look.every.filter((one) => one.fix?.safe && wanted(one) && !past.has(one));
    const batch = apart(open, state.text.length);
    if (batch.length === 0) break;
    // Fixes that cause each other without end are not written.
    if (round === mostRounds) return { text, look: lookAt(text), fixed: [], leftOut: batch };
    const next = withMost(batch, state, lookAt, seen);
    leftOut.push(...next.refused);
    for (const one of next.refused) past.add(one);
    fixed.push(...next.done);
    past.move(next.done.flatMap(editsOf));
    seen.add(next.state.text);
    state = next.state;
  }
  return { ...state, fixed, leftOut };
}

/** A proposed fix, with the text before and after it. */
export interface Proposal {
  readonly diagnostic: Diagnostic;
  readonly before: string;
  readonly after: string;
}

/**
 * Applies proposed fixes that are agreed to; each is asked for once. A fix that would make the YAML unreadable, or not remove its
 * finding, is left out.
 */
export async function applyAgreedFixes<Seen extends Look>(
  from: State<Seen>,
  lookAt: LookAt<Seen>,
  wanted: (one: Diagnostic) => boolean,
  agreed: (proposal: Proposal) => Promise<boolean>,
): Promise<FixedText<Seen>> {
  let state = from;
  const fixed: Diagnostic[] = [];
  const leftOut: Diagnostic[] = [];
  const past = new Past();
  const seen = new Set([state.text]);
  while (state.look.root) {
    const next = sorted(state.look.every).find((one) => isProposed(one) && wanted(one) && !past.has(one));
    if (!next) break;
    past.add(next);
    const after = edited(state.text, editsOf(next));
    if (seen.has(after)) continue;
    const look = lookAt(after);
    if (!look.root || isStillThere([next], look)) leftOut.push(next);
    else if (await agreed({ diagnostic: next, before: state.text, after })) {
      fixed.push(next);
      past.move(editsOf(next));
      seen.add(after);
      state = { text: after, look };
    }
  }
  return { ...state, fixed, leftOut };
}

/** Returns whether a finding can be fixed, but not without a person's consent. */
function isProposed(one: Diagnostic): boolean {
  return one.fix?.safe === false && editsOf(one).length > 0;
}

interface Attempt<Seen extends Look> {
  readonly state: State<Seen>;
  readonly done: readonly Diagnostic[];
  readonly refused: readonly Diagnostic[];
}

/** The most attempts, each a check of the whole text; fixes that so many can't separate are left out. */
const mostAttempts = 200;

/** Returns the text with as many fixes as do no harm together; those that do harm alone are refused. */
function withMost<Seen extends Look>(
  batch: readonly Diagnostic[],
  state: State<Seen>,
  lookAt: LookAt<Seen>,
  seen: ReadonlySet<string>,
): Attempt<Seen> {
  const attempt = (done: readonly Diagnostic[], refused: readonly Diagnostic[]) => {
    const text = edited(state.text, done.flatMap(editsOf));
    if (seen.has(text)) return undefined;
    const look = lookAt(text);
    return isBetter(state.look, look, done) ? { state: { text, look }, done, refused } : undefined;
  };
  let attempts = 0;
  const within = (some: readonly Diagnostic[]): Attempt<Seen> => {
    if (++attempts > mostAttempts) return { state, done: [], refused: some };
    const whole = attempt(some, []);
    if (whole) return whole;
    if (some.length === 1) return { state, done: [], refused: some };
    const middle = some.length >> 1;
    const [first, second] = [within(some.slice(0, middle)), within(some.slice(middle))];
    const refused = [...first.refused, ...second.refused];
    if (first.done.length === 0) return { ...second, refused };
    if (second.done.length === 0) return { ...first, refused };
    // What does harm only together with the first half is tried again in the next round, by itself.
    return attempt([...first.done, ...second.done], refused) ?? { ...first, refused };
  };
  return within(batch);
}

/**
 * Returns whether a fixed text can still be read, has no more errors and warnings of any rule than before but those that can be
 * fixed in turn, and no finding left in the places that were fixed.
 */
function isBetter(before: Look, after: Look, done: readonly Diagnostic[]): boolean {
  const more = new Map<string, number>();
  const count = ({ rule, severity }: Diagnostic, by: number) => {
    const kind = `${severity} ${rule}`;
    more.set(kind, (more.get(kind) ?? 0) + by);
  };
  for (const one of before.every) if (!one.fix?.safe) count(one, -1);
  // A fix may uncover what it hid, as a mark inside a misspelt word does: the next round fixes that too.
  for (const one of after.every) if (!one.fix?.safe) count(one, 1);
  const isGraver = [...more].some(([kind, by]) => by > 0 && !kind.startsWith('info '));
  return after.root !== undefined && !isGraver && !isStillThere(done, after);
}

/** Returns whether a rule still finds something in a place that was fixed for it. */
function isStillThere(done: readonly Diagnostic[], after: Look): boolean {
  const found = new Set(after.every.map((one) => `${one.rule} ${placeOf(one)}`));
  const move = mover(done.flatMap(editsOf));
  return done.some((one) => found.has(`${one.rule} ${move(placeOf(one))}`));
}

/** Places that are not tried again, adjusted as the text around them moves. */
class Past {
  /** Offsets by rule. */
  readonly #places = new Map<string, Set<number>>();

  add(one: Diagnostic): void {
    const places = this.#places.get(one.rule) ?? new Set();
    this.#places.set(one.rule, places.add(placeOf(one)));
  }

  has(one: Diagnostic): boolean {
    return this.#places.get(one.rule)?.has(placeOf(one)) === true;
  }

  move(edits: readonly Edit[]): void {
    const moved = mover(edits);
    for (const [rule, places] of this.#places) this.#places.set(rule, new Set([...places].map(moved)));
  }
}

function editsOf({ fix }: Diagnostic): readonly Edit[] {
  return fix?.edits ?? [];
}

function placeOf(one: Diagnostic): number {
  return editsOf(one)[0]?.start ?? one.range.start.offset;
}
