import { type GregorianDate, gregorian } from '../../calendar/date.js';
import { toLatinDigits } from '../../calendar/digits.js';
import { weekday } from '../../calendar/gregorian.js';
import { gregorianMonthName, weekdayName } from '../../calendar/names.js';
import { toHijri } from '../../calendar/umm-al-qura.js';
import { loosely } from '../../policy/arabic.js';

/** How far from a date its day of the week, or its date in the other calendar, is looked for; in characters. */
const near = 40;

/** The names of the Hijri months as people write them, in the order of the year, those of two words included. */
const hijriMonths = [
  'محرم',
  'صفر',
  'ربيع (?:الاول|اول)',
  'ربيع (?:الاخر|الثاني|ثاني|ثان|اخر)',
  'جماد[يى] (?:الاول[يى]|الاول|اول[يى])',
  'جماد[يى] (?:الاخره?|الاخر[يى]|الثاني[هى]?|ثاني[هى]?)',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذ[وي] القعده',
  'ذ[وي] الحجه',
] as const;
const someHijriMonth = new RegExp(
  `(?<![\\u0621-\\u064A])(?:ال)?(?:${hijriMonths.join('|')})(?![\\u0621-\\u064A])`,
  'u',
);

/** A Hijri date in figures: usually day first, or year first. */
const hijriFigures =
  /(?<!\d)(?:(?<day>\d{1,2})\s*\/\s*(?<month>\d{1,2})\s*\/\s*1[345]\d{2}|1[345]\d{2}\s*\/\s*(?<second>\d{1,2})\s*\/\s*(?<third>\d{1,2}))(?!\d)/gu;

/** Returns the text around a place, in Latin figures and in the form in which words are compared. */
function around(text: string, start: number, end: number): { before: string; all: string } {
  const before = read(text.slice(Math.max(0, start - near), start));
  const after = read(text.slice(end, end + near));
  return { before, all: `${before} | ${after}` };
}

const read = (text: string) =>
  loosely(toLatinDigits(text).replace(/[\u064B-\u0652\u0640\u0670]/gu, '')).replace(/\s+/gu, ' ');

/** Tells whether a Hijri date stands near a place of a text: «هـ», the name of a month, or figures with a Hijri year. */
export function hasHijriBeside(text: string, start: number, end: number): boolean {
  const { all } = around(text, start, end);
  return (
    /\d ?ه(?![\u0621-\u064A])|هجري/u.test(all) || someHijriMonth.test(all) || all.search(hijriFigures) >= 0
  );
}

/**
 * Tells whether the words near a date say which of its figures is the month: its day of the week, the name of its month, or its
 * Hijri date, which may differ by a day, as calendars do.
 */
export function isDecided(
  text: string,
  {
    start,
    end,
    first,
    second,
    year,
  }: { start: number; end: number; first: number; second: number; year: number },
): boolean {
  const beside = around(text, start, end);
  const fits = [gregorian(year, second, first), gregorian(year, first, second)].map((date) =>
    isSaidOf(date, beside),
  );
  return fits[0] !== fits[1];
}

function isSaidOf(date: GregorianDate, { before, all }: { before: string; all: string }): boolean {
  const day =
    /(?<day>السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)[^\u0621-\u064A]*(?:الموافق[^\u0621-\u064A]*|بتاريخ[^\u0621-\u064A]*|في[^\u0621-\u064A]*)?$/u.exec(
      before,
    );
  if (day?.groups?.day === loosely(weekdayName(weekday(date)))) return true;
  if (gregorianMonthsIn(all).has(date.month)) return true;
  const other = toHijri(date);
  if (!other.ok) return false;
  const { day: dayOfMonth, month } = other.value;
  return hijriDatesIn(all).some((one) => one.month === month && Math.abs(one.day - dayOfMonth) <= 1);
}

const gregorianMonths = Array.from({ length: 12 }, (_, i) => loosely(gregorianMonthName(i + 1)));
const someGregorianMonth = new RegExp(
  `(?<![\\u0621-\\u064A])(?:${gregorianMonths.join('|')})(?![\\u0621-\\u064A])`,
  'gu',
);

function gregorianMonthsIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(someGregorianMonth)].map(([name]) => gregorianMonths.indexOf(name) + 1));
}

const monthPatterns = hijriMonths.map((name) => new RegExp(`^${name}$`, 'u'));
const hijriInWords = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2}) (?:من )?(?:شهر )?(?:ال)?(?<month>${hijriMonths.join('|')})(?![\\u0621-\\u064A])`,
  'gu',
);

/** Returns the days and months of Hijri dates, in figures or with the month's name. */
function hijriDatesIn(text: string): { day: number; month: number }[] {
  const inFigures = [...text.matchAll(hijriFigures)].map(({ groups = {} }) => ({
    day: Number(groups.day ?? groups.third),
    month: Number(groups.month ?? groups.second),
  }));
  const inWords = [...text.matchAll(hijriInWords)].map(({ groups = {} }) => ({
    day: Number(groups.day),
    month: monthPatterns.findIndex((one) => one.test(groups.month ?? '')) + 1,
  }));
  return [...inFigures, ...inWords];
}
