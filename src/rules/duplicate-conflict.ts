import { isConflict, nearlySame, pairRule, sameNumbers } from './clause-pairs.js';
import { sameStart } from './clauses.js';

/** Two clauses that begin alike and end otherwise: of one of them an older wording was left. */
export const duplicateConflict = pairRule('duplicate-conflict', ({ first, second, like }) =>
  like < nearlySame && sameNumbers(first, second) && isConflict(first, second)
    ? { words: sameStart(first.words, second.words) }
    : undefined,
);
