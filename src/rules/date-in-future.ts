import { rangeAt } from '../source/located.js';
import { approvalDay, isAfter } from './approval-day.js';
import { found, type PolicyRule } from './rule.js';

/** A board can't have approved tomorrow. */
export const dateInFuture: PolicyRule = {
  id: 'date-in-future',
  check(context) {
    const { root, today } = context;
    const approved = approvalDay(context);
    if (!today || !approved || !isAfter(approved.day, today)) return [];
    return [found('date-in-future', 'error', rangeAt(root, approved.path), { date: approved.written })];
  },
};
