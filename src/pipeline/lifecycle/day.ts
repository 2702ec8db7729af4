import { type GregorianDate, toIso } from '../../calendar/date.js';
import { compareDays } from '../../calendar/order.js';
import type { Result } from '../../result.js';
import { type Day, dayNamed } from '../day-named.js';
import { type Refusal, refuse } from '../refusal.js';

/** Returns the day that an option names in either calendar; a refusal for one that doesn't exist or is after today. */
export function dayGiven(option: string, written: string, today: GregorianDate): Result<Day, Refusal> {
  const day = dayNamed(written);
  if (day.ok && compareDays(day.value.gregorian, today) > 0)
    return refuse('cli.life.future', { option, date: written, today: toIso(today) });
  return day;
}

/** Returns a day of the printed calendars, in both. */
export function dayOn(gregorian: GregorianDate): Result<Day, Refusal> {
  return dayNamed(toIso(gregorian));
}
