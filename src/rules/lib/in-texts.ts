import type { Fix } from '../../diagnostics/diagnostic.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import { type Located, type LocatedScalar, rangesInside, type Span } from '../../source/located.js';
import type { ReportOf } from './rule.js';

/** Words in question inside a text, and what its sentence says of them. Offsets count UTF-16 units of the text. */
export interface TextMatch<Values, Variant extends string | undefined = undefined> extends Span {
  readonly values: Values;
  readonly variant?: Variant;
  /** A part of them, and what may stand in its place. */
  readonly instead?: (Span & { readonly text: string }) | undefined;
  /** Where it isn't as its rule's others. */
  readonly safe?: boolean;
}

interface Manner {
  /** Whether what is offered instead may be written unasked. */
  readonly safe: boolean;
}

/** Looks at each text by itself, as a rule of style does that knows how to fix what it finds. */
export function reportStyle<Values>(
  root: Located,
  textMatchesIn: (text: string) => TextMatch<Values>[],
  report: ReportOf<Values>,
): void {
  for (const text of freeTexts(root)) reportIn(text, textMatchesIn(text.text), report, { safe: true });
}

/** Reports each mistake at its words in the source. */
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

/** Undefined where words are typed otherwise than they are read, as with escapes and folded lines. */
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
    if (node.plain && (begins() || endsText(instead, text))) return undefined;
    return { safe: own, edits: [{ start, end, text: instead.text }] };
  });
}

/** With these, an unquoted text would no longer be one. */
const special = /^\s*[[\]{}"'&*!|>%@`#,?:-]/u;

/** Returns whether an unquoted text would end in it: what stands before the colon would become a key, or a remark would begin. */
function endsText({ end, text: words }: Span & { readonly text: string }, text: string): boolean {
  return /:\s|\s#/u.test(words + (text[end] ?? '\n'));
}

const longestWord = 40;

/** Returns where the word ends that begins at a place. */
export function wordEnd(text: string, start: number): number {
  return start + (/^\S*/u.exec(text.slice(start, start + longestWord))?.[0].length ?? 0);
}

/** Returns where the word begins that ends before a place. */
export function wordStart(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestWord), end);
  return end - (/[^\s]*$/u.exec(before)?.[0].length ?? 0);
}
