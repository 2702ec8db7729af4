import { toLatinDigits } from '../calendar/digits.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { entryAt, rangeAt } from '../source/located.js';
import { foundIn, type Slip } from './in-texts.js';
import { found, type PolicyRule } from './rule.js';

/** «6/1/2022», «٢٥ / ١٠ / ٢٠٢٥ م», with what says the calendar after it. */
const slashed =
  /(?<![\d٠-٩/])(?<first>[\d٠-٩]{1,2})(?<one>\s*\/\s*)(?<second>[\d٠-٩]{1,2})(?<two>\s*\/\s*)(?<year>[\d٠-٩]{4})(?![\d٠-٩/])(?<calendar>\s*(?:هـ|ه(?![\u0621-\u064A])|م(?![\u0621-\u064A])))?/gu;

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

/** Keys that hold nothing but a date are told by `date-invalid`. */
const dateKeys = new Set(['issued', 'date', 'gregorian', 'hijri', 'effective']);

function slashedIn(texts: readonly FreeText[]): Slashed[] {
  const prose = texts.filter(({ path, text }) => text.includes('/') && !dateKeys.has(String(path.at(-1))));
  return prose.flatMap((text) =>
    [...text.text.matchAll(slashed)].map(({ 0: all, index: start, groups }) => {
      const { first = '', second = '', year = '', one = '', two = '', calendar = '' } = groups ?? {};
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

/** Both could be the month: «6/1/2022» is a day in January or in June. Nothing says that figures apart are one date. */
export const dateAmbiguous: PolicyRule = {
  id: 'date-ambiguous',
  check: ({ root }) =>
    slashedIn(freeTexts(root)).flatMap(({ text, start, end, words, first, second, spaced }) => {
      if (first <= 12 && second <= 12 && first !== second) {
        const slip: Slip = { start, end, variant: 'order', values: { words, first, second } };
        return foundIn(text, [slip], 'date-ambiguous', { severity: 'warning', safe: false });
      }
      if (!spaced) return [];
      const instead = words.replace(/\s+/gu, '');
      const slip: Slip = {
        start,
        end,
        variant: 'spaced',
        values: { words, instead },
        instead: { start, end, text: instead },
      };
      return foundIn(text, [slip], 'date-ambiguous', { severity: 'info', safe: true });
    }),
};

/** Official papers give both days. The program gives the other one itself where a date has a key of its own. */
export const dateHijriMissing: PolicyRule = {
  id: 'date-hijri-missing',
  check(context) {
    const { policy, root, association } = context;
    const calendar = association?.defaults?.calendar;
    if (calendar === 'gregorian') return [];
    const written = slashedIn(freeTexts(root)).filter(
      ({ year, text, start, end }) =>
        year >= 1600 && !/هـ|هجري/u.test(text.text.slice(Math.max(0, start - near), end + near)),
    );
    const inTexts = written.flatMap(({ text, start, end, words }) =>
      foundIn(text, [{ start, end, values: { words } }], 'date-hijri-missing', {
        severity: 'info',
        safe: false,
      }),
    );
    const issued = isMonth(policy.issued)
      ? [
          found(
            'date-hijri-missing',
            'info',
            rangeAt(root, ['issued']),
            { words: policy.issued },
            { variant: 'month' },
          ),
        ]
      : [];
    return [...issued, ...inTexts];
  },
};

/** So far from a day its other day is looked for. */
const near = 40;

/** The day of issue is known to the month or the year alone. */
export const dateImprecise: PolicyRule = {
  id: 'date-imprecise',
  check: ({ policy, root }) =>
    entryAt(root, ['issued']) && isMonth(policy.issued)
      ? [found('date-imprecise', 'info', rangeAt(root, ['issued']), { words: policy.issued })]
      : [],
};

function isMonth(date: string | null | undefined): boolean {
  return /^\d{4}(?:-\d{2})?$/u.test(date ?? '');
}
