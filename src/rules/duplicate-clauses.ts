import type { Finding } from '../diagnostics/diagnostic.js';
import type { Located } from '../source/located.js';
import { type Clause, clausesOf, likeness, sameStart } from './clauses.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

/** Shorter clauses are names of things, and may well stand in two lists. */
const leastWords = 4;
const nearlySame = 0.85;
/** So many words, and so much of the shorter clause, must be the same for its end to be another. */
const leastStart = 6;
const mostOfIt = 0.6;

/** The same clause twice. */
export const duplicateClause = pairRule('duplicate-clause', ({ first, second, like }) =>
  like === 1 && sameNumbers(first, second) && sameStart(first.words, second.words) === first.words.length
    ? {}
    : undefined,
);

/** Two clauses that differ in a word or two. How alike they are is said. */
export const nearDuplicateClause = pairRule('near-duplicate-clause', ({ first, second, like }) =>
  like >= nearlySame && like < 1 && sameNumbers(first, second)
    ? { percent: Math.round(like * 100) }
    : undefined,
);

/** Two clauses that begin alike and end otherwise: of one of them an older wording was left. */
export const duplicateConflict = pairRule('duplicate-conflict', ({ first, second, like }) =>
  like < nearlySame && sameNumbers(first, second) && isConflict(first, second)
    ? { words: sameStart(first.words, second.words) }
    : undefined,
);

/** Two clauses that say the same of two different numbers. */
export const clauseContradiction = pairRule('clause-contradiction', ({ first, second, like }) =>
  like >= nearlySame &&
  first.numbers.length > 0 &&
  first.numbers.length === second.numbers.length &&
  !sameNumbers(first, second)
    ? { one: second.numbers.join('، '), other: first.numbers.join('، ') }
    : undefined,
);

interface Pair {
  readonly first: Clause;
  readonly second: Clause;
  readonly like: number;
}

/** A rule over each clause and the ones before it; told at the second one, once. */
function pairRule(id: string, valuesOf: (pair: Pair) => Record<string, unknown> | undefined): PolicyRule {
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

function sameNumbers(a: Clause, b: Clause): boolean {
  return a.numbers.join(' ') === b.numbers.join(' ');
}

function isConflict({ words: a }: Clause, { words: b }: Clause): boolean {
  const start = sameStart(a, b);
  return (
    start >= leastStart &&
    start >= Math.min(a.length, b.length) * mostOfIt &&
    start < Math.max(a.length, b.length)
  );
}
