import type { Finding, Fix, Severity } from '../diagnostics/diagnostic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import type { LocatedScalar, Span } from '../source/located.js';
import { rangesInside } from '../source/located.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

/** Words in question inside a text, and what its sentence says of them. Offsets count UTF-16 units of the text. */
export interface Slip extends Span {
  readonly values?: Record<string, unknown>;
  readonly variant?: string;
  /** A part of them, and what may stand in its place. */
  readonly instead?: (Span & { readonly text: string }) | undefined;
  /** Where it isn't as its rule's others. */
  readonly safe?: boolean;
}

export interface Manner {
  readonly severity: Severity;
  /** Whether what is offered instead may be written unasked. */
  readonly safe: boolean;
}

const style: Manner = { severity: 'info', safe: true };

/** A rule of style, which looks at each text by itself and knows how to mend what it finds. */
export function styleRule(id: string, slipsOf: (text: string) => Slip[]): PolicyRule & AssociationRule {
  return {
    id,
    check: ({ root }) => freeTexts(root).flatMap((text) => foundIn(text, slipsOf(text.text), id, style)),
  };
}

/** A finding for each slip, at its words in the source. */
export function foundIn(
  { node, text }: FreeText,
  slips: readonly Slip[],
  id: string,
  { severity, safe }: Manner,
): Finding[] {
  if (slips.length === 0) return [];
  const ranges = rangesInside(node, slips);
  const fixes = mended(node, text, slips, safe);
  return slips.flatMap(({ values, variant }, i): Finding[] => {
    const [range, fix] = [ranges[i], fixes[i]];
    const options = { ...(variant ? { variant } : {}), ...(fix ? { fix } : {}) };
    return range ? [found(id, severity, range, values, options)] : [];
  });
}

/** Undefined where words are typed otherwise than they are read, as with escapes and folded lines. */
function mended(
  node: LocatedScalar,
  text: string,
  slips: readonly Slip[],
  safe: boolean,
): (Fix | undefined)[] {
  const ranges = rangesInside(
    node,
    slips.map(({ instead }) => instead ?? { start: 0, end: 1 }),
  );
  return slips.map(({ instead, safe: own = safe }, i): Fix | undefined => {
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

/** Whether an unquoted text would end in it: what stands before the colon would become a key, or a remark would begin. */
function endsText({ end, text: words }: Span & { readonly text: string }, text: string): boolean {
  return /:\s|\s#/u.test(words + (text[end] ?? '\n'));
}

const longestWord = 40;

/** Where the word ends that begins at a place. */
export function wordEnd(text: string, start: number): number {
  return start + (/^\S*/u.exec(text.slice(start, start + longestWord))?.[0].length ?? 0);
}

/** Where the word begins that ends before a place. */
export function wordStart(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestWord), end);
  return end - (/[^\s]*$/u.exec(before)?.[0].length ?? 0);
}
