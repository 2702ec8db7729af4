import { digitsOf } from '../association/defaults.js';
import type { Association } from '../association/schema.js';
import { firstDay, type GregorianDate, type HijriDate, type PartialDate } from '../calendar/date.js';
import { withDigits } from '../calendar/digits.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { type DateStyle, dateWording, partialDateWording } from '../calendar/wording.js';
import type { Approval, Policy } from './schema.js';

/** Returns how the association's papers write dates. */
export function dateStyle({ defaults }: Association, form: DateStyle['form']): DateStyle {
  return { digits: digitsOf({ defaults }), calendar: defaults?.calendar ?? 'both', form };
}

/** Returns the wording of a year, month or day as the file gives it; undefined if it is blank or isn't a date. */
export function wordedDate(value: string | null | undefined, style: DateStyle): string | undefined {
  const parsed = value ? parseDate(value) : undefined;
  return parsed?.ok ? partialDateWording(parsed.value, style) : undefined;
}

/** Returns the wording of the day of approval; undefined while it is blank. */
export function approvalDate(date: Approval['date'], style: DateStyle): string | undefined {
  if (date?.asWritten) return `${withDigits(date.asWritten.trim().replace(/\s*م$/u, ''), style.digits)}م`;
  const gregorian = dayIn(date?.gregorian, 'gregorian') as GregorianDate | undefined;
  const hijri = dayIn(date?.hijri, 'hijri') as HijriDate | undefined;
  return gregorian || hijri ? dateWording({ gregorian, hijri }, style) : undefined;
}

/** Returns the day of a policy's approval, else of its issue: the first day of it, if only the month or year is known. */
export function documentDay({ approval, issued }: Policy): GregorianDate | undefined {
  for (const value of [approval?.date?.gregorian, approval?.date?.hijri, issued]) {
    const parsed = value ? parseDate(value) : undefined;
    const day = parsed?.ok ? inGregorian(firstDay(parsed.value)) : undefined;
    if (day?.ok) return day.value;
  }
  return undefined;
}

function dayIn(value: string | null | undefined, calendar: PartialDate['calendar']): PartialDate | undefined {
  const parsed = value ? parseDate(value, calendar) : undefined;
  return parsed?.ok && parsed.value.day && parsed.value.calendar === calendar ? parsed.value : undefined;
}
