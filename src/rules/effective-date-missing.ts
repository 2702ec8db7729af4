import { blankRule } from './blanks.js';

/** Since when the policy holds. */
export const effectiveDateMissing = blankRule('effective-date-missing', ['policy.approval.effective']);
