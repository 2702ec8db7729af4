import { rangeAt } from '../source/located.js';
import { type AssociationRule, found } from './rule.js';

const id = 'name-lines-mismatch';

/** Lines of the name on letterhead and cover that are another name than the association's. */
export const nameLinesMismatch: AssociationRule = {
  id,
  check({ association: { name, nameLines }, root }) {
    if (!nameLines || nameLines.length === 0) return [];
    const lines = folded(nameLines.join(' '));
    if (lines === folded(name)) return [];
    return [found(id, 'error', rangeAt(root, ['nameLines']), { lines, name: folded(name) })];
  },
};

function folded(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
