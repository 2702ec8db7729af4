import { blankRule } from './blanks.js';

/** Who is to sign; the names may stay blank, a pen writes them. */
export const signaturesMissing = blankRule('signatures-missing', ['policy.approval.signatures']);
