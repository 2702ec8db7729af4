import type { Association } from '../association/schema.js';
import type { GregorianDate } from '../calendar/date.js';
import { addMonths } from '../calendar/gregorian.js';
import { faultOf } from '../calendar/umm-al-qura.js';
import { documentDay } from '../policy/dates.js';
import { saysApproved } from '../policy/says-approved.js';
import type { Policy } from '../policy/schema.js';

/**
 * Returns the day on which a policy's next review falls due: the policy's `review.everyMonths`, else its association's
 * `defaults.reviewMonths`, after the day of its approval, else of its issue; a date without a day counts as its first day. Months
 * are Gregorian, and a day that the last month lacks becomes that month's last: six months after 31 August is
 * 28 or 29 February. Undefined if neither date or no interval is known, if the day lies outside the printed calendars,
 * for a withdrawn policy, since nobody reviews it, and for a draft that was never approved, since nobody has to.
 */
export function reviewDue(policy: Policy, association: Association | undefined): GregorianDate | undefined {
  const months = policy.review?.everyMonths ?? association?.defaults?.reviewMonths;
  const start = documentDay(policy);
  if (!months || !start || policy.status === 'withdrawn') return undefined;
  if (!saysApproved(policy) && !policy.approval?.date) return undefined;
  const due = addMonths(start, months);
  return faultOf(due) ? undefined : due;
}
