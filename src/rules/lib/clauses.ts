import { isClause } from '../../policy/roles.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import type { Located } from '../../source/located.js';

/** The text of a clause or paragraph, in the form in which clauses are compared. */
export interface Clause {
  readonly text: FreeText;
  /** Its words in order, in the form in which words are compared. */
  readonly words: readonly string[];
  /** How often each word occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** Its numbers in order, in Latin digits. */
  readonly numbers: readonly string[];
}

/** Returns the clauses of a policy, in the order of the file. */
export function clausesOf(root: Located): Clause[] {
  return freeTexts(root)
    .filter(isClause)
    .map((text) => ({
      text,
      words: text.loose,
      counts: countsOf(text.loose),
      numbers: [...text.text.matchAll(/[\d٠-٩]+/gu)].map(([figures]) =>
        figures.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)),
      ),
    }));
}

type Counted = Pick<Clause, 'words' | 'counts'>;

/** Returns words together with how often each occurs. */
export function counted(words: readonly string[]): Counted {
  return { words, counts: countsOf(words) };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns the share of words that two texts have in common, from 0 to 1: twice the common words by all words (Dice). */
export function likeness(a: Counted, b: Counted): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * common) / (a.words.length + b.words.length || 1);
}

/** Returns with how many equal words two clauses begin. */
export function sameStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, i) => word !== b[i]);
  return differs < 0 ? a.length : differs;
}
