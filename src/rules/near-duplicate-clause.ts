import { nearlySame, pairRule, sameNumbers } from './clause-pairs.js';

/** Two clauses that differ in a word or two. How alike they are is said. */
export const nearDuplicateClause = pairRule('near-duplicate-clause', ({ first, second, like }) =>
  like >= nearlySame && like < 1 && sameNumbers(first, second)
    ? { percent: Math.round(like * 100) }
    : undefined,
);
