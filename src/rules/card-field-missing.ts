import { blankRule } from './blanks.js';

/** What the identity card says of a policy and its owner. */
export const cardFieldMissing = blankRule('card-field-missing', [
  'policy.owner',
  'policy.code',
  'policy.version',
  'policy.issued',
]);
