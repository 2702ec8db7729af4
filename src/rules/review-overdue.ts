import { digitsOf } from '../association/defaults.js';
import { type GregorianDate, toIso } from '../calendar/date.js';
import { toLatinDigits, withDigits } from '../calendar/digits.js';
import { addMonths } from '../calendar/gregorian.js';
import { compareDays } from '../calendar/order.js';
import { reviewDue } from '../lifecycle/review.js';
import { ar } from '../locales/words.js';
import { documentDay } from '../policy/dates.js';
import { saysApproved } from '../policy/says-approved.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { defineRule, type PolicyContext } from './lib/rule.js';

/** The usual interval in months, where neither the policy nor its association states one. No law fixes it. */
const usualMonths = 36;

/** An approved policy whose review is overdue, or that has gone longer than usual without one. */
export const reviewOverdue = defineRule({
  id: 'review-overdue',
  over: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'ما فات موعد مراجعته قد يخالف نظامًا صدر بعده.',
      message: (v: { due: string }) => `فات موعد مراجعة السياسة، وكان في ${ar.isolated(v.due)}.`,
      hint: 'راجعها واعتمد إصدارها الجديد.',
      variants: {
        usual: {
          message: (v: { year: string; months: number }) =>
            `اعتُمدت السياسة سنة ${v.year}، ومضى عليها أكثر من ${ar.months(v.months)} بلا مراجعة.`,
          hint: `راجعها، واكتب مدة المراجعة: ${ar.isolated('review: { everyMonths: 24 }')}`,
        },
      },
    },
    en: {
      why: 'What is overdue for review may break a law that came after it.',
      message: (v) => `The review fell due on ${v.due} and is overdue.`,
      hint: 'Review the policy, and approve its next version.',
      variants: {
        usual: {
          message: (v) =>
            `Approved in ${v.year}, the policy has gone without review for more than ${v.months} months.`,
          hint: 'Review it, and say how often: review: { everyMonths: 24 }',
        },
      },
    },
  },
  example: {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nreview: { everyMonths: 12 }\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2023-10-25 }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nreview: { everyMonths: 36 }\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2023-10-25 }',
  },
  check(context, report) {
    const { policy, association, root, today } = context;
    if (!today || policy.status === 'withdrawn' || !saysApproved(policy)) return;
    const range = keyRangeAt(root, entryAt(root, ['review']) ? ['review'] : ['approval']);
    const due = reviewDue(policy, association);
    if (due) {
      if (compareDays(due, today) < 0) report(range, { due: toIso(due) });
      return;
    }
    const start = startOf(context);
    if (!start || compareDays(addMonths(start, usualMonths), today) >= 0) return;
    const year = withDigits(String(start.year), digitsOf(association));
    report(range, { year, months: usualMonths }, { variant: 'usual' });
  },
});

/**
 * Returns the day from which the usual interval counts: that of the policy, or the last day of the year where the approval's date
 * is kept as it was written, as its day and month aren't certain. Undefined where an interval is stated or no date is known.
 */
function startOf({ policy, association }: PolicyContext): GregorianDate | undefined {
  const interval = policy.review?.everyMonths ?? association?.defaults?.reviewMonths;
  if (interval) return undefined;
  const written = toLatinDigits(policy.approval?.date?.asWritten ?? '');
  const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(written)?.[0]);
  return year ? { calendar: 'gregorian', year, month: 12, day: 31 } : documentDay(policy);
}
