import {
  type CalendarDate,
  type DateResult,
  firstDay,
  isDay,
  type PartialDate,
  toIso,
  type WrittenFault,
} from './date.js';
import { toLatinDigits } from './digits.js';
import { weekday } from './gregorian.js';
import { anyMonth, anyWeekday, monthNamed, weekdayNamed } from './names.js';
import { inGregorian } from './order.js';
import { faultOf, hijriMonthLength, toHijri } from './umm-al-qura.js';

type Calendar = CalendarDate['calendar'];
type Read = DateResult<PartialDate, WrittenFault>;

/** Years below this are Hijri: the printed calendars reach from 1356 to 1500 AH and from 1937 to 2077. */
export const firstGregorianYear = 1600;

/** The longest text that is read, in UTF-16 units. Every date is shorter, even in both calendars with the day of the week. */
const longest = 200;

/**
 * Reads a year, a month or a day as people write them, in Latin, Arabic-Indic or Persian figures: 2025-10-25,
 * 1447/5/3, 25-10-2025, ٣/٥/١٤٤٧هـ, «٣ جمادى الأولى ١٤٤٧هـ», with or without the day of the week and the sign of the
 * calendar. A year before 1600 is Hijri. Where the year comes last the day comes first; a Gregorian date in figures that
 * could also begin with its month is `ambiguous`. Of a day given in both calendars («… الموافق …»), the date in the `wanted`
 * one is returned; the other date, or the day of the week, decides an ambiguous one.
 *
 * A returned date exists, and its first day can be converted to the other calendar; so `1937` and `1937-03`, which begin
 * before the printed calendars, are refused with `range`. Never throws.
 */
export function parseDate(text: string, wanted: Calendar = 'gregorian'): Read {
  if (text.length > longest) return refused({ code: 'malformed', proposals: [] });
  const words = foldedDate(text);
  const whole = readOne(words);
  if (whole.ok || whole.fault.code !== 'malformed') return whole;
  const [first, second, ...more] = words.split(betweenTwo);
  if (first && second && more.length === 0) {
    const pair = readPair(readOne(first), readOne(second.replace(/ ?\)$/u, '')), wanted);
    if (pair) return pair;
  }
  return refused({ code: 'malformed', proposals: daysIn(words) });
}

/** Returns a date as an ISO date, however it is written; a text that isn't a date is returned unchanged. */
export function canonicalDate(text: string, wanted?: Calendar): string {
  const parsed = parseDate(text, wanted);
  return parsed.ok ? toIso(parsed.value) : text;
}

/**
 * Returns a date's text in the form that the patterns below match: Latin figures, one form of each letter, no marks, no
 * invisible characters, one sign for each kind of stroke, single spaces.
 */
function foldedDate(text: string): string {
  return toLatinDigits(text.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیې]/gu, 'ي')
    .replace(/[ةھہە]/gu, 'ه')
    .replace(/ک/gu, 'ك')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2044\u2215\\]/gu, '/')
    .replace(/\s+/gu, ' ')
    .replace(/^ |(?: ?[.،,؛])? ?$/gu, '')
    .replace(/ ?\(?تقديري\)?(?= |$)/gu, '')
    .toLowerCase();
}

