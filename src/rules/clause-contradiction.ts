import { nearlySame, pairRule, sameNumbers } from './clause-pairs.js';

/** Two clauses that say the same of two different numbers. */
export const clauseContradiction = pairRule('clause-contradiction', ({ first, second, like }) =>
  like >= nearlySame &&
  first.numbers.length > 0 &&
  first.numbers.length === second.numbers.length &&
  !sameNumbers(first, second)
    ? { one: second.numbers.join('، '), other: first.numbers.join('، ') }
    : undefined,
);
