import type { CalendarDate, DateResult, GregorianDate } from './date.js';
import { dayNumber } from './gregorian.js';
import { toGregorian } from './umm-al-qura.js';

/** Returns the date as a Gregorian day; a Gregorian date is returned unchanged. Faults are those of `toGregorian`. */
export function inGregorian(date: CalendarDate): DateResult<GregorianDate> {
  return date.calendar === 'gregorian' ? { ok: true, value: date } : toGregorian(date);
}

/**
 * Returns the whole days from the first date to the second, negative if the second is earlier; undefined if a Hijri
 * date has no Gregorian day; two Gregorian days always have an answer.
 */
export function daysBetween(from: GregorianDate, to: GregorianDate): number;
export function daysBetween(from: CalendarDate, to: CalendarDate): number | undefined;
export function daysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  const [start, end] = [inGregorian(from), inGregorian(to)];
  return start.ok && end.ok ? dayNumber(end.value) - dayNumber(start.value) : undefined;
}

/**
 * Compares two days for `sort`: negative if `a` is earlier, 0 for the same day, positive if `a` is later.
 * Undefined if a Hijri date has no Gregorian day.
 */
export function compareDays(a: GregorianDate, b: GregorianDate): number;
export function compareDays(a: CalendarDate, b: CalendarDate): number | undefined;
export function compareDays(a: CalendarDate, b: CalendarDate): number | undefined {
  return daysBetween(b, a);
}
