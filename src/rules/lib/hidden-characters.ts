import { Lines, type Position, type Range } from '../../diagnostics/range.js';
import { type FreeText, textsBelow } from '../../policy/texts.js';
import { keysBelow, type Located, type Span } from '../../source/located.js';
import { reportIn } from './in-texts.js';
import type { ReportOf } from './rule.js';

/** Invisible characters that a rule looks for. */
export interface HiddenCharacters {
  /** Matches one of the characters, or a run of them. */
  readonly pattern: RegExp;
  /** Whether they can be removed from a text without changing what is read. */
  readonly isSafe: (text: string, at: Span) => boolean;
  /** Whether they are reported in keys and indentation too; otherwise faults of structure report them there. */
  readonly inStructure: boolean;
}

/** Reports a character by its code point; with the variant `outside` where no reader of the document sees the text around it. */
type ReportCode = ReportOf<{ readonly code: string }, 'outside' | undefined>;

/**
 * Reports invisible characters anywhere in a file: in every value, typed or escaped, and in comments, keys, anchors and tags,
 * which only those who review the file see.
 */
export function reportHidden(
  hidden: HiddenCharacters,
  { text, root }: { readonly text: string; readonly root: Located },
  report: ReportCode,
): void {
  const { pattern, inStructure } = hidden;
  const raw = [...text.matchAll(pattern)];
  if (raw.length === 0 && !text.includes('\\')) return;
  const seen = new Map<number, Range>();
  for (const free of textsBelow(root, () => true))
    reportInText(free, hidden, (range, values, options) => {
      // A value that is repeated by an alias counts once.
      if (seen.has(range.start.offset)) return;
      seen.set(range.start.offset, range);
      report(range, values, options);
    });
  const isSeen = within([...seen.values()]);
  const isInKey = within(keysBelow(root).map(({ keyRange }) => keyRange));
  const lines = new Lines(text);
  for (const { 0: characters, index } of raw) {
    if (isSeen(index)) continue;
    const range = lines.range(index, index + characters.length);
    const isKey = isInKey(index);
    if (!inStructure && (isKey || isIndentation(text, range.start))) continue;
    const edits = [{ start: range.start.offset, end: range.end.offset, text: '' }];
    // A key is fixed by the fault that reports it as unknown; an anchor can only be fixed together with its aliases.
    const fix = isKey || isAnchor(text, range.start) ? undefined : { safe: false, edits };
    report(range, { code: codeOf(characters) }, { variant: 'outside', fix });
  }
  if (inStructure) reportInKeys(hidden, text, root, report);
}

/** Reports invisible characters in a text that isn't readable YAML, so that its keys, values and comments aren't known. */
export function reportHiddenInText({ pattern }: HiddenCharacters, text: string, report: ReportCode): void {
  const lines = new Lines(text);
  for (const { 0: characters, index } of text.matchAll(pattern))
    report(lines.range(index, index + characters.length), { code: codeOf(characters) });
}

const longestIndentation = 200;

/** Tells whether only spaces, dashes and a key stand before a place in its line. */
function isIndentation(text: string, { offset, column }: Position): boolean {
  if (column > longestIndentation) return false;
  const before = text.slice(offset - column + 1, offset);
  return /^[ \p{Default_Ignorable_Code_Point}]*(?:- +)*(?:[A-Za-z]\w*:)? *$/u.test(before);
}

const longestAnchor = 100;

/** Tells whether a place is in an anchor, an alias or a tag. */
function isAnchor(text: string, { offset }: Position): boolean {
  return /(?:^|[\s,[{])[&*!]\S*$/u.test(text.slice(Math.max(0, offset - longestAnchor), offset));
}

/** Returns a function that tells whether a place is in one of the ranges; the places must be passed in ascending order. */
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

function reportInText(free: FreeText, { pattern, isSafe }: HiddenCharacters, report: ReportCode): void {
  const textMatches = [...free.text.matchAll(pattern)].map(({ 0: characters, index: start }) => {
    const end = start + characters.length;
    const safe = isSafe(free.text, { start, end });
    return { start, end, values: { code: codeOf(characters) }, instead: { start, end, text: '' }, safe };
  });
  reportIn(free, textMatches, report);
}

/** Reports keys that have the characters as escapes, which a search of the file's text doesn't find. */
function reportInKeys({ pattern }: HiddenCharacters, text: string, root: Located, report: ReportCode): void {
  for (const { key, keyRange } of keysBelow(root)) {
    const [characters] = key.match(pattern) ?? [];
    const typed = text.slice(keyRange.start.offset, keyRange.end.offset);
    if (characters !== undefined && !typed.includes(characters))
      report(keyRange, { code: codeOf(characters) }, { variant: 'outside' });
  }
}

function codeOf(characters: string): string {
  const code = (characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
