import { withDigits } from '../calendar/digits.js';
import { isOfLines, isReworded } from '../diff/change.js';
import { type Change, type ChangeKind, type Changes, changeKinds, type Version } from '../diff/changes.js';
import { type Language, type Speaker, speaker } from '../locales/say.js';
import { type ShownSegment, shownParts } from './change-lines.js';
import { fromWords, placeWords, type Words } from './change-places.js';
import { plain } from './inline.js';

/** A stretch of a line: removed, added, or neither. Exactly one of `text`, `ltr` and `rtl` is set. */
export interface ChangeRun {
  readonly text?: string;
  /** Latin words, codes and addresses, which keep their own direction. */
  readonly ltr?: string;
  /** Numbers and the signs between them, ordered from the right: a date with the day first. */
  readonly rtl?: string;
  /** Goes with `ltr`: a date, a code or an address that fits into a line of a cell and is never broken. */
  readonly kept?: true;
  readonly removed?: true;
  readonly added?: true;
}

/** What a cell says, line by line. */
export type ChangeLine = readonly ChangeRun[];

/** One change, as a row of the table; a long change has several. */
export interface ChangeRow {
  /** Counts from 1, in the association's digits. */
  readonly number: string;
  readonly kind: ChangeKind;
  /** «إضافة»، «حذف»، «تعديل»، «نقل»، «تقسيم» and so on; «تابع» where the change goes on from the row before. */
  readonly label: string;
  /** The place, one step a line: sections, then the clause. */
  readonly place: readonly string[];
  /** Where something moved stood before, or what it was swapped with. */
  readonly from?: string;
  /** Absent for what was added. */
  readonly before?: readonly ChangeLine[];
  /** Absent for what was removed. */
  readonly after?: readonly ChangeLine[];
}

/** A version as the head of the table names it. */
interface ChangesVersion {
  /** «من» or «إلى». */
  readonly label: string;
  /** «الإصدار ١». */
  readonly name: string;
  /** The status and its date, such as «معتمدة بتاريخ …». */
  readonly facts: string;
}

/** The table of changes, ready to be displayed. */
export interface ChangesView {
  /** «جدول التعديلات». */
  readonly title: string;
  readonly policy: string;
  readonly association: string;
  readonly versions: readonly ChangesVersion[];
  /** How many changes there are of each kind, or that there are none. */
  readonly summary: string;
  readonly columns: {
    readonly number: string;
    readonly place: string;
    readonly before: string;
    readonly after: string;
  };
  /** What the marks mean. */
  readonly legend: { readonly removed: string; readonly added: string };
  /** The sign in a cell that has no text. */
  readonly nothing: string;
  /** Empty where nothing differs. */
  readonly rows: readonly ChangeRow[];
}

/**
 * On paper, a change with more letters than this in a cell is divided into several rows, so that no row is longer than a
 * page.
 */
export const lettersOfRow = 900;

/**
 * Returns the changes between two policies as the table that a board reads, in Arabic for papers or in either language for a
 * terminal. A change with more than `letters` letters in a cell is divided into several rows.
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
  // What was both moved and changed counts as moved.
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

/**
 * Returns the name of the kind; for lines that were split, merged and the like, it adds whether their words were changed too.
 */
function labelOf(change: Change, say: Speaker): string {
  const label = say(`diff.kind.${change.kind}`);
  return isOfLines(change) && isReworded(change.segments) ? say('diff.and-changed', { kind: label }) : label;
}

/** Returns a further row of a long change. */
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

/** Returns the lines of one of the two texts, without what only the other text has. */
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
 * Returns the runs of a line, with direction and mark. A phrase that is set apart is marked whole even where only one word of
 * it changed: in pieces, its words would change places.
 */
function runs(line: readonly ShownSegment[]): ChangeRun[] {
  const text = line.map((one) => one.text).join('');
  // White space alone is kept, because it separates words.
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

/** Maps a line's text as shown, with white space folded and direction marks inserted, back to its segments. */
class Source {
  readonly #text: string;
  /** The index of the segment that each character belongs to. */
  readonly #owners: readonly number[];
  readonly #line: readonly ShownSegment[];
  #at = 0;

  constructor(line: readonly ShownSegment[]) {
    this.#line = line;
    this.#text = line.map(({ text }) => text).join('');
    this.#owners = line.flatMap(({ text }, i) => Array.from({ length: text.length }, () => i));
  }

  /** Returns the next shown characters, divided where segments end. */
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

/** How many Latin letters fit into a line of a cell on paper. */
const lineOfCell = 22;

function latin(ltr: string): Pick<ChangeRun, 'ltr' | 'kept'> {
  return ltr.length > lineOfCell || ltr.includes(' ') ? { ltr } : { ltr, kept: true };
}
