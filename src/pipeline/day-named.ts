import {
  type GregorianDate,
  type HijriDate,
  isDay,
  type PartialDate,
  toIso,
  type WrittenFault,
} from '../calendar/date.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import { fileStart } from '../diagnostics/range.js';
import { asMessages } from '../faults/said.js';
import type { Message } from '../locales/say.js';
import type { Failure, Result } from '../result.js';
import { dateFault, dateInvalid } from '../rules/date-invalid.js';
import type { Unable } from './refusal.js';

/** A day in both calendars. */
export interface Day {
  readonly gregorian: GregorianDate;
  readonly hijri: HijriDate;
  /** The calendar that it was given in; Gregorian if both were. */
  readonly calendar: PartialDate['calendar'];
  /** As YAML for a policy's file. */
  readonly yaml: string;
  readonly iso: { readonly gregorian: string; readonly hijri: string };
}

/** Why a date is refused, and what to write instead. */
export interface DateRefusal extends Unable {
  readonly hint: Message;
}

/** Returns the day that a text names in either calendar, also a future one; a refusal for one that doesn't exist. */
export function dayNamed(written: string): Result<Day, DateRefusal> {
  const date = dateNamed(written);
  if (!date.ok) return date;
  if (!isDay(date.value)) return refused(written, { code: 'partial' });
  const gregorian = inGregorian(date.value);
  if (!gregorian.ok) return refused(written, { ...gregorian.fault, proposals: [] });
  const hijri =
    date.value.calendar === 'hijri' ? ({ ok: true, value: date.value } as const) : toHijri(gregorian.value);
  if (!hijri.ok) return refused(written, { ...hijri.fault, proposals: [] });
  const iso = { gregorian: toIso(gregorian.value), hijri: toIso(hijri.value) };
  return {
    ok: true,
    value: {
      gregorian: gregorian.value,
      hijri: hijri.value,
      calendar: date.value.calendar,
      iso,
      yaml: `{ gregorian: ${iso.gregorian}, hijri: ${iso.hijri} }`,
    },
  };
}

/** Returns a year, month or day as it was given. */
export function dateNamed(written: string): Result<PartialDate, DateRefusal> {
  const parsed = parseDate(written);
  return parsed.ok ? parsed : refused(written, parsed.fault);
}

function refused(value: string, fault: WrittenFault | { readonly code: 'partial' }): Failure<DateRefusal> {
  const finding =
    fault.code === 'partial'
      ? dateInvalid.at(fileStart, { value }, { variant: 'partial' })
      : dateFault(dateInvalid.at, fileStart, { value, proposals: fault.proposals, asWritten: false }, fault);
  return { ok: false, fault: asMessages(dateInvalid, finding) };
}