const signs: Readonly<Record<Calendar, string>> = {
  hijri: '(?:ه|هجري[اه]?|ah|h)',
  gregorian: '(?:م|ميلادي[اه]?|ad|ce|g)',
};
const sign = `(?<![\\p{L}])(?:${signs.hijri}|${signs.gregorian})(?![\\p{L}])`;
const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?<year>\d{4})`;
const stroke = ' ?[-/.] ?';
const apart = '(?: ?[-/.،,] ?| )?(?:من )?(?:شهر )?';
const name = `(?<name>${anyMonth})`;

/** The form of figures that begin with the day. With a Gregorian year they might begin with the month. */
const dayFirst = new RegExp(`^${day}${stroke}${month}${stroke}${year}$`, 'u');
const forms = [
  new RegExp(`^${year}$`, 'u'),
  new RegExp(`^${year}${stroke}${month}$`, 'u'),
  new RegExp(`^${month}${stroke}${year}$`, 'u'),
  new RegExp(`^${year}${stroke}${month}${stroke}${day}$`, 'u'),
  dayFirst,
  new RegExp(`^(?:${day}${apart})?${name}${apart}${year}$`, 'u'),
  new RegExp(`^${year}${apart}${name}(?:${apart}${day})?$`, 'u'),
  new RegExp(`^${name}${apart}${day}(?: ?[،,] ?| )${year}$`, 'u'),
];

const onWeekday = new RegExp(`^(?:يوم )?(?<name>${anyWeekday})(?!\\p{L}) ?[،,]? ?(?:الموافقه? ?)?`, 'u');
const signAt = { start: new RegExp(`^(${sign}) ?`, 'u'), end: new RegExp(` ?(${sign})$`, 'u') };

/** Reads a single date; `words` are folded. */
function readOne(words: string): Read {
  const named = onWeekday.exec(words);
  let rest = words.slice(named?.[0].length ?? 0);
  const found = signAt.end.exec(rest) ?? signAt.start.exec(rest);
  if (found) rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  rest = rest
    .replace(/(?:^| )(?:ل?عام|ل?سنه) /u, ' ')
    .trim()
    .replace(/^شهر /u, '');
  const form = forms.find((one) => one.test(rest));
  const parts = form?.exec(rest)?.groups;
  if (!parts) return refused({ code: 'malformed', proposals: [] });
  const calendar = Number(parts.year) < firstGregorianYear ? 'hijri' : 'gregorian';
  const months = parts.name === undefined ? undefined : monthNamed(parts.name);
  const value: PartialDate = {
    calendar,
    year: Number(parts.year),
    ...(parts.month !== undefined && { month: Number(parts.month) }),
    ...(months && { month: months.month }),
    ...(parts.day !== undefined && { day: Number(parts.day) }),
  };
  if (months && months.calendar !== calendar) return refused({ code: 'era', proposals: [] });
  if (found?.[1] && !new RegExp(`^${signs[calendar]}$`, 'u').test(found[1]))
    return refused({ code: 'era', proposals: proposalsOf([value]) });
  const readings =
    form === dayFirst && calendar === 'gregorian' ? [value, swapped(value)].filter(mayBe) : [value];
  return named?.groups?.name ? onDay(readings, weekdayNamed(named.groups.name)) : decided(readings, value);
}

const mayBe = ({ month }: PartialDate) => month === undefined || month <= 12;

/** Returns a date with its day and month swapped. */
function swapped({ calendar, year, month, day }: PartialDate): PartialDate {
  return {
    calendar,
    year,
    ...(day !== undefined && { month: day }),
    ...(month !== undefined && { day: month }),
  };
}

/** Returns `first`, the reading with its day first, if it is valid and the only one; else the fault. */
function decided(readings: readonly PartialDate[], first: PartialDate): Read {
  const days = new Set(readings.map(toIso));
  const fault = faultOf(firstDay(first));
  if (fault?.code === 'month')
    return refused({ ...fault, proposals: isDay(first) ? proposalsOf([swapped(first)]) : [] });
  if (fault) return refused({ ...fault, proposals: fault.code === 'range' ? [] : lastOfMonth(first) });
  return days.size > 1 ? refused({ code: 'ambiguous', proposals: [...days] }) : { ok: true, value: first };
}

/** Returns the last day of a date's month, which is proposed for a day that the month doesn't have. */
function lastOfMonth({ calendar, year, month = 0 }: PartialDate): string[] {
  const days =
    calendar === 'hijri'
      ? hijriMonthLength(year, month)
      : [31, 30, 29, 28].find((one) => !faultOf({ calendar, year, month, day: one }));
  return days === undefined ? [] : proposalsOf([{ calendar, year, month, day: days }]);
}

/** Returns the reading that falls on the named day of the week; if that isn't exactly one, a fault or what `decided` says. */
function onDay(readings: readonly PartialDate[], named: number): Read {
  const [first] = readings;
  if (!first) return refused({ code: 'malformed', proposals: [] });
  const days = readings.filter(isDay).filter((one) => !faultOf(one));
  const fitting = days.filter((one) => weekdayOf(one) === named);
  if (fitting[0] && fitting.length === 1) return { ok: true, value: fitting[0] };
  const [only] = days;
  if (!only || fitting.length > 1) return decided(readings, first);
  return days.length > 1
    ? refused({ code: 'malformed', proposals: proposalsOf(days) })
    : refused({ code: 'weekday', weekday: weekdayOf(only) ?? 0, proposals: proposalsOf(days) });
}

function weekdayOf(date: CalendarDate): number | undefined {
  const day = inGregorian(date);
  return day.ok ? weekday(day.value) : undefined;
}

/** The pattern of what stands between the two dates of one day. */
const betweenTwo =
  / ?[،,]? ?\(? ?(?:و?الموافقه?|موافق) ?ل? ?:? ?| ?= ?| ?\( ?| [-/|] |(?<=\d ?(?:ه|م)) ?[-/|،,]? ?(?=\d|يوم |ال)/u;

/** Reads one day given in both calendars; returns undefined if the two aren't such a pair. */
function readPair(one: Read, other: Read, wanted: Calendar): Read | undefined {
  const pairs = readingsOf(one).flatMap((a) => readingsOf(other).map((b) => [a, b] as const));
  const ordered = pairs.flatMap(([a, b]) => {
    if (a.calendar === b.calendar) return [];
    return [a.calendar === 'gregorian' ? { gregorian: a, hijri: b } : { gregorian: b, hijri: a }];
  });
  const [first] = ordered;
  if (!first) {
    const fault = [one, other].find((read) => !read.ok && read.fault.code !== 'malformed');
    return fault && readingsOf(one).length + readingsOf(other).length < 2 ? fault : undefined;
  }
  const agreeing = ordered.find(({ gregorian, hijri }) => toIso(gregorian) === inOther(hijri));
  if (agreeing) return { ok: true, value: agreeing[wanted] };
  const [gregorian, hijri] = [toIso(first.gregorian), toIso(first.hijri)];
  const expected = inOther(first.gregorian);
  const proposals = [...new Set(ordered.flatMap((days) => [toIso(days.gregorian), inOther(days.hijri)]))];
  return refused({ code: 'pair', gregorian, hijri, expected, proposals });
}

/** Returns the days that a text may mean. */
function readingsOf(read: Read): CalendarDate[] {
  if (read.ok) return isDay(read.value) ? [read.value] : [];
  return read.fault.code === 'ambiguous' ? read.fault.proposals.flatMap((iso) => dayOf(iso)) : [];
}

function dayOf(iso: string): CalendarDate[] {
  const read = readOne(iso);
  return read.ok && isDay(read.value) ? [read.value] : [];
}

/** Returns the day in the other calendar, as an ISO date; '' if it has none there. */
function inOther(date: CalendarDate): string {
  const other = date.calendar === 'gregorian' ? toHijri(date) : inGregorian(date);
  return other.ok ? toIso(other.value) : '';
}

const inWords = new RegExp(
  String.raw`(?<!\d)(?:\d{1,4}${stroke}\d{1,2}${stroke}\d{1,4}|(?:\d{1,2}${apart})?(?:${anyMonth})${apart}\d{4})(?!\d)`,
  'gu',
);

/** Returns the days that words not written as a date may mean, as ISO dates; none if there are more than two. */
function daysIn(words: string): string[] {
  const eight = /^(\d{4})(\d{2})(\d{2})$/u.exec(words) ?? [];
  const other = /^(\d{2})(\d{2})(\d{4})$/u.exec(words) ?? [];
  const hasSign = new RegExp(`(${sign})$`, 'u').exec(words)?.[1];
  const guesses = [
    eight.slice(1).join('-'),
    other.slice(1).join('-'),
    ...[...words.matchAll(inWords)].map(([one]) => one),
    // Figures with nothing but spaces, or with other signs, between them.
    words.replace(/[^\p{L}\d]+/gu, '-'),
    ...shortYears(words, hasSign),
  ];
  const days = guesses.flatMap((guess) => {
    const read = readOne(guess);
    return readingsOf(read).map(toIso);
  });
  const all = [...new Set(days)];
  return all.length <= 2 ? all : [];
}

/**
 * Returns a date whose year has two figures only with the present century added: of the calendar that its sign names, else
 * of both.
 */
function shortYears(words: string, hasSign: string | undefined): string[] {
  const parts = /^(?<start>\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?)(?<year>\d{2})(?!\d)/u.exec(words)?.groups;
  if (!parts) return [];
  const isHijri = hasSign !== undefined && new RegExp(`^${signs.hijri}$`, 'u').test(hasSign);
  const centuries = hasSign === undefined ? ['14', '20'] : [isHijri ? '14' : '20'];
  return centuries.map((century) => `${parts.start}${century}${parts.year}`);
}

function proposalsOf(dates: readonly PartialDate[]): string[] {
  return dates.filter((date) => isDay(date) && !faultOf(date)).map(toIso);
}

function refused(fault: WrittenFault): Read {
  return { ok: false, fault };
}
