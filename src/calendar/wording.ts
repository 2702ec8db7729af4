import { type CalendarDate, type GregorianDate, type HijriDate, isDay, type PartialDate } from './date.js';
import { type Digits, withDigits } from './digits.js';
import { monthName } from './names.js';
import { isProvisional, toGregorian, toHijri } from './umm-al-qura.js';

export { gregorianMonthName, hijriMonthName, weekdayName } from './names.js';

/**
 * How dates are worded. `both` puts the Gregorian date first; `long` names the month, `short` is all figures.
 */
export interface DateStyle {
  readonly digits: Digits;
  readonly calendar: 'both' | 'hijriFirst' | 'gregorian' | 'hijri';
  readonly form: 'long' | 'short';
}

/** One day, as it was given: in either calendar or in both. */
export interface DayInCalendars {
  readonly gregorian?: GregorianDate | undefined;
  readonly hijri?: HijriDate | undefined;
}

// The هـ is heh with U+0640, which keeps it from looking like the digit ٥.
const eraMarks = { gregorian: 'م', hijri: 'ه\u0640' } as const;
const provisionalMark = ' (تقديري)';

/**
 * Returns the day in Arabic: «٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ», short «٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ».
 *
 * Given dates are printed unchanged, even if the two disagree. A date that the style wants and that isn't given is computed;
 * if it can't be, the given one stands alone, even in a style that asks for the other. « (تقديري)» follows a Hijri
 * date from 1451 AH on, and a Gregorian date that was computed from one and stands without it. Empty if no date is given.
 * Holds no bidi controls. Never throws.
 */
export function dateWording(day: DayInCalendars, style: DateStyle): string {
  const dates = chosenDates(day, style);
  const wordings = dates.map((date) => {
    const mark = isUncertain(date, day, dates.length === 1) ? provisionalMark : '';
    return dayOrMonth(date, style) + mark;
  });
  return withDigits(wordings.join(' الموافق '), style.digits);
}

/**
 * Returns a year or month in its own calendar, whatever calendar the style wants (it has no counterpart in the other): «٢٠٢٥م»,
 * «سبتمبر ٢٠٢٥م», short «٩/٢٠٢٥م». A day is worded as by `dateWording`. Years and months get no «تقديري», since only their
 * days may move. Never throws.
 */
export function partialDateWording(date: PartialDate, style: DateStyle): string {
  if (isDay(date)) {
    return dateWording(date.calendar === 'hijri' ? { hijri: date } : { gregorian: date }, style);
  }
  return withDigits(dayOrMonth(date, style), style.digits);
}

/** Returns the dates that the style prints, in order. */
function chosenDates(day: DayInCalendars, style: DateStyle): CalendarDate[] {
  const gregorian = day.gregorian ?? converted(day.hijri, toGregorian);
  const hijri = day.hijri ?? converted(day.gregorian, toHijri);
  const wanted = {
    both: [gregorian, hijri],
    hijriFirst: [hijri, gregorian],
    gregorian: [gregorian ?? hijri],
    hijri: [hijri ?? gregorian],
  }[style.calendar];
  return wanted.filter((date) => date !== undefined);
}

function isUncertain(date: CalendarDate, given: DayInCalendars, alone: boolean): boolean {
  if (date.calendar === 'hijri') return isProvisional(date);
  // Computed from a provisional Hijri day, it is as uncertain; in a pair, the Hijri date beside it says so.
  return alone && !given.gregorian && given.hijri !== undefined && isProvisional(given.hijri);
}

function converted<From, To>(
  date: From | undefined,
  convert: (date: From) => { ok: true; value: To } | { ok: false },
): To | undefined {
  if (date === undefined) return undefined;
  const result = convert(date);
  return result.ok ? result.value : undefined;
}

/** Returns the date in its own calendar, in Latin digits. */
function dayOrMonth(date: PartialDate, style: DateStyle): string {
  const { calendar, year, month, day } = date;
  const long = style.form === 'long';
  const monthWording = month !== undefined && long ? monthName(calendar, month) : month;
  const parts = month === undefined ? [year] : [day, monthWording, year].filter((part) => part !== undefined);
  return parts.join(long ? ' ' : '/') + eraMarks[calendar];
}
