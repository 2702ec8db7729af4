import type { Association } from '../association/schema.js';
import { type Digits, toLatinDigits, withDigits } from '../calendar/digits.js';
import { ordinals, units } from '../locales/document.js';
import type { DurationUnit } from './values.js';

export type LetterSeries = NonNullable<NonNullable<Association['defaults']>['letters']>;

/** The letters of lists: the 1444 Regulation numbers in hijāʾī, the 1437 Law in abjad. A lone heh is written هـ. */
export const letterSeries: Record<LetterSeries, readonly string[]> = {
  hijai: [...'أبتثجحخدذرزسشصضطظعغفقكلمن', 'هـ', 'و', 'ي'],
  abjad: [...'أبجد', 'هـ', ...'وزحطيكلمنسعفصقرشتثخذضظغ'],
};

/** Returns the letter of the nth item (from 0); past the series' end, letters begin again, doubled. */
export function letterAt(n: number, series: LetterSeries): string {
  const letters = letterSeries[series];
  return (letters[n % letters.length] ?? '').repeat(Math.floor(n / letters.length) + 1);
}

/**
 * Returns the number of a meeting: a whole number as a number, in whatever figures it is typed; any other, as «3/27/366», as
 * text.
 */
export function meetingNumber(written: string | number): string | number {
  const plain = toLatinDigits(String(written)).trim();
  return /^[1-9]\d{0,8}$/u.test(plain) ? Number(plain) : String(written).trim();
}

/** Returns «الأول» for the first meeting, «الثانية» for the second term; beyond ten, or for a text, the figures. */
export function ordinal(n: number | string, gender: keyof typeof ordinals, digits: Digits): string {
  return (typeof n === 'number' ? ordinals[gender][n - 1] : undefined) ?? withDigits(String(n), digits);
}

/** Returns a count and its unit, in the form that Arabic grammar wants after the number: «١٥ يوم عمل». */
export function duration(count: number, unit: DurationUnit | 'year', digits: Digits): string {
  const [one, two, few, many] = units[unit];
  if (count === 1) return one;
  if (count === 2) return two;
  const lastTwo = count % 100;
  // «٥ أيام», «١٥ يومًا», «١٠٠ يوم»: after hundreds the noun is a genitive, and loses the alef of its tanwin.
  const noun = lastTwo < 3 ? many.replace(/ًا$/u, '') : lastTwo <= 10 ? few : many;
  return `${withDigits(String(count), digits)} ${noun}`;
}
