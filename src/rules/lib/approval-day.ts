import { type CalendarDate, isDay } from '../../calendar/date.js';
import { compareDays } from '../../calendar/order.js';
import { parseDate } from '../../calendar/parse.js';
import type { PolicyContext } from './rule.js';

interface ApprovalDay {
  readonly day: CalendarDate;
  readonly written: string;
  readonly path: readonly string[];
}

export function approvalDay({ policy }: PolicyContext): ApprovalDay | undefined {
  for (const calendar of ['gregorian', 'hijri'] as const) {
    const written = policy.approval?.date?.[calendar];
    const day = dayOf(written, calendar);
    if (written && day?.calendar === calendar) return { day, written, path: ['approval', 'date', calendar] };
  }
  return undefined;
}

export function dayOf(
  written: string | null | undefined,
  calendar?: CalendarDate['calendar'],
): CalendarDate | undefined {
  const parsed = written ? parseDate(written, calendar) : undefined;
  return parsed?.ok && isDay(parsed.value) ? parsed.value : undefined;
}

/** Tells whether one day is after another; false where a Hijri date is outside the printed calendars. */
export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return (compareDays(a, b) ?? 0) > 0;
}
