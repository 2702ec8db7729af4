import type { Finding, Severity } from '../diagnostics/diagnostic.js';
import { Lines, type Position, type Range } from '../diagnostics/range.js';
import { type FreeText, textsBelow } from '../policy/texts.js';
import { keysBelow, type Located, type Span } from '../source/located.js';
import { foundIn, type Slip } from './in-texts.js';
import { found } from './rule.js';

/** What a rule looks for that nobody sees. */
export interface HiddenCharacters {
  readonly id: string;
  readonly severity: Severity;
  /** Matches the characters, or a run of them. */
  readonly pattern: RegExp;
  /** Whether they can be removed from the words of a text without a change of what is read. */
  readonly isSafe: (text: string, at: Span) => boolean;
  /** Whether they are told in keys and indentation too, where they are faults of structure and told as such. */
  readonly inStructure: boolean;
}

/**
 * Finds them anywhere in a file: in every value, as they are or as escapes; and in what no reader of the document sees, but who
 * reviews the file does: comments, keys, anchors and tags.
 */
export function findHidden(
  rule: HiddenCharacters,
  { text, root }: { readonly text: string; readonly root: Located },
): Finding[] {
  const { id, severity, pattern, inStructure } = rule;
  const raw = [...text.matchAll(pattern)];
  if (raw.length === 0 && !text.includes('\\')) return [];
  const inValues = new Map<number, Finding>();
  for (const free of textsBelow(root, () => true))
    for (const one of inText(free, rule)) inValues.set(one.range.start.offset, one);
  const isSeen = within([...inValues.values()].map(({ range }) => range));
  const isInKey = within(keysBelow(root).map(({ keyRange }) => keyRange));
  const lines = new Lines(text);
  const outside = raw
    .filter(({ index }) => !isSeen(index))
    .map(({ 0: characters, index }) => ({ characters, range: lines.range(index, index + characters.length) }))
    .flatMap(({ characters, range }) => {
      const isKey = isInKey(range.start.offset);
      if (!inStructure && (isKey || isIndentation(text, range.start))) return [];
      const edits = [{ start: range.start.offset, end: range.end.offset, text: '' }];
      // A key is mended by what tells that it is unknown; an anchor only together with what refers to it.
      const options = isKey || isAnchor(text, range.start) ? {} : { fix: { safe: false, edits } };
      return [found(id, severity, range, { code: codeOf(characters) }, { variant: 'outside', ...options })];
    });
  return [...inValues.values(), ...outside, ...(inStructure ? inKeys(rule, text, root) : [])];
}

/** Finds them in a text of which nobody knows what is a key, a value or a remark in it. */
export function hiddenInText({ id, severity, pattern }: HiddenCharacters, text: string): Finding[] {
  const lines = new Lines(text);
  return [...text.matchAll(pattern)].map(({ 0: characters, index }) =>
    found(id, severity, lines.range(index, index + characters.length), { code: codeOf(characters) }),
  );
}

const longestIndentation = 200;

/** Whether nothing stands before a place in its line but spaces, dashes and a key. */
function isIndentation(text: string, { offset, column }: Position): boolean {
  if (column > longestIndentation) return false;
  const before = text.slice(offset - column + 1, offset);
  return /^[ \p{Default_Ignorable_Code_Point}]*(?:- +)*(?:[A-Za-z]\w*:)? *$/u.test(before);
}

const longestAnchor = 100;

/** Whether a place is in an anchor, in what refers to one, or in a tag. */
function isAnchor(text: string, { offset }: Position): boolean {
  return /(?:^|[\s,[{])[&*!]\S*$/u.test(text.slice(Math.max(0, offset - longestAnchor), offset));
}

/** Tells whether a place is in one of the ranges; to be asked from the first place to the last. */
function within(ranges: readonly Range[]): (place: number) => boolean {
  const ordered = [...ranges].sort((a, b) => a.start.offset - b.start.offset);
  let next = 0;
  let reached = 0;
  return (place) => {
    for (; (ordered[next]?.start.offset ?? Number.POSITIVE_INFINITY) <= place; next++)
      reached = Math.max(reached, ordered[next]?.end.offset ?? 0);
    return place < reached;
  };
}

function inText(free: FreeText, { id, severity, pattern, isSafe }: HiddenCharacters): Finding[] {
  const slips = [...free.text.matchAll(pattern)].map(({ 0: characters, index: start }): Slip => {
    const end = start + characters.length;
    const safe = isSafe(free.text, { start, end });
    return { start, end, values: { code: codeOf(characters) }, instead: { start, end, text: '' }, safe };
  });
  return foundIn(free, slips, id, { severity, safe: false });
}

/** Keys that have them as escapes: in the file's text itself they are not found. */
function inKeys({ id, severity, pattern }: HiddenCharacters, text: string, root: Located): Finding[] {
  return keysBelow(root).flatMap(({ key, keyRange }) => {
    const [characters] = key.match(pattern) ?? [];
    const typed = text.slice(keyRange.start.offset, keyRange.end.offset);
    if (characters === undefined || typed.includes(characters)) return [];
    return [found(id, severity, keyRange, { code: codeOf(characters) }, { variant: 'outside' })];
  });
}

function codeOf(characters: string): string {
  const code = (characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
