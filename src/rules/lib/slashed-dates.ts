import { isDay } from '../../calendar/date.js';
import { toLatinDigits } from '../../calendar/digits.js';
import { parseDate } from '../../calendar/parse.js';
import type { FreeText } from '../../policy/texts.js';

/** Dates such as «6/1/2022» and «٢٥ / ١٠ / ٢٠٢٥ م», with the sign of their calendar. */
const slashed =
  /(?<![\d٠-٩/])(?<first>[\d٠-٩]{1,2})(?<one>\s*\/\s*)(?<second>[\d٠-٩]{1,2})(?<two>\s*\/\s*)(?<year>[\d٠-٩]{4})(?![\d٠-٩/])(?<calendar>\s*(?:هـ|ه(?![\u0621-\u064A])|م(?![\u0621-\u064A])))?/gu;

const numbered = /رقم\s?:?\s?[(«]?\s?$/u;
/** How many characters before figures may say that they are a number. */
const mostBefore = 8;

interface Slashed {
  readonly text: FreeText;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly spaced: boolean;
}

/** Keys that hold only a date; `date-invalid` reports those. */
const dateKeys = new Set(['issued', 'date', 'gregorian', 'hijri', 'effective']);

export function slashedIn(texts: readonly FreeText[]): Slashed[] {
  const prose = texts.filter(({ path, text }) => text.includes('/') && !dateKeys.has(String(path.at(-1))));
  return prose.flatMap((text) =>
    [...text.text.matchAll(slashed)].flatMap(({ 0: all, index: start, groups }) => {
      const { first = '', second = '', year = '', one = '', two = '', calendar = '' } = groups ?? {};
      // «القرار رقم (6/1/2022)» is the number of a decision, with its year.
      if (calendar === '' && numbered.test(text.text.slice(Math.max(0, start - mostBefore), start)))
        return [];
      const words = all.slice(0, all.length - calendar.length);
      const number = (digits: string) => Number(toLatinDigits(digits));
      return {
        text,
        start,
        end: start + words.length,
        words,
        first: number(first),
        second: number(second),
        year: number(year),
        spaced: /\s/u.test(one + two),
      };
    }),
  );
}

/** Tells whether a date is known only to the month or the year. */
export function isMonth(date: string | null | undefined): boolean {
  const parsed = date ? parseDate(date) : undefined;
  return parsed?.ok === true && !isDay(parsed.value);
}
