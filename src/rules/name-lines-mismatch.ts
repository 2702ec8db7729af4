import { isInLines } from '../association/names.js';
import { folded } from '../source/folded.js';
import { rangeAt } from '../source/located.js';
import { type AssociationRule, found } from './rule.js';

const id = 'name-lines-mismatch';

/** Lines of the name on letterhead and cover that are another name than the association's. */
export const nameLinesMismatch: AssociationRule = {
  id,
  check({ association: { name, nameLines }, root }) {
    if (!nameLines || nameLines.length === 0 || isInLines(name, nameLines)) return [];
    const values = { lines: folded(nameLines.join(' ')), name: folded(name) };
    return [found(id, 'error', rangeAt(root, ['nameLines']), values)];
  },
};
