import { type CalendarDate, isDay, type PartialDate } from '../calendar/date.js';
import { compareDays } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyContext, type PolicyRule } from './rule.js';

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

interface ApprovalDay {
  readonly day: CalendarDate;
  readonly written: string;
  readonly path: readonly string[];
}

function approvalDay({ policy }: PolicyContext): ApprovalDay | undefined {
  for (const calendar of ['gregorian', 'hijri'] as const) {
    const written = policy.approval?.date?.[calendar];
    const day = dayOf(written);
    if (written && day?.calendar === calendar) return { day, written, path: ['approval', 'date', calendar] };
  }
  return undefined;
}

function dayOf(written: string | null | undefined): CalendarDate | undefined {
  const parsed = written ? parseDate(written) : undefined;
  return parsed?.ok && isDay(parsed.value) ? parsed.value : undefined;
}

function firstDay(written: string | null | undefined): CalendarDate | undefined {
  const parsed = written ? parseDate(written) : undefined;
  if (!parsed?.ok) return undefined;
  const { calendar, year, month = 1, day = 1 }: PartialDate = parsed.value;
  return { calendar, year, month, day };
}

/** False where a Hijri date is outside the printed calendars. */
function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return (compareDays(a, b) ?? 0) > 0;
}
