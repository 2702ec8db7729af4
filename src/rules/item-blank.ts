import type { Severity } from '../diagnostics/diagnostic.js';
import { type Blank, blanksIn } from './blanks.js';
import { type AssociationRule, found, missing, type PolicyRule } from './rule.js';

const id = 'item-blank';

/** An item of a list without text: a number would be printed with nothing after it. */
export const itemBlank: PolicyRule = {
  id,
  check: (context) => told(blanksIn(context.root, 'policy', context.unfit), missing(context)),
};

export const associationItemBlank: AssociationRule = {
  id,
  check: ({ root, unfit }) => told(blanksIn(root, 'association', unfit), 'warning'),
};

function told(blanks: readonly Blank[], severity: Severity) {
  return blanks.filter(({ isItem }) => isItem).map(({ key, range }) => found(id, severity, range, { key }));
}
