import { withDigits } from '../calendar/digits.js';
import { isOfLines, isReworded } from '../diff/change.js';
import { type Change, type ChangeKind, type Changes, changeKinds, type Version } from '../diff/changes.js';
import { type Language, type Speaker, speaker } from '../locales/say.js';
import { type ShownSegment, shownParts } from './change-lines.js';
import { fromWords, placeWords, type Words } from './change-places.js';
import { plain } from './inline.js';

/** A stretch of a line that was removed, added, or neither. Exactly one of `text`, `ltr` and `rtl` is set. */
export interface ChangeRun {
  readonly text?: string;
  /** Latin words, codes, addresses: they keep their own direction. */
  readonly ltr?: string;
  /** Figures and the signs between them, each after the other from the right: a date with the day first. */
  readonly rtl?: string;
  /** Goes with `ltr`: a date, a code or an address that a line of a cell holds, and that its end never breaks. */
  readonly kept?: true;
  readonly removed?: true;
  readonly added?: true;
}

/** What a cell says, line by line. */
export type ChangeLine = readonly ChangeRun[];

/** One change, as a row of the table. */
export interface ChangeRow {
  /** From 1, in the papers' figures. */
  readonly number: string;
  readonly kind: ChangeKind;
  /** «إضافة»، «حذف»، «تعديل»، «نقل»، «تقسيم» and so on; «تابع» of what goes on from the row before. */
  readonly label: string;
  /** The way to the place, a line a step: sections, then the clause. */
  readonly place: readonly string[];
  /** Of what stands elsewhere now: where it stood, or with what it was swapped. */
  readonly from?: string;
  /** Absent of what was added. */
  readonly before?: readonly ChangeLine[];
  /** Absent of what was removed. */
  readonly after?: readonly ChangeLine[];
}

/** A version as the head of the table names it. */
interface ChangesVersion {
  /** «من» or «إلى». */
  readonly label: string;
  /** «الإصدار ١». */
  readonly name: string;
  /** Its status and its date, such as «معتمدة بتاريخ …». */
  readonly facts: string;
}

/** The table of changes, ready to be displayed. */
export interface ChangesView {
  /** «جدول التعديلات». */
  readonly title: string;
  readonly policy: string;
  readonly association: string;
  readonly versions: readonly ChangesVersion[];
  /** How many changes there are of each kind; that there are none. */
  readonly summary: string;
  readonly columns: {
    readonly number: string;
    readonly place: string;
    readonly before: string;
    readonly after: string;
  };
  /** What the marks mean. */
  readonly legend: { readonly removed: string; readonly added: string };
  /** Stands in a cell that says nothing. */
  readonly nothing: string;
  /** None where nothing differs. */
  readonly rows: readonly ChangeRow[];
}

/** On paper a change of more letters in one of its cells is set in several rows, so that none is longer than a page. */
export const lettersOfRow = 900;

/**
 * Returns the differences between two policies → the table that a board reads; in Arabic, as papers are, or for a terminal.
 * `letters`: with more in one of its cells, a change is set in several rows.
 */
export function changesView(
  changes: Changes,
  language: Language = 'ar',
  letters = Number.POSITIVE_INFINITY,
): ChangesView {
  const say = speaker(language, changes.digits);
  const figures = (text: string) => (language === 'ar' ? withDigits(text, changes.digits) : text);
  const { before, after } = changes;
  const version = (one: Version, label: string) => ({
    label,
    name: figures(
      one.version === null ? say('diff.version.none') : say('diff.version', { version: one.version }),
    ),
    facts: factsOf(one, say),
  });
  return {
    title: say('diff.title'),
    policy: after.title ?? before.title ?? say('diff.untitled'),
    association: after.association,
    versions: [version(before, say('diff.from')), version(after, say('diff.to'))],
    summary: figures(summaryOf(changes.changes, say)),
    columns: {
      number: say('diff.column.number'),
      place: say('diff.column.place'),
      before: say('diff.column.before'),
      after: say('diff.column.after'),
    },
    legend: { removed: say('diff.legend.removed'), added: say('diff.legend.added') },
    nothing: '–',
    rows: changes.changes.flatMap((change, i) => {
      const [first, ...others] = shownParts(change, letters);
      const number = figures(String(i + 1));
      const whole = row(change, first ?? [], number, { say, figures });
      return [whole, ...others.map((segments) => continued(whole, segments, say))];
    }),
  };
}

function factsOf({ status, approved, issued }: Version, say: Speaker): string {
  const word = say(`verify.status.${status}`);
  if (approved !== null) return say('diff.approved', { status: word, date: approved });
  return issued === null ? word : say('diff.issued', { status: word, date: issued });
}

function summaryOf(changes: readonly Change[], say: Speaker): string {
  if (changes.length === 0) return say('diff.none');
  // What was moved and changed is counted among what was moved.
  const countOf = (kind: ChangeKind) =>
    changes.filter((one) => (one.kind === 'movedAndChanged' ? 'moved' : one.kind) === kind).length;
  const kinds = changeKinds
    .filter((kind) => countOf(kind) > 0)
    .map((kind) => say('diff.summary.kind', { kind: say(`diff.kind.${kind}`), count: countOf(kind) }));
  return say('diff.summary', { changes: changes.length, kinds });
}

