import { entryAt, keyRangeAt } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/** A `date` that is blank, or names no day in any of its keys. */
export const approvalDateMissing: PolicyRule = {
  id: 'approval-date-missing',
  check(context) {
    const { policy, root, unfit } = context;
    const path = ['approval', 'date'];
    if (!entryAt(root, path) || unfit.lostBelow(path).length > 0) return [];
    const date = policy.approval?.date;
    const written = [date?.gregorian, date?.hijri, date?.asWritten].some((one) => one?.trim());
    return written ? [] : [found('approval-date-missing', missing(context), keyRangeAt(root, path))];
  },
};
