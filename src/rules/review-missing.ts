import { blankRule } from './blanks.js';

/** When the policy is to be reviewed. */
export const reviewMissing = blankRule('review-missing', ['policy.review', 'policy.review.everyMonths']);
