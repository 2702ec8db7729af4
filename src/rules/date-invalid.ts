import { isDay, type PartialDate, toIso, type WrittenFault } from '../calendar/date.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { entryAt, type Located, type Path, rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** Dates that no calendar has, stand in the wrong calendar's place, or lack their day. */
export const dateInvalid: PolicyRule = {
  id: 'date-invalid',
  check({ root, policy }) {
    const history = (policy.history ?? []).map((_, i) => ({
      path: ['history', i, 'date'],
      mayBePartial: true,
    }));
    const effective =
      policy.approval?.effective === 'onApproval'
        ? []
        : [{ path: ['approval', 'effective'], mayBePartial: false }];
    const corrections = (policy.approval?.corrections ?? []).flatMap((_, i) =>
      daysBelow(['approval', 'corrections', i, 'date']),
    );
    return [...places, ...history, ...effective, ...corrections].flatMap((place) => dateFaults(root, place));
  },
};

const places: readonly DatePlace[] = [
  { path: ['issued'], mayBePartial: true },
  { path: ['letter', 'date'], mayBePartial: true },
  ...daysBelow(['approval', 'date']),
  ...daysBelow(['withdrawal', 'date']),
];

/** The two days of a date that has both calendars. */
function daysBelow(path: Path): DatePlace[] {
  return (['gregorian', 'hijri'] as const).map((calendar) => ({
    path: [...path, calendar],
    mayBePartial: false,
    calendar,
  }));
}

interface DatePlace {
  readonly path: Path;
  /** A year or a month will do. */
  readonly mayBePartial: boolean;
  readonly calendar?: PartialDate['calendar'];
}

function dateFaults(root: Located, { path, mayBePartial, calendar }: DatePlace): Finding[] {
  const value = textAt(root, path);
  if (!value) return [];
  const fault = (variant: string, values: Record<string, unknown> = {}) => [
    found('date-invalid', 'error', rangeAt(root, path), { value, ...values }, { variant }),
  ];
  const parsed = parseDate(value, calendar);
  if (!parsed.ok) {
    const proposals = calendar ? decidedBy(root, path, parsed.fault) : parsed.fault.proposals;
    return fault(parsed.fault.code, { ...parsed.fault, proposals, asWritten: calendar !== undefined });
  }
  if (calendar && parsed.value.calendar !== calendar)
    return fault('calendar', { expected: calendar, proposals: inCalendar(parsed.value, calendar) });
  return mayBePartial || isDay(parsed.value) ? [] : fault('partial');
}

/** Of the days that a date may mean, the one that the Hijri date beside it is; all where it is none of them. */
function decidedBy(root: Located, path: Path, { code, proposals }: WrittenFault): readonly string[] {
  if (code !== 'ambiguous') return proposals;
  const beside = textAt(root, [...path.slice(0, -1), 'hijri']);
  const hijri = beside ? parseDate(beside, 'hijri') : undefined;
  if (!hijri?.ok || !isDay(hijri.value)) return proposals;
  const [day] = inCalendar(hijri.value, 'gregorian');
  return day && proposals.includes(day) ? [day] : proposals;
}

/** The same day in a calendar, as an ISO date; nothing for a month or a year. */
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
