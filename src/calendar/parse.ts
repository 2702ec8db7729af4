import { type DateResult, firstDay, type PartialDate } from './date.js';
import { toLatinDigits } from './digits.js';
import { faultOf } from './umm-al-qura.js';

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Years below this are Hijri: the printed calendars reach from 1356 to 1500 AH and from 1937 to 2077. */
export const firstGregorianYear = 1600;

/**
 * Reads YYYY, YYYY-MM or YYYY-MM-DD, in Latin, Arabic-Indic or Persian digits, with or without spaces around
 * it. A year before 1600 is Hijri. What comes back exists, and its first day can be converted to the other
 * calendar; so `1937` and `1937-03`, which begin before the printed calendars, are refused with `range`.
 * Never throws.
 */
export function parseDate(text: string): DateResult<PartialDate> {
  const match = written.exec(toLatinDigits(text.trim()));
  if (!match) return { ok: false, fault: { code: 'malformed' } };
  const [, year, month, day] = match;
  const value: PartialDate = {
    calendar: Number(year) < firstGregorianYear ? 'hijri' : 'gregorian',
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  const fault = faultOf(firstDay(value));
  return fault ? { ok: false, fault } : { ok: true, value };
}
