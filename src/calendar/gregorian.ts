import { type GregorianDate, gregorian } from './date.js';

const millisecondsPerDay = 86_400_000;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Returns the number of days in a Gregorian month (1–12); 0 for any other number. */
export function gregorianMonthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Returns the day's number, counted from 1970-01-01 = 0. The date must exist. */
export function dayNumber(date: GregorianDate): number {
  // Not Date.UTC, which takes the years 0–99 for 1900–1999.
  return new Date(0).setUTCFullYear(date.year, date.month - 1, date.day) / millisecondsPerDay;
}

/** Returns the Gregorian day with this number, counted from 1970-01-01 = 0. */
export function fromDayNumber(number: number): GregorianDate {
  const date = new Date(number * millisecondsPerDay);
  return gregorian(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Returns the same day of the month a whole number of months later (earlier if negative), or that month's last day if it
 * is shorter: a month after 31 January is 28 or 29 February.
 */
export function addMonths(date: GregorianDate, months: number): GregorianDate {
  const count = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return gregorian(year, month, Math.min(date.day, gregorianMonthLength(year, month)));
}

/** A day of the week, counted from Saturday, as the Arabic week is counted: 0 السبت … 6 الجمعة. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Returns the day of the week, 0 = السبت (Saturday) … 6 = الجمعة (Friday). */
export function weekday(date: GregorianDate): Weekday {
  // Day 0 was a Thursday (5); the second remainder makes the result of days before 1970 positive.
  return ((((dayNumber(date) + 5) % 7) + 7) % 7) as Weekday;
}
