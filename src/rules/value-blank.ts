import type { Severity } from '../diagnostics/diagnostic.js';
import { approvalMissing } from './approval-missing.js';
import { approvalNumberMissing } from './approval-number-missing.js';
import { type Blank, blanksIn } from './blanks.js';
import { cardFieldMissing } from './card-field-missing.js';
import { effectiveDateMissing } from './effective-date-missing.js';
import { letterheadFieldBlank } from './letterhead-field-blank.js';
import { licenseKeys } from './license-missing.js';
import { reviewMissing } from './review-missing.js';
import { type AssociationRule, found, missing, type PolicyRule } from './rule.js';
import { signaturesMissing } from './signatures-missing.js';
import { supersedesMissing } from './supersedes-missing.js';

const id = 'value-blank';

/** Blanks that readers of the field know by a name of their own. */
export const namedBlanks = [
  approvalMissing,
  approvalNumberMissing,
  signaturesMissing,
  effectiveDateMissing,
  supersedesMissing,
  reviewMissing,
  cardFieldMissing,
  letterheadFieldBlank,
] as const;

const named = new Set([...namedBlanks.flatMap(({ keys }) => keys), ...licenseKeys]);

/** Keys that a file can't do without: a blank one can be filled, but not removed. */
const required = new Set(['policy.title']);

/** Any other key that has no value yet («still blank»). */
export const valueBlank: PolicyRule = {
  id,
  check: (context) => told(blanksIn(context.root, 'policy', context.unfit), missing(context)),
};

export const associationValueBlank: AssociationRule = {
  id,
  check: ({ root, unfit }) => told(blanksIn(root, 'association', unfit), 'warning'),
};

function told(blanks: readonly Blank[], severity: Severity) {
  return blanks
    .filter(({ key, isItem }) => !isItem && !named.has(key))
    .map(({ key, range }) =>
      found(id, severity, range, { key }, required.has(key) ? { variant: 'required' } : {}),
    );
}
