import { pairRule, sameNumbers } from './clause-pairs.js';
import { sameStart } from './clauses.js';

/** The same clause twice. */
export const duplicateClause = pairRule('duplicate-clause', ({ first, second, like }) =>
  like === 1 && sameNumbers(first, second) && sameStart(first.words, second.words) === first.words.length
    ? {}
    : undefined,
);
