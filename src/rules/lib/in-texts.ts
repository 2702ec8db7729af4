import type { Fix } from '../../diagnostics/diagnostic.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import { type Located, type LocatedScalar, rangesInside, type Span } from '../../source/located.js';
import type { ReportOf } from './rule.js';

/** Words of a text that a rule is about, and the values of its sentences. Offsets count UTF-16 units of the text. */
export interface TextMatch<Values, Variant extends string | undefined = undefined> extends Span {
  readonly values: Values;
  readonly variant?: Variant;
  /** A part of the words, and what may replace it. */
  readonly instead?: (Span & { readonly text: string }) | undefined;
  /** Whether the replacement is safe, where that differs from the rule's others. */
  readonly safe?: boolean;
}

interface Manner {
  /** Whether a replacement may be written unasked. */
  readonly safe: boolean;
}

/** Reports what a rule of style finds in each text by itself; its fixes are safe. */
export function reportStyle<Values>(
  root: Located,
  textMatchesIn: (text: string) => TextMatch<Values>[],
  report: ReportOf<Values>,
): void {
  for (const text of freeTexts(root)) reportIn(text, textMatchesIn(text.text), report, { safe: true });
}

/** Reports each text match at its place in the file. */
export function reportIn<Values, Variant extends string | undefined = undefined>(
  { node, text }: FreeText,
  textMatches: readonly TextMatch<Values, Variant>[],
  report: ReportOf<Values, Variant>,
  { safe }: Manner = { safe: false },
): void {
  if (textMatches.length === 0) return;
  const ranges = rangesInside(node, textMatches);
  const fixes = fixesFor(node, text, textMatches, safe);
  for (const [i, { values, variant }] of textMatches.entries()) {
    const [range, fix] = [ranges[i], fixes[i]];
    if (range) report(range, values, variant === undefined ? { fix } : { variant, fix });
  }
}

/**
 * Returns the fix of each text match; undefined where the file has other characters than the text (escapes, folded lines), or
 * where the replacement would break an unquoted text.
 */
function fixesFor(
  node: LocatedScalar,
  text: string,
  textMatches: readonly TextMatch<unknown, string | undefined>[],
  safe: boolean,
): (Fix | undefined)[] {
  const ranges = rangesInside(
    node,
    textMatches.map((one) => one.instead ?? one),
  );
  return textMatches.map(({ instead, safe: own = safe }, i): Fix | undefined => {
    const [start, end] = [ranges[i]?.start.offset ?? 0, ranges[i]?.end.offset ?? 0];
    const typed = node.raw.slice(start - node.range.start.offset, end - node.range.start.offset);
    if (!instead || typed !== text.slice(instead.start, instead.end)) return undefined;
    const isFirst = start === node.range.start.offset;
    const begins = () => isFirst && special.test(instead.text + text.slice(instead.end));
    const breaks = () => node.inBrackets && /[,[\]{}]/u.test(instead.text);
    if (node.plain && (begins() || endsText(instead, text) || breaks())) return undefined;
    return { safe: own, edits: [{ start, end, text: instead.text }] };
  });
}

/** The beginnings that an unquoted text can't have in YAML. */
const special = /^\s*[[\]{}"'&*!|>%@`#,?:-]/u;

/**
 * Tells whether a replacement would end an unquoted text: a colon with a space would make it a key, a # would begin a comment.
 */
function endsText({ end, text: words }: Span & { readonly text: string }, text: string): boolean {
  return /:\s|\s#/u.test(words + (text[end] ?? '\n'));
}

const longestWord = 40;

/** Returns where the word that begins at a place ends. */
export function wordEnd(text: string, start: number): number {
  return start + (/^\S*/u.exec(text.slice(start, start + longestWord))?.[0].length ?? 0);
}

/** Returns where the word that ends at a place begins. */
export function wordStart(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestWord), end);
  return end - (/[^\s]*$/u.exec(before)?.[0].length ?? 0);
}
