import type { Finding } from '../diagnostics/diagnostic.js';
import type { Located } from '../source/located.js';
import { type Clause, clausesOf, likeness, sameStart } from './clauses.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

/** Shorter clauses are names of things, and may well stand in two lists. */
const leastWords = 4;

export const nearlySame = 0.85;

/** So many words, and so much of the shorter clause, must be the same for its end to be another. */
const leastStart = 6;

const mostOfIt = 0.6;

interface Pair {
  readonly first: Clause;
  readonly second: Clause;
  readonly like: number;
}

/** A rule over each clause and the ones before it; told at the second one, once. */
export function pairRule(
  id: string,
  valuesOf: (pair: Pair) => Record<string, unknown> | undefined,
): PolicyRule {
  return {
    id,
    check: ({ root }) =>
      pairsIn(root).flatMap(({ first, second, like }): Finding[] => {
        const values = valuesOf({ first, second, like });
        if (!values) return [];
        const line = first.text.node.range.start.line;
        const slip = { start: 0, end: second.text.text.trimEnd().length, values: { ...values, line } };
        return foundIn(second.text, [slip], id, { severity: 'info', safe: false });
      }),
  };
}

const known = new WeakMap<Located, readonly Pair[]>();

/** Each clause with the one before it that is most like it, where one is at all; four rules ask for them. */
function pairsIn(root: Located): readonly Pair[] {
  const before = known.get(root);
  if (before) return before;
  const clauses = clausesOf(root).filter(({ words }) => words.length >= leastWords);
  const byWord = new Map<string, number[]>();
  const pairs = clauses.flatMap((second, i): Pair[] => {
    // Clauses that have no rare word in common are not alike.
    const common = new Map<number, number>();
    for (const word of new Set(second.words)) {
      for (const at of byWord.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
      byWord.set(word, [...(byWord.get(word) ?? []), i]);
    }
    let best: Pair | undefined;
    for (const [at, count] of common) {
      const first = clauses[at];
      if (!first || count * 2 < Math.min(first.words.length, second.words.length)) continue;
      const like = likeness(first.words, second.words);
      if (like > (best?.like ?? 0)) best = { first, second, like };
    }
    return best ? [best] : [];
  });
  known.set(root, pairs);
  return pairs;
}

export function sameNumbers(a: Clause, b: Clause): boolean {
  return a.numbers.join(' ') === b.numbers.join(' ');
}

export function isConflict({ words: a }: Clause, { words: b }: Clause): boolean {
  const start = sameStart(a, b);
  return (
    start >= leastStart &&
    start >= Math.min(a.length, b.length) * mostOfIt &&
    start < Math.max(a.length, b.length)
  );
}
