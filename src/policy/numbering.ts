import type { Association } from '../association/schema.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { ordinals, units } from '../locales/document.js';
import type { DurationUnit } from './schema.js';

export type LetterSeries = NonNullable<NonNullable<Association['defaults']>['letters']>;

/** The letters of lists: the 1444 Regulation counts hijāʾī, the 1437 Law abjad. A lone heh is written هـ. */
export const letterSeries: Record<LetterSeries, readonly string[]> = {
  hijai: [...'أبتثجحخدذرزسشصضطظعغفقكلمن', 'هـ', 'و', 'ي'],
  abjad: [...'أبجد', 'هـ', ...'وزحطيكلمنسعفصقرشتثخذضظغ'],
};

/** The letter of the nth (from 0); past the series' end it begins again, doubled. */
export function letterAt(n: number, series: LetterSeries): string {
  const letters = letterSeries[series];
  return (letters[n % letters.length] ?? '').repeat(Math.floor(n / letters.length) + 1);
}

/** «الأول» for the first meeting, «الثانية» for the second term; beyond ten the figure stands. */
export function ordinal(n: number, gender: keyof typeof ordinals, digits: Digits): string {
  return ordinals[gender][n - 1] ?? withDigits(String(n), digits);
}

/** «١٥ يوم عمل»: a count and its unit, in the form that the number asks for. */
export function duration(count: number, unit: DurationUnit | 'year', digits: Digits): string {
  const [one, two, few, many] = units[unit];
  if (count === 1) return one;
  if (count === 2) return two;
  const lastTwo = count % 100;
  // «٥ أيام», «١٥ يومًا», «١٠٠ يوم»: after hundreds the noun is a genitive, and loses the alef of its tanwin.
  const noun = lastTwo < 3 ? many.replace(/ًا$/u, '') : lastTwo <= 10 ? few : many;
  return `${withDigits(String(count), digits)} ${noun}`;
}
