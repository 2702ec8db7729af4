import { blankRule } from './blanks.js';

/** The number by which the minutes are found. */
export const approvalNumberMissing = blankRule('approval-number-missing', [
  'policy.approval.minutes',
  'policy.approval.meeting',
  'policy.approval.meeting.number',
]);
