import { type GregorianDate, isDay } from '../calendar/date.js';
import { fromDayNumber } from '../calendar/gregorian.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';

const millisecondsPerDay = 86_400_000;
/** Riyadh keeps UTC+3 all the year. */
const riyadhAhead = 3 * 3_600_000;

/** The day that it is in Riyadh, wherever the program runs. */
export function dayInRiyadh(now: Date = new Date()): GregorianDate {
  return fromDayNumber(Math.floor((now.getTime() + riyadhAhead) / millisecondsPerDay));
}

/** The day that a text names, in either calendar, as a Gregorian one; undefined where it names none. */
export function dayNamed(text: string): GregorianDate | undefined {
  const parsed = parseDate(text);
  if (!parsed.ok || !isDay(parsed.value)) return undefined;
  const day = inGregorian(parsed.value);
  return day.ok ? day.value : undefined;
}
