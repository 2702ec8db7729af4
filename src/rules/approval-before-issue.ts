import type { CalendarDate, PartialDate } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { rangeAt } from '../source/located.js';
import { approvalDay, isAfter } from './approval-day.js';
import { found, type PolicyRule } from './rule.js';

/** An approval before the text was issued; where only the month of issue is known, before its first day. */
export const approvalBeforeIssue: PolicyRule = {
  id: 'approval-before-issue',
  check(context) {
    const { policy, root } = context;
    const approved = approvalDay(context);
    const issued = firstDay(policy.issued);
    if (!approved || !issued || !isAfter(issued, approved.day)) return [];
    const values = { date: approved.written, issued: policy.issued };
    return [found('approval-before-issue', 'error', rangeAt(root, approved.path), values)];
  },
};

function firstDay(written: string | null | undefined): CalendarDate | undefined {
  const parsed = written ? parseDate(written) : undefined;
  if (!parsed?.ok) return undefined;
  const { calendar, year, month = 1, day = 1 }: PartialDate = parsed.value;
  return { calendar, year, month, day };
}
