import { rangeAt } from '../source/located.js';
import { approvalDay, dayOf, isAfter } from './approval-day.js';
import { found, type PolicyRule } from './rule.js';

/** In force before the board approved. */
export const effectiveBeforeApproval: PolicyRule = {
  id: 'effective-before-approval',
  check(context) {
    const { policy, root } = context;
    const approved = approvalDay(context);
    const effective = dayOf(policy.approval?.effective);
    if (!approved || !effective || !isAfter(approved.day, effective)) return [];
    const values = { date: approved.written, effective: policy.approval?.effective };
    return [found('effective-before-approval', 'error', rangeAt(root, ['approval', 'effective']), values)];
  },
};
