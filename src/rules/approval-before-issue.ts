import type { CalendarDate, PartialDate } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { ar } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { approvalDay, isAfter } from './lib/approval-day.js';
import { defineRule } from './lib/rule.js';

/** An approval before the day of issue; where only the month of issue is known, before its first day. */
export const approvalBeforeIssue = defineRule({
  id: 'approval-before-issue',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'لا يُعتمد نص قبل صدوره؛ فأحد التاريخين لنسخة أخرى.',
      message: (v: { date: string; issued: string }) =>
        `تاريخ الاعتماد ${ar.isolated(v.date)} قبل تاريخ الإصدار ${ar.isolated(v.issued)}.`,
      hint: `صحّح تاريخ الإصدار (${ar.isolated('issued')}) أو تاريخ الاعتماد: لا يُعتمد النص قبل صدوره.`,
    },
    en: {
      why: 'No text is approved before it is issued: one of the dates belongs to another copy.',
      message: (v) => `The date of approval, ${v.date}, is before the date of issue, ${v.issued}.`,
      hint: 'Correct the day of issue (issued) or of approval: no text is approved before it is issued.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'issued: 2025-12-01',
    good: 'issued: 2025-09-14',
  },
  check(context, report) {
    const { policy, root } = context;
    const approved = approvalDay(context);
    const issued = firstDay(policy.issued);
    if (approved && issued && isAfter(issued, approved.day))
      report(rangeAt(root, approved.path), { date: approved.written, issued: policy.issued ?? '' });
  },
});

function firstDay(written: string | null | undefined): CalendarDate | undefined {
  const parsed = written ? parseDate(written) : undefined;
  if (!parsed?.ok) return undefined;
  const { calendar, year, month = 1, day = 1 }: PartialDate = parsed.value;
  return { calendar, year, month, day };
}
