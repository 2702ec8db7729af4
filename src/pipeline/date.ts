import { weekday } from '../calendar/gregorian.js';
import { isProvisional } from '../calendar/umm-al-qura.js';
import { dateWording, weekdayName } from '../calendar/wording.js';
import { type Language, say } from '../locales/say.js';
import { dayNamed } from './day-named.js';

/** One row of `siyasa date`; ISO dates, `null` where there is none. */
export interface Conversion {
  readonly input: string;
  readonly gregorian: string | null;
  readonly hijri: string | null;
  /** The Arabic name. */
  readonly weekday: string | null;
  /** Whether the date is provisional: from 1451 AH on the official calendar is not settled. */
  readonly provisional: boolean | null;
  /** Why the date was refused. */
  readonly error: string | null;
  /** The day in words, in both calendars. */
  readonly wording: string;
  /** What to do about the refusal. */
  readonly hint: string;
}

/** Returns a day of either calendar in both. */
export function convert(input: string, language: Language): Conversion {
  const named = dayNamed(input);
  if (!named.ok)
    return {
      input,
      gregorian: null,
      hijri: null,
      weekday: null,
      provisional: null,
      error: say(language, named.fault.message),
      wording: '',
      hint: say(language, named.fault.hint),
    };
  const { gregorian, hijri, calendar, iso } = named.value;
  const day = weekdayName(weekday(gregorian));
  const words = dateWording(
    { gregorian, hijri },
    { digits: 'arabic', calendar: calendar === 'hijri' ? 'hijriFirst' : 'both', form: 'long' },
  );
  return {
    input,
    ...iso,
    weekday: day,
    provisional: isProvisional(hijri),
    error: null,
    wording: `${day} ${words}`,
    hint: '',
  };
}
