import { digitsOf } from '../association/defaults.js';
import type { GregorianDate } from '../calendar/date.js';
import { toIso } from '../calendar/date.js';
import { toLatinDigits, withDigits } from '../calendar/digits.js';
import { addMonths } from '../calendar/gregorian.js';
import { compareDays } from '../calendar/order.js';
import { reviewDue } from '../lifecycle/review.js';
import { documentDay } from '../policy/dates.js';
import { saysApproved } from '../policy/schema.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { found, type PolicyContext, type PolicyRule } from './rule.js';

const id = 'review-overdue';

/** Where neither the policy nor its association says how often: longer than is usual. No law fixes an interval. */
const usualMonths = 36;

/** An approved policy whose review is overdue, or that nobody has looked at for longer than is usual. */
export const reviewOverdue: PolicyRule = {
  id,
  check(context) {
    const { policy, association, root, today } = context;
    if (!today || policy.status === 'withdrawn' || !saysApproved(policy)) return [];
    const path = entryAt(root, ['review']) ? ['review'] : ['approval'];
    const told = (variant: string | undefined, values: Record<string, unknown>) => [
      found(id, 'warning', keyRangeAt(root, path), values, variant ? { variant } : {}),
    ];
    const due = reviewDue(policy, association);
    if (due) return compareDays(due, today) < 0 ? told(undefined, { due: toIso(due) }) : [];
    const start = startOf(context);
    if (!start || compareDays(addMonths(start, usualMonths), today) >= 0) return [];
    const digits = digitsOf(association);
    return told('usual', { year: withDigits(String(start.year), digits), months: usualMonths });
  },
};

/** The last day that the approval may be of: of a date whose order of day and month isn't known, the year's last. */
function startOf({ policy, association }: PolicyContext): GregorianDate | undefined {
  const interval = policy.review?.everyMonths ?? association?.defaults?.reviewMonths;
  if (interval) return undefined;
  const written = toLatinDigits(policy.approval?.date?.asWritten ?? '');
  const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(written)?.[0]);
  return year ? { calendar: 'gregorian', year, month: 12, day: 31 } : documentDay(policy);
}
