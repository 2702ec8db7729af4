import { blankRule } from './blanks.js';

/** What the policy takes the place of. */
export const supersedesMissing = blankRule('supersedes-missing', ['policy.approval.supersedes']);
