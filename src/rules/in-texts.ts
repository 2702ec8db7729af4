import type { Finding, Fix } from '../diagnostics/diagnostic.js';
import { freeTexts } from '../policy/texts.js';
import type { LocatedScalar, Span } from '../source/located.js';
import { rangesInside } from '../source/located.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

/** Words in question inside a text, and what its sentence says of them. Offsets count UTF-16 units of the text. */
export interface Slip extends Span {
  readonly values: Record<string, unknown>;
  /** A part of them, and what may safely stand in its place. */
  readonly instead: Span & { readonly text: string };
}

/** A rule of style, which looks at each text by itself and knows how to mend what it finds. */
export function styleRule(id: string, slipsOf: (text: string) => Slip[]): PolicyRule & AssociationRule {
  return {
    id,
    check: ({ root }) =>
      freeTexts(root).flatMap(({ text, node }) => {
        const slips = slipsOf(text);
        const ranges = rangesInside(node, slips);
        const fixes = mended(node, text, slips);
        return slips.flatMap(({ values }, i): Finding[] => {
          const [range, fix] = [ranges[i], fixes[i]];
          return range ? [found(id, 'info', range, values, fix ? { fix } : {})] : [];
        });
      }),
  };
}

/** Undefined where words are typed otherwise than they are read, as with escapes and folded lines. */
function mended(node: LocatedScalar, text: string, slips: readonly Slip[]): (Fix | undefined)[] {
  const parts = slips.map(({ instead }) => instead);
  const ranges = rangesInside(node, parts);
  return parts.map((part, i): Fix | undefined => {
    const start = ranges[i]?.start.offset ?? 0;
    const end = ranges[i]?.end.offset ?? 0;
    const typed = node.raw.slice(start - node.range.start.offset, end - node.range.start.offset);
    if (typed !== text.slice(part.start, part.end)) return undefined;
    return { safe: true, edits: [{ start, end, text: part.text }] };
  });
}

const longestWord = 40;

/** Where the word begins that ends before a place. */
export function wordStart(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - longestWord), end);
  return end - (/[^\s]*$/u.exec(before)?.[0].length ?? 0);
}
