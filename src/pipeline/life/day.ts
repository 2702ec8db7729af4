import { type GregorianDate, toIso } from '../../calendar/date.js';
import { compareDays } from '../../calendar/order.js';
import { type Day, dayNamed } from '../day-named.js';
import { type Refusal, refuse } from './subject.js';

/** The day that an option names, in either calendar. It exists, and is not after today. */
export function dayGiven(option: string, written: string, today: GregorianDate): Day | Refusal {
  const day = dayNamed(written);
  if (day.ok && compareDays(day.gregorian, today) > 0)
    return refuse('cli.life.future', { option, date: written, today: toIso(today) });
  return day;
}

/** A day of the printed calendars, in both. */
export function dayOn(gregorian: GregorianDate): Day | Refusal {
  return dayNamed(toIso(gregorian));
}
