import { type CalendarDate, isDay } from '../../calendar/date.js';
import { dateInText } from '../../calendar/dates-in.js';
import { compareDays } from '../../calendar/order.js';
import { parseDate } from '../../calendar/parse.js';
import { asked, type Finder, type Leftover, leftover, type Origin } from './leftover.js';

const dates = new RegExp(
  `${dateInText}(?:\\s*،?\\s*\\(?(?:الموافق|الموافقة|الموافق\\s+لـ?)?:?\\s*${dateInText}\\)?)?`,
  'gu',
);

/** A law or decree before a date: such a date is true for every association. */
const ofLaw = /(?:مرسوم|نظام|قرار مجلس الوزراء|قرار وزير|أمر ملكي|الأمر الملكي|تعميم)[^.؛]{0,80}$/u;

/** Finds dates: those of approval and issue are replaced, all others are left for a person to decide. */
export function dateFinder({ policy }: Origin): Finder {
  const { approval, issued } = policy;
  const approved = [approval?.date?.gregorian, approval?.date?.hijri].flatMap((one) => daysOf(one ?? ''));
  const issue = daysOf(issued ?? '');
  const known = (text: string): string | undefined => {
    const isOne = (days: readonly CalendarDate[]) =>
      daysOf(text).some((day) => days.some((one) => compareDays(one, day) === 0));
    return isOne(approved) ? 'approval.date' : isOne(issue) ? 'policy.issued' : undefined;
  };
  return (reading) =>
    [...reading.typed.matchAll(dates)].flatMap(({ 0: whole, index: start }): Leftover[] => {
      if (ofLaw.test(reading.text.slice(0, start))) return [];
      const words = whole.trimEnd();
      const ids = new Set(each(words).map(known));
      const [id] = ids.size === 1 ? ids : [];
      return [leftover(reading, { start, end: start + words.length }, 'date', id && asked(id))];
    });
}

function each(words: string): string[] {
  return [...words.matchAll(new RegExp(dateInText, 'gu'))].map(({ 0: one }) => one);
}

/**
 * Returns the days that a date in a text may name: none where it is only a month or not a date, two where day and month could
 * be swapped.
 */
function daysOf(text: string): CalendarDate[] {
  const parsed = parseDate(text);
  if (parsed.ok) return isDay(parsed.value) ? [parsed.value] : [];
  return parsed.fault.code === 'ambiguous' ? parsed.fault.proposals.flatMap(daysOf) : [];
}
