import type { GregorianDate } from '../calendar/date.js';
import { fromDayNumber } from '../calendar/gregorian.js';

const millisecondsPerDay = 86_400_000;
/** Riyadh is at UTC+3 all year. */
const riyadhAhead = 3 * 3_600_000;

/** Returns today's date in Riyadh, wherever the program runs. */
export function dayInRiyadh(now: Date = new Date()): GregorianDate {
  return fromDayNumber(Math.floor((now.getTime() + riyadhAhead) / millisecondsPerDay));
}
