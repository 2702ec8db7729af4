import type { Association } from '../association/schema.js';
import type { GregorianDate, HijriDate, PartialDate } from '../calendar/date.js';
import { withDigits } from '../calendar/digits.js';
import { parseDate } from '../calendar/parse.js';
import { type DateStyle, dateWording, partialDateWording } from '../calendar/wording.js';
import type { Approval } from './schema.js';

/** How the association's papers write dates. */
export function dateStyle({ defaults }: Association, form: DateStyle['form']): DateStyle {
  return { digits: defaults?.digits ?? 'arabic', calendar: defaults?.calendar ?? 'both', form };
}

/** A year, month or day as the file gives it, in words; undefined where it is blank or no date. */
export function wordedDate(value: string | null | undefined, style: DateStyle): string | undefined {
  const parsed = value ? parseDate(value) : undefined;
  return parsed?.ok ? partialDateWording(parsed.value, style) : undefined;
}

/** The day of approval in words; undefined while it is blank. */
export function approvalDate(date: Approval['date'], style: DateStyle): string | undefined {
  if (date?.asWritten) return `${withDigits(date.asWritten, style.digits)}م`;
  const gregorian = dayIn(date?.gregorian, 'gregorian') as GregorianDate | undefined;
  const hijri = dayIn(date?.hijri, 'hijri') as HijriDate | undefined;
  return gregorian || hijri ? dateWording({ gregorian, hijri }, style) : undefined;
}

function dayIn(value: string | null | undefined, calendar: PartialDate['calendar']): PartialDate | undefined {
  const parsed = value ? parseDate(value) : undefined;
  return parsed?.ok && parsed.value.day && parsed.value.calendar === calendar ? parsed.value : undefined;
}
