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

/** The Arabic name of a Gregorian month (1–12); the number itself, in Latin digits, for one outside. */
export function gregorianMonthName(month: number): string {
  return gregorianMonths[month - 1] ?? String(month);
}

/** The Arabic name of a Hijri month (1–12); the number itself, in Latin digits, for one outside. */
export function hijriMonthName(month: number): string {
  return hijriMonths[month - 1] ?? String(month);
}

/** The Arabic name of a month (1–12) of the calendar named. */
export function monthName(calendar: CalendarDate['calendar'], month: number): string {
  return calendar === 'hijri' ? hijriMonthName(month) : gregorianMonthName(month);
}

/** The Arabic name of a day of the week as `weekday` numbers them: 0 السبت … 6 الجمعة. */
export function weekdayName(weekday: Weekday): string {
  return weekdays[weekday];
}
