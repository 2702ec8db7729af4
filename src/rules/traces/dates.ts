import type { CalendarDate } from '../../calendar/date.js';
import { toLatinDigits } from '../../calendar/digits.js';
import { monthName } from '../../calendar/names.js';
import { compareDays } from '../../calendar/order.js';
import { parseDate } from '../../calendar/parse.js';
import { loosely } from '../../policy/arabic.js';
import { asked, type Finder, type Origin, type Trace, trace } from './trace.js';

const digit = '[\\d٠-٩۰-۹]';
const sign = '\\s*(?:م|هـ?|ه)?(?!\\p{L})';
const months = ['gregorian', 'hijri'].flatMap((calendar) =>
  [...Array(12).keys()].map((i) => monthName(calendar as CalendarDate['calendar'], i + 1)),
);
const numeric = `(?:${digit}{1,2}\\s*[-/.]\\s*${digit}{1,2}\\s*[-/.]\\s*${digit}{4}|${digit}{4}\\s*[-/.]\\s*${digit}{1,2}(?:\\s*[-/.]\\s*${digit}{1,2})?)`;
const worded = `(?:${digit}{1,2}\\s+(?:من\\s+)?(?:شهر\\s+)?)?(?:${months.map((name) => name.replace(/أ/gu, '[أا]').replace(' ', '\\s+')).join('|')})\\s*،?\\s*(?:عام\\s+|سنة\\s+)?${digit}{4}`;
const date = `(?<!${digit}|[/.-])(?:${numeric}|${worded})${sign}`;
const dates = new RegExp(
  `${date}(?:\\s*،?\\s*\\(?(?:الموافق|الموافقة|الموافق\\s+لـ?)?:?\\s*${date}\\)?)?`,
  'gu',
);

/** What a law or a decree bears, which is true for every association. */
const ofLaw = /(?:مرسوم|نظام|قرار مجلس الوزراء|قرار وزير|أمر ملكي|الأمر الملكي|تعميم)[^.؛]{0,80}$/u;

/** Dates in the text: of approval and issue for certain; of any other only a person can tell what it is. */
export function dateFinder({ policy }: Origin): Finder {
  const { approval, issued } = policy;
  const approved = [approval?.date?.gregorian, approval?.date?.hijri].flatMap(
    (one) => dayOf(one ?? '') ?? [],
  );
  const issue = dayOf(issued ?? '');
  const known = (text: string): string | undefined => {
    const day = dayOf(text);
    if (!day) return undefined;
    if (approved.some((one) => compareDays(one, day) === 0)) return 'approval.date';
    return issue && compareDays(issue, day) === 0 ? 'policy.issued' : undefined;
  };
  return (reading) =>
    [...reading.typed.matchAll(dates)].flatMap(({ 0: whole, index: start }): Trace[] => {
      if (ofLaw.test(reading.text.slice(0, start))) return [];
      const words = whole.trimEnd();
      const ids = new Set(each(words).map(known));
      const [id] = ids.size === 1 ? ids : [];
      return [trace(reading, { start, end: start + words.length }, 'date', id && asked(id))];
    });
}

function each(words: string): string[] {
  return [...words.matchAll(new RegExp(date, 'gu'))].map(({ 0: one }) => one);
}

/** The day that a date in a text names, the first part being the day; undefined for months and what is no date. */
function dayOf(text: string): CalendarDate | undefined {
  const latin = toLatinDigits(text).trim();
  const name = months.find((month) => loosely(latin).includes(loosely(month)));
  const figures = latin.match(/\d+/gu) ?? [];
  if (name) figures.splice(-1, 0, String((months.indexOf(name) % 12) + 1));
  if (figures.length !== 3) return undefined;
  const [year = '', month = '', day = ''] = figures[0]?.length === 4 ? figures : [...figures].reverse();
  const parsed = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok && parsed.value.day ? (parsed.value as CalendarDate) : undefined;
}
