import type { CalendarDate } from './date.js';
import type { Weekday } from './gregorian.js';

const gregorianMonths = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const;

const hijriMonths = [
  'المحرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
] as const;

const weekdays = ['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'] as const;

/** Returns the Arabic name of a Gregorian month (1–12); any other number as itself, in Latin digits. */
export function gregorianMonthName(month: number): string {
  return gregorianMonths[month - 1] ?? String(month);
}

/** Returns the Arabic name of a Hijri month (1–12); any other number as itself, in Latin digits. */
export function hijriMonthName(month: number): string {
  return hijriMonths[month - 1] ?? String(month);
}

/** Returns the Arabic name of a month (1–12) in a calendar. */
export function monthName(calendar: CalendarDate['calendar'], month: number): string {
  return calendar === 'hijri' ? hijriMonthName(month) : gregorianMonthName(month);
}

/** Returns the Arabic name of a day of the week as `weekday` numbers them: 0 السبت … 6 الجمعة. */
export function weekdayName(weekday: Weekday): string {
  return weekdays[weekday];
}

/**
 * How people write the months, as patterns over folded letters (see `foldedDate` in parse.ts): with and without the
 * article, «ذي» for «ذو», «الثاني» for «الآخر», and the English names.
 */
const monthPatterns: Readonly<Record<CalendarDate['calendar'], readonly string[]>> = {
  gregorian: [
    'يناير|jan(?:uary)?',
    'فبراير|feb(?:ruary)?',
    'مارس|mar(?:ch)?',
    'ابريل|apr(?:il)?',
    'مايو|may',
    'يوني[وه]|june?',
    'يولي[وه]|july?',
    'اغسطس|aug(?:ust)?',
    'سبتمبر|sept?(?:ember)?',
    'اكتوبر|oct(?:ober)?',
    'نوفمبر|nov(?:ember)?',
    'ديسمبر|dec(?:ember)?',
  ],
  hijri: [
    '(?:ال)?محرم(?: الحرام)?',
    'صفر(?: الخير)?',
    'ربيع (?:ال)?اول',
    'ربيع (?:ال)?(?:اخر|ثاني?)',
    'جماد[يه]? (?:ال)?اول[يه]?',
    'جماد[يه]? (?:ال)?(?:اخره?|اخري|ثانيه?)',
    'رجب',
    'شعبان',
    'رمضان(?: المبارك)?',
    'شوال',
    'ذ[ويا] ?(?:ال)?قعده',
    'ذ[ويا] ?(?:ال)?حجه',
  ],
};

/** Matches a month's name in folded letters. */
export const anyMonth = Object.values(monthPatterns).flat().join('|');

/** Returns the month that folded letters name; undefined if they name none. */
export function monthNamed(
  letters: string,
): { readonly calendar: CalendarDate['calendar']; readonly month: number } | undefined {
  for (const calendar of ['gregorian', 'hijri'] as const) {
    const at = monthPatterns[calendar].findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(letters));
    if (at >= 0) return { calendar, month: at + 1 };
  }
  return undefined;
}

/** Matches the name of a day of the week in folded letters, with or without its article. */
export const anyWeekday = '(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)';

/** Returns the day of the week that folded letters name, as `weekday` numbers them. */
export function weekdayNamed(letters: string): Weekday {
  const bare = letters.replace(/^ال/u, '');
  return ['سبت', 'احد', 'اثنين', 'ثلاثاء', 'اربعاء', 'خميس', 'جمعه'].indexOf(bare) as Weekday;
}
