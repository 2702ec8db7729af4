import { isDay, type PartialDate, toIso, type WrittenFault } from '../calendar/date.js';
import type { Weekday } from '../calendar/gregorian.js';
import { weekdayName } from '../calendar/names.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import type { Range } from '../diagnostics/range.js';
import { ar, en } from '../locales/words.js';
import { entryAt, type Located, type Path, rangeAt } from '../source/located.js';
import { defineRule, type ReportOf } from './lib/rule.js';

/** Dates that exist in no calendar, stand in the place of the other calendar, or lack their day. */
export const dateInvalid = defineRule({
  id: 'date-invalid',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'يوم لا وجود له على وثيقة رسمية يبطل الثقة بها كلها.',
      variants: {
        malformed: {
          message: (v: { value: string }) => `لا يُقرأ ${ar.q(v.value)} تاريخًا.`,
          hint: (v: { proposals: readonly string[] }) =>
            v.proposals.length > 0
              ? ar.meantDay(v.proposals)
              : `اكتبه مثل: ${ar.isolated('2025-10-25')} أو ${ar.isolated('1447-05-03')} أو «3 جمادى الأولى 1447هـ»`,
        },
        month: {
          message: (v: { value: string }) => `رقم الشهر في ${ar.q(v.value)} ليس بين 1 و12.`,
          hint: (v: { proposals: readonly string[] }) =>
            v.proposals.length > 0 ? ar.meantDay(v.proposals) : 'صحّح الشهر؛ فهو من 1 إلى 12.',
        },
        day: {
          message: (v: { value: string; daysInMonth: number }) =>
            `في ${ar.q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth}.`,
          hint: (v: { proposals: readonly string[] }) =>
            `صحّح اليوم؛ آخر يوم في هذا الشهر: ${ar.eitherDay(v.proposals)}`,
        },
        shortMonth: {
          message: (v: { value: string; daysInMonth: number }) =>
            `في ${ar.q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth} في تقويم أم القرى.`,
          hint: (v: { proposals: readonly string[] }) =>
            `صحّح اليوم، أو راجع الشهر؛ آخر يوم فيه: ${ar.eitherDay(v.proposals)}`,
        },
        range: {
          message: (v: { value: string }) =>
            `التاريخ ${ar.q(v.value)} خارج ما يعرفه البرنامج من تقويم أم القرى (1356–1500هـ، أي 1937–2077م).`,
          hint: 'تحقق من السنة.',
        },
        calendar: {
          message: (v: { value: string; expected: string }) =>
            `التاريخ ${ar.q(v.value)} ليس ${v.expected === 'hijri' ? 'هجريًا' : 'ميلاديًا'}.`,
          hint: (v: { proposals: readonly string[] }) =>
            v.proposals.length > 0
              ? `اكتب هنا اليوم نفسه بالتقويم المطلوب: ${ar.eitherDay(v.proposals)}`
              : 'السنة دون 1600 تُعدّ هجرية، وما فوقها ميلادية. لعل كلًّا من التاريخين كُتب مكان الآخر.',
        },
        partial: {
          message: (v: { value: string }) => `التاريخ ${ar.q(v.value)} ينقصه الشهر أو اليوم.`,
          hint: `اكتبه كاملًا بشهره ويومه: ${ar.isolated('2025-10-25')} أو ${ar.isolated('1447-05-03')}`,
        },
        ambiguous: {
          message: (v: { value: string }) =>
            `التاريخ ${ar.q(v.value)} يحتمل يومين: لا يُعرف أي رقميه اليوم وأيهما الشهر.`,
          hint: (v: { value: string; proposals: readonly string[]; asWritten?: boolean }) => {
            const [dayFirst = '', monthFirst] = v.proposals;
            if (monthFirst === undefined)
              return `التاريخ المذكور معه يبيّن اليوم؛ اكتب: ${ar.isolated(dayFirst)}`;
            const form = `date: { asWritten: ${v.value} }`;
            const unknown = v.asWritten ? `. وإن لم يُعرف فأبقه كما كُتب: ${ar.isolated(form)}` : '';
            return `إن كُتب اليوم أولًا فاكتب ${ar.isolated(dayFirst)}، وإن كُتب الشهر أولًا فاكتب ${ar.isolated(monthFirst)}${unknown}`;
          },
        },
        era: {
          message: (v: { value: string }) =>
            `في ${ar.q(v.value)} سنة من تقويم، واسم الشهر أو علامة التاريخ (هـ أو م) من التقويم الآخر.`,
          hint: (v: { proposals: readonly string[] }) =>
            v.proposals.length > 0
              ? `إن صحت السنة فاكتبه هكذا: ${ar.eitherDay(v.proposals)}`
              : 'صحّح السنة أو الشهر.',
        },
        weekday: {
          message: (v: { value: string; weekday: number }) =>
            `اليوم في ${ar.q(v.value)} لا يوافق تاريخه؛ فهذا التاريخ يوم ${weekdayName(v.weekday as Weekday)}.`,
          hint: (v: { proposals: readonly string[] }) =>
            `إن صح التاريخ فاكتبه هكذا: ${ar.eitherDay(v.proposals)}`,
        },
        pair: {
          message: (v: { gregorian: string; hijri: string; expected: string }) =>
            `التاريخان لا يتفقان: ${ar.isolated(v.gregorian)} يوافق ${ar.isolated(v.expected)} في تقويم أم القرى، والمكتوب ${ar.isolated(v.hijri)}.`,
          hint: (v: { proposals: readonly string[] }) =>
            `تحقق أيهما الصحيح واكتبه وحده: ${ar.eitherDay(v.proposals)}`,
        },
      },
    },
    en: {
      why: "A day that doesn't exist, on an official paper, makes one doubt all of it.",
      variants: {
        malformed: {
          message: (v) => `${en.q(v.value)} can't be read as a date.`,
          hint: (v) =>
            v.proposals.length > 0
              ? en.meantDay(v.proposals)
              : 'Write it like 2025-10-25 or 1447-05-03 or «3 جمادى الأولى 1447هـ».',
        },
        month: {
          message: (v) => `${en.q(v.value)} names a month that does not exist.`,
          hint: (v) =>
            v.proposals.length > 0 ? en.meantDay(v.proposals) : 'Correct the month: it is 1 to 12.',
        },
        day: {
          message: (v) =>
            `${en.q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days.`,
          hint: (v) => `Correct the day. The last of this month is ${en.eitherDay(v.proposals)}`,
        },
        shortMonth: {
          message: (v) =>
            `${en.q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days in the Umm al-Qura calendar.`,
          hint: (v) =>
            `Correct the day, or look at the month again. Its last day is ${en.eitherDay(v.proposals)}`,
        },
        range: {
          message: (v) =>
            `The date ${en.q(v.value)} is outside the Umm al-Qura calendar that the program knows (1356–1500 AH, 1937–2077 CE).`,
          hint: 'Check the year.',
        },
        calendar: {
          message: (v) =>
            `The date ${en.q(v.value)} is not ${v.expected === 'hijri' ? 'Hijri' : 'Gregorian'}.`,
          hint: (v) =>
            v.proposals.length > 0
              ? `Write the same day in the calendar that belongs here: ${en.eitherDay(v.proposals)}`
              : 'Years below 1600 are Hijri, from 1600 on Gregorian. Perhaps the two dates changed places.',
        },
        partial: {
          message: (v) => `The date ${en.q(v.value)} lacks its month or its day.`,
          hint: 'Write it down to the day: 2025-10-25.',
        },
        ambiguous: {
          message: (v) =>
            `The date ${en.q(v.value)} can be two days: which figure is the day and which the month can't be determined.`,
          hint: (v) => {
            const [dayFirst = '', monthFirst] = v.proposals;
            if (monthFirst === undefined) return `The date beside it tells the day. Write ${dayFirst}`;
            const unknown = v.asWritten
              ? `. Where nobody knows, keep it as it was written: date: { asWritten: ${v.value} }`
              : '';
            return `If the day was written first, write ${dayFirst}; if the month was, write ${monthFirst}${unknown}`;
          },
        },
        era: {
          message: (v) =>
            `${en.q(v.value)} has a year of one calendar, and the name of a month or the sign (هـ or م) of the other.`,
          hint: (v) =>
            v.proposals.length > 0
              ? `If the year is right, write ${en.eitherDay(v.proposals)}`
              : 'Correct the year or the month.',
        },
        weekday: {
          message: (v) =>
            `The day of the week in ${en.q(v.value)} is wrong: that date is a ${en.weekdays[v.weekday]}.`,
          hint: (v) => `If the date is right, write ${en.eitherDay(v.proposals)}`,
        },
        pair: {
          message: (v) =>
            `The two dates disagree: ${v.gregorian} is ${v.expected} in the Umm al-Qura calendar, not ${v.hijri}.`,
          hint: (v) => `Find out which is right, and write that alone: ${en.eitherDay(v.proposals)}`,
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'issued: 2025-02-30',
    good: 'issued: 2025-02-28',
  },
  check({ root, policy }, report) {
    const history = (policy.history ?? []).map(
      (_, i): DatePlace => ({
        path: ['history', i, 'date'],
        mayBePartial: true,
      }),
    );
    const effective: DatePlace[] =
      policy.approval?.effective === 'onApproval'
        ? []
        : [{ path: ['approval', 'effective'], mayBePartial: false }];
    const corrections = (policy.approval?.corrections ?? []).flatMap((_, i) =>
      daysBelow(['approval', 'corrections', i, 'date']),
    );
    for (const { path, mayBePartial, calendar } of [...places, ...history, ...effective, ...corrections]) {
      const value = textAt(root, path);
      if (!value?.trim()) continue;
      const range = rangeAt(root, path);
      const parsed = parseDate(value, calendar);
      if (!parsed.ok) {
        const proposals = calendar ? decidedBy(root, path, parsed.fault) : parsed.fault.proposals;
        dateFault(report, range, { value, proposals, asWritten: calendar !== undefined }, parsed.fault);
      } else if (calendar && parsed.value.calendar !== calendar) {
        const proposals = inCalendar(parsed.value, calendar);
        report(range, { value, expected: calendar, proposals }, { variant: 'calendar' });
      } else if (!mayBePartial && !isDay(parsed.value)) report(range, { value }, { variant: 'partial' });
    }
  },
});

const places: readonly DatePlace[] = [
  { path: ['issued'], mayBePartial: true },
  { path: ['letter', 'date'], mayBePartial: true },
  ...daysBelow(['approval', 'date']),
  ...daysBelow(['withdrawal', 'date']),
];

/** Returns the places of the two days of a date that is given in both calendars. */
function daysBelow(path: Path): DatePlace[] {
  return (['gregorian', 'hijri'] as const).map((calendar) => ({
    path: [...path, calendar],
    mayBePartial: false,
    calendar,
  }));
}

interface DatePlace {
  readonly path: Path;
  /** Whether a year or a month is enough. */
  readonly mayBePartial: boolean;
  readonly calendar?: PartialDate['calendar'];
}

interface Written {
  readonly value: string;
  readonly proposals: readonly string[];
  /** Whether the date may be kept as it was written if its day isn't known. */
  readonly asWritten: boolean;
}

/** Makes or reports a finding for each fault that a written date may have. */
type OfDate<Made> = ReportOf<
  Written,
  Exclude<WrittenFault['code'], 'day' | 'shortMonth' | 'weekday' | 'pair'>,
  Made
> &
  ReportOf<Written & { readonly daysInMonth: number }, 'day' | 'shortMonth', Made> &
  ReportOf<Written & { readonly weekday: number }, 'weekday', Made> &
  ReportOf<Written & Extract<WrittenFault, { code: 'pair' }>, 'pair', Made>;

/** Makes or reports the finding for a fault of a written date. */
export function dateFault<Made>(
  make: OfDate<Made>,
  range: Range,
  written: Written,
  fault: WrittenFault,
): Made {
  switch (fault.code) {
    case 'day':
    case 'shortMonth':
      return make(range, { ...written, daysInMonth: fault.daysInMonth }, { variant: fault.code });
    case 'weekday':
      return make(range, { ...written, weekday: fault.weekday }, { variant: fault.code });
    case 'pair':
      return make(range, { ...fault, ...written }, { variant: fault.code });
    default:
      return make(range, written, { variant: fault.code });
  }
}

/** Returns that of a date's possible days which the Hijri date beside it names, or all of them where it names none. */
function decidedBy(root: Located, path: Path, { code, proposals }: WrittenFault): readonly string[] {
  if (code !== 'ambiguous') return proposals;
  const beside = textAt(root, [...path.slice(0, -1), 'hijri']);
  const hijri = beside ? parseDate(beside, 'hijri') : undefined;
  if (!hijri?.ok || !isDay(hijri.value)) return proposals;
  const [day] = inCalendar(hijri.value, 'gregorian');
  return day && proposals.includes(day) ? [day] : proposals;
}

/** Returns the same day in another calendar as an ISO date; an empty list for a month or a year. */
function inCalendar(date: PartialDate, calendar: PartialDate['calendar']): string[] {
  if (!isDay(date)) return [];
  const gregorian = inGregorian(date);
  const day = gregorian.ok && calendar === 'hijri' ? toHijri(gregorian.value) : gregorian;
  return day.ok ? [toIso(day.value)] : [];
}

function textAt(root: Located, path: Path): string | undefined {
  const value = entryAt(root, path)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
