import { isDay, toIso } from '../calendar/date.js';
import { weekday } from '../calendar/gregorian.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { isProvisional, toHijri } from '../calendar/umm-al-qura.js';
import { dateWording, weekdayName } from '../calendar/wording.js';
import { type Language, say } from '../locales/say.js';

/** One row of `siyasa date`; ISO dates, `null` where there is none. */
export interface Conversion {
  readonly input: string;
  readonly gregorian: string | null;
  readonly hijri: string | null;
  /** In Arabic. */
  readonly weekday: string | null;
  /** From 1451 AH on the official calendar is not settled. */
  readonly provisional: boolean | null;
  /** Why the date was refused. */
  readonly error: string | null;
  /** The day in words, in both calendars. */
  readonly wording: string;
  /** What to do about the refusal. */
  readonly hint: string;
}

/** A day of either calendar in both; a year under 1600 is Hijri. */
export function convert(input: string, language: Language): Conversion {
  const refused = (code: string, values: object = {}): Conversion => {
    const message = { key: `date-invalid.${code}`, values: { value: input, ...values } };
    const error = say(language, message);
    const hint = say(language, { ...message, key: `${message.key}.hint` });
    return {
      input,
      gregorian: null,
      hijri: null,
      weekday: null,
      provisional: null,
      error,
      wording: '',
      hint,
    };
  };
  const parsed = parseDate(input);
  if (!parsed.ok) return refused(parsed.fault.code, parsed.fault);
  if (!isDay(parsed.value)) return refused('partial');
  const gregorian = inGregorian(parsed.value);
  if (!gregorian.ok) return refused(gregorian.fault.code, gregorian.fault);
  const hijri =
    parsed.value.calendar === 'hijri' ? { ok: true as const, value: parsed.value } : toHijri(gregorian.value);
  if (!hijri.ok) return refused(hijri.fault.code, hijri.fault);
  const day = weekdayName(weekday(gregorian.value));
  const words = dateWording(
    { gregorian: gregorian.value, hijri: hijri.value },
    { digits: 'arabic', calendar: parsed.value.calendar === 'hijri' ? 'hijriFirst' : 'both', form: 'long' },
  );
  return {
    input,
    gregorian: toIso(gregorian.value),
    hijri: toIso(hijri.value),
    weekday: day,
    provisional: isProvisional(hijri.value),
    error: null,
    wording: `${day} ${words}`,
    hint: '',
  };
}
