import * as library from 'hijri-converter';
import {
  type DateFault,
  type DateResult,
  type GregorianDate,
  gregorian,
  type HijriDate,
  hijri,
} from './date.js';
import { dayNumber, fromDayNumber, gregorianMonthLength } from './gregorian.js';

/** The days that the printed calendars cover, both ends included. */
export const coverage = {
  hijri: { first: hijri(1356, 1, 1), last: hijri(1500, 12, 30) },
  gregorian: { first: gregorian(1937, 3, 14), last: gregorian(2077, 11, 16) },
} as const;

/**
 * The month starts in which hijri-converter 1.1.1 is a day off the printed Umm al-Qura calendars: it begins
 * 1427-06 a day early, the other two a day late. Source: umm-al-qura-month-starts.csv of the project's
 * reference; the table of the Python package hijridate has the same three days.
 */
export const corrections: readonly { year: number; month: number; start: GregorianDate }[] = [
  { year: 1427, month: 6, start: gregorian(2006, 6, 27) },
  { year: 1446, month: 6, start: gregorian(2024, 12, 2) },
  { year: 1485, month: 10, start: gregorian(2063, 1, 30) },
];

/** From this year AH on the printed and the current official tables differ. */
const firstProvisionalYear = 1451;

interface HijriMonth {
  readonly year: number;
  readonly month: number;
}

/** Returns the Umm al-Qura day of a Gregorian day. Faults: the date doesn't exist, or lies outside `coverage`. Never throws. */
export function toHijri(date: GregorianDate): DateResult<HijriDate> {
  const fault = faultOf(date);
  if (fault) return { ok: false, fault };
  const day = dayNumber(date);
  const guess = library.toHijri(date.year, date.month, date.day);
  let month: HijriMonth = { year: guess.hy, month: guess.hm };
  // A corrected start can put the day into the month before or after the one the library names.
  if (day < monthStart(month)) month = previousMonth(month);
  else if (day >= monthStart(nextMonth(month))) month = nextMonth(month);
  return { ok: true, value: hijri(month.year, month.month, day - monthStart(month) + 1) };
}

/** Returns the Gregorian day of an Umm al-Qura day. Faults: the date doesn't exist, or lies outside `coverage`. Never throws. */
export function toGregorian(date: HijriDate): DateResult<GregorianDate> {
  const fault = faultOf(date);
  if (fault) return { ok: false, fault };
  return { ok: true, value: fromDayNumber(monthStart(date) + date.day - 1) };
}

/**
 * Returns the number of days in a Hijri month: 29 or 30 (28 in 1364-08 alone); undefined outside `coverage` or 1–12.
 */
export function hijriMonthLength(year: number, month: number): number | undefined {
  if (!Number.isInteger(month) || month < 1 || month > 12 || !isCoveredYear(year)) return undefined;
  return monthStart(nextMonth({ year, month })) - monthStart({ year, month });
}

/** Returns whether the date's Gregorian day may still move by one: from 1451 AH on. */
export function isProvisional(date: HijriDate): boolean {
  return date.year >= firstProvisionalYear;
}

/** Returns what is wrong with the date, or undefined for a day that exists and lies within `coverage`. Never throws. */
export function faultOf(date: GregorianDate | HijriDate): DateFault | undefined {
  const { calendar, year, month, day } = date;
  if (![year, month, day].every(Number.isInteger)) return { code: 'malformed' };
  if (month < 1 || month > 12) return { code: 'month', month };
  if (calendar === 'hijri') {
    const daysInMonth = hijriMonthLength(year, month);
    if (daysInMonth === undefined) return { code: 'range', calendar };
    if (day < 1 || day > 30) return { code: 'day', day, daysInMonth };
    if (day > daysInMonth) return { code: 'shortMonth', year, month, day, daysInMonth };
    return undefined;
  }
  const daysInMonth = gregorianMonthLength(year, month);
  if (day < 1 || day > daysInMonth) return { code: 'day', day, daysInMonth };
  const number = dayNumber(date);
  const { first, last } = coverage.gregorian;
  // Written so that NaN, which Date gives for far-off years, counts as outside.
  if (!(number >= dayNumber(first) && number <= dayNumber(last))) return { code: 'range', calendar };
  return undefined;
}

function isCoveredYear(year: number): boolean {
  return Number.isInteger(year) && year >= coverage.hijri.first.year && year <= coverage.hijri.last.year;
}

/** Returns the day number of a month's first day, for covered months and for 1501-01, where the last of them ends. */
function monthStart({ year, month }: HijriMonth): number {
  const corrected = corrections.find((entry) => entry.year === year && entry.month === month);
  if (corrected) return dayNumber(corrected.start);
  const { gy, gm, gd } = library.toGregorian(year, month, 1);
  return dayNumber(gregorian(gy, gm, gd));
}

function previousMonth({ year, month }: HijriMonth): HijriMonth {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

function nextMonth({ year, month }: HijriMonth): HijriMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
