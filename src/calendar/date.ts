import type { Result } from '../result.js';

/** A day of the Gregorian calendar: full year, month 1–12, day of the month from 1. */
export interface GregorianDate {
  readonly calendar: 'gregorian';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day of the Umm al-Qura calendar: year AH, month 1–12 (1 = المحرم), day of the month from 1. */
export interface HijriDate {
  readonly calendar: 'hijri';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type CalendarDate = GregorianDate | HijriDate;

/** A year, a month of a year, or a day, as far as a policy says it. A day never comes without its month. */
export interface PartialDate {
  readonly calendar: CalendarDate['calendar'];
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Why a date isn't valid. Figures are those that the date gives; `daysInMonth` is how many days the month really has. */
export type DateFault =
  /** It isn't written as a date, or holds a number that isn't whole. */
  | { readonly code: 'malformed' }
  /** A month outside 1–12. */
  | { readonly code: 'month'; readonly month: number }
  /** A day the month can't have in any year of its calendar, or the 29th of February in a common year. */
  | { readonly code: 'day'; readonly day: number; readonly daysInMonth: number }
  /** The 30th of a Hijri month of 29 days; also the 29th and 30th of 1364-08, which was printed with 28. */
  | {
      readonly code: 'shortMonth';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly daysInMonth: number;
    }
  /** Outside the printed calendars; `coverage` in umm-al-qura.ts says how far they reach. */
  | { readonly code: 'range'; readonly calendar: CalendarDate['calendar'] };

/** Why a text can't be read as a date, and the days that it may mean. */
export type WrittenFault = (
  | DateFault
  /** A Gregorian date in figures, of which either could be the month: «6/1/2022». */
  | { readonly code: 'ambiguous' }
  /** Its sign, or the name of its month, isn't of the calendar of its year. */
  | { readonly code: 'era' }
  /** It falls on another day of the week than the text says; `weekday` is the right one, 0 السبت … 6 الجمعة. */
  | { readonly code: 'weekday'; readonly weekday: number }
  /** Two dates that are not the same day, as ISO dates; `expected` is the Hijri day of the Gregorian one. */
  | { readonly code: 'pair'; readonly gregorian: string; readonly hijri: string; readonly expected: string }
) & {
  /** The days that it may mean, as ISO dates, the likeliest first; empty if that can't be known. */
  readonly proposals: readonly string[];
};

export type DateResult<T, Fault = DateFault> = Result<T, Fault>;

/** Returns a Gregorian day, unchecked. */
export function gregorian(year: number, month: number, day: number): GregorianDate {
  return { calendar: 'gregorian', year, month, day };
}

/** Returns a Hijri day, unchecked. */
export function hijri(year: number, month: number, day: number): HijriDate {
  return { calendar: 'hijri', year, month, day };
}

/** Returns whether the date goes down to the day. */
export function isDay(date: PartialDate): date is CalendarDate {
  return date.month !== undefined && date.day !== undefined;
}

/** Returns the first day of a year or month, in its own calendar; a day is returned unchanged. */
export function firstDay(date: PartialDate): CalendarDate {
  const { calendar, year, month, day } = date;
  if (month === undefined) return { calendar, year, month: 1, day: 1 };
  return { calendar, year, month, day: day ?? 1 };
}

/**
 * Returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in Latin digits, in the date's own calendar; `parseDate` reads it back.
 */
export function toIso(date: PartialDate): string {
  const { year, month, day } = date;
  let iso = String(year).padStart(4, '0');
  if (month !== undefined) {
    iso += `-${String(month).padStart(2, '0')}`;
    if (day !== undefined) iso += `-${String(day).padStart(2, '0')}`;
  }
  return iso;
}
