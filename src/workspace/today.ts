import type { GregorianDate } from '../calendar/date.js';
import { fromDayNumber } from '../calendar/gregorian.js';

const millisecondsPerDay = 86_400_000;
/** Riyadh keeps UTC+3 all the year. */
const riyadhAhead = 3 * 3_600_000;

/** Returns the day that it is in Riyadh, wherever the program runs. */
export function dayInRiyadh(now: Date = new Date()): GregorianDate {
  return fromDayNumber(Math.floor((now.getTime() + riyadhAhead) / millisecondsPerDay));
}
