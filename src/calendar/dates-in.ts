import type { CalendarDate } from './date.js';
import { anyDigit as digit } from './digits.js';
import { monthName } from './names.js';

const sign = '\\s*(?:م|هـ?|ه)?(?!\\p{L})';
const months = ['gregorian', 'hijri'].flatMap((calendar) =>
  [...Array(12).keys()].map((i) => monthName(calendar as CalendarDate['calendar'], i + 1)),
);
const numeric = `(?:${digit}{1,2}\\s*[-/.]\\s*${digit}{1,2}\\s*[-/.]\\s*${digit}{4}|${digit}{4}\\s*[-/.]\\s*${digit}{1,2}(?:\\s*[-/.]\\s*${digit}{1,2})?)(?!${digit})`;
const named = months.map((name) => name.replace(/أ/gu, '[أا]').replace(' ', '\\s+')).join('|');
const worded = `(?:${digit}{1,2}\\s+(?:من\\s+)?(?:شهر\\s+)?)?(?:${named})\\s*،?\\s*(?:عام\\s+|سنة\\s+)?${digit}{4}`;

/** Matches a date in a text: a day or a month, in figures or with the month's name. `parseDate` says which. */
export const dateInText = `(?<!${digit}|[/.-])(?:${numeric}|${worded})${sign}`;
