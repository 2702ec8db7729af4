import { isClause } from '../policy/roles.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';

/** A clause or a paragraph's text, in the form in which clauses are compared. */
export interface Clause {
  readonly text: FreeText;
  /** Its words, loosely, in their order. */
  readonly words: readonly string[];
  /** Its figures as numbers, in their order. */
  readonly numbers: readonly string[];
}

/** The clauses of a policy, in the order of the file. */
export function clausesOf(root: Located): Clause[] {
  return freeTexts(root)
    .filter(isClause)
    .map((text) => ({
      text,
      words: text.loose,
      numbers: [...text.text.matchAll(/[\d٠-٩]+/gu)].map(([figures]) =>
        figures.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)),
      ),
    }));
}

/** How many of the words of two clauses are in both, from 0 to 1: twice the common ones by all of them (Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length || 1);
}

/** How many words at their beginning two clauses have in common. */
export function sameStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, i) => word !== b[i]);
  return differs < 0 ? a.length : differs;
}