function row(change: Change, shown: readonly ShownSegment[], number: string, words: Words): ChangeRow {
  const { before, after } = change;
  const from = fromWords(change, words);
  return {
    number,
    kind: change.kind,
    label: labelOf(change, words.say),
    place: placeWords(change, words),
    ...(from ? { from } : {}),
    ...(before ? { before: lines(shown, 'added') } : {}),
    ...(after ? { after: lines(shown, 'removed') } : {}),
  };
}

/** Of lines that were parted and the like: whether their words were changed too. */
function labelOf(change: Change, say: Speaker): string {
  const label = say(`diff.kind.${change.kind}`);
  return isOfLines(change) && isReworded(change.segments) ? say('diff.and-changed', { kind: label }) : label;
}

/** Returns the row in which a long change goes on. */
function continued(
  { number, kind, before, after }: ChangeRow,
  segments: readonly ShownSegment[],
  say: Speaker,
): ChangeRow {
  return {
    number,
    kind,
    label: say('diff.continued'),
    place: [],
    ...(before ? { before: lines(segments, 'added') } : {}),
    ...(after ? { after: lines(segments, 'removed') } : {}),
  };
}

/** Returns what one of the two texts says, without what only the other has, line by line. */
function lines(segments: readonly ShownSegment[], without: 'added' | 'removed'): ChangeLine[] {
  const isOther = (op: ShownSegment['op']) =>
    op === without || op === (without === 'added' ? 'after' : 'before');
  const own = segments.filter(({ op }) => !isOther(op));
  const found: ShownSegment[][] = [[]];
  for (const [at, { text, op }] of own.entries())
    for (const [i, part] of (at === own.length - 1 ? text.trimEnd() : text).split('\n').entries()) {
      if (i > 0) found.push([]);
      if (part !== '') found.at(-1)?.push({ text: part, op });
    }
  return found.map(runs);
}

/**
 * Returns a line, each stretch with its direction and its mark. A phrase that is set apart is marked whole where only a word of
 * it changed: in pieces, its words would change places.
 */
function runs(line: readonly ShownSegment[]): ChangeRun[] {
  const text = line.map((one) => one.text).join('');
  // White space alone says nothing, but it parts words.
  if (text.trim() === '') return line.map((one) => ({ text: one.text, ...markOf([one]) }));
  const source = new Source(line);
  return plain(text).flatMap((run): ChangeRun[] => {
    const pieces = source.take(run.ltr ?? run.rtl ?? run.text ?? '');
    const whole = pieces.map((one) => one.text).join('');
    if (run.ltr !== undefined) return [{ ...latin(whole), ...markOf(pieces) }];
    if (run.rtl !== undefined) return [{ rtl: whole, ...markOf(pieces) }];
    return pieces.map((one) => ({ text: one.text, ...markOf([one]) }));
  });
}

function markOf(pieces: readonly ShownSegment[]): Pick<ChangeRun, 'removed' | 'added'> {
  if (pieces.some(({ op }) => op === 'removed')) return { removed: true };
  return pieces.some(({ op }) => op === 'added') ? { added: true } : {};
}

/** A line's segments, on the way through its text as it is shown: white space folded, with marks of direction put in. */
class Source {
  readonly #text: string;
  /** To which segment each character belongs. */
  readonly #owners: readonly number[];
  readonly #line: readonly ShownSegment[];
  #at = 0;

  constructor(line: readonly ShownSegment[]) {
    this.#line = line;
    this.#text = line.map(({ text }) => text).join('');
    this.#owners = line.flatMap(({ text }, i) => Array.from({ length: text.length }, () => i));
  }

  /** Returns the next shown characters, parted where segments end. */
  take(shown: string): ShownSegment[] {
    const pieces: { owner: number; text: string }[] = [];
    for (const character of shown.split('')) {
      const owner = this.#owners[this.#at] ?? this.#line.length - 1;
      const last = pieces.at(-1);
      const isPutIn = /[\u200E\u200F]/u.test(character) && this.#text[this.#at] !== character;
      if (last && (isPutIn || last.owner === owner)) last.text += character;
      else pieces.push({ owner, text: character });
      if (isPutIn) continue;
      this.#at += /\s/u.test(character) ? (/^\s+/u.exec(this.#text.slice(this.#at))?.[0].length ?? 1) : 1;
    }
    return pieces.map(({ owner, text }) => ({ text, op: this.#line[owner]?.op ?? 'same' }));
  }
}

/** Letters that fit into a line of a cell on paper. */
const lineOfCell = 22;

function latin(ltr: string): Pick<ChangeRun, 'ltr' | 'kept'> {
  return ltr.length > lineOfCell || ltr.includes(' ') ? { ltr } : { ltr, kept: true };
}
