import { type GregorianDate, isDay, toIso } from '../../calendar/date.js';
import { compareDays, inGregorian } from '../../calendar/order.js';
import { parseDate } from '../../calendar/parse.js';
import { toHijri } from '../../calendar/umm-al-qura.js';
import { type Refusal, refuse } from './subject.js';

/** A day in both calendars. */
export interface Day {
  readonly ok: true;
  readonly gregorian: GregorianDate;
  /** As a policy's file writes it. */
  readonly yaml: string;
  readonly iso: { readonly gregorian: string; readonly hijri: string };
}

/** The day that an option names, in either calendar; the other is computed. It exists, and is not after today. */
export function dayGiven(option: string, written: string, today: GregorianDate): Day | Refusal {
  const day = dayNamed(option, written);
  if (day.ok && compareDays(day.gregorian, today) > 0)
    return refuse('cli.life.future', { option, date: written, today: toIso(today) });
  return day;
}

/** A day of the printed calendars, in both. */
export function dayOn(gregorian: GregorianDate): Day | Refusal {
  return dayNamed('--today', toIso(gregorian));
}

/** The same of a day that may be yet to come. */
export function dayNamed(option: string, written: string): Day | Refusal {
  const parsed = parseDate(written);
  // A date in the right form that no calendar has is told as `siyasa date` tells it.
  if (!parsed.ok && parsed.fault.code !== 'malformed')
    return refuse(`date-invalid.${parsed.fault.code}`, { ...parsed.fault, value: written });
  if (!parsed.ok || !isDay(parsed.value)) return refuse('cli.life.date', { option, value: written });
  const gregorian = inGregorian(parsed.value);
  const hijri = gregorian.ok ? toHijri(gregorian.value) : gregorian;
  if (!gregorian.ok || !hijri.ok) return refuse('cli.life.date', { option, value: written });
  const iso = { gregorian: toIso(gregorian.value), hijri: toIso(hijri.value) };
  return {
    ok: true,
    gregorian: gregorian.value,
    iso,
    yaml: `{ gregorian: ${iso.gregorian}, hijri: ${iso.hijri} }`,
  };
}
