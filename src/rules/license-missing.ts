import { blanksIn, toldOf } from './blanks.js';
import type { AssociationRule } from './rule.js';

const id = 'license-missing';

/** Keys of the association's file. */
export const licenseKeys = ['association.license'];

/** The number under which the association is registered. */
export const licenseMissing: AssociationRule = {
  id,
  check: ({ root, unfit }) => toldOf(blanksIn(root, 'association', unfit), id, licenseKeys, 'warning'),
};
