import { isDay, toIso } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import { ar } from '../locales/words.js';
import type { Approval } from '../policy/schema.js';
import { type Path, rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** Two dates of an approval, a correction of its record or a withdrawal that aren't the same day. */
export const datePairMismatch = defineRule({
  id: 'date-pair-mismatch',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'تاريخان مختلفان لاعتماد واحد: أيهما يُحتج به؟',
      message: (v: { gregorian: string; hijri: string; expected: string }) =>
        `التاريخان لا يتفقان: ${ar.isolated(v.gregorian)} يوافق ${ar.isolated(v.expected)} في تقويم أم القرى، والمكتوب ${ar.isolated(v.hijri)}.`,
      hint: 'راجع المحضر وصحّح الخاطئ منهما.',
    },
    en: {
      why: 'Two different dates of one approval: which of them holds?',
      message: (v) =>
        `The two dates disagree: ${v.gregorian} is ${v.expected} in the Umm al-Qura calendar, not ${v.hijri}.`,
      hint: 'Look in the minutes and correct the one that is wrong.',
    },
  },
  example: {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-04 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  check({ root, policy }, report) {
    const corrections = policy.approval?.corrections ?? [];
    const dates: [Path, Approval['date']][] = [
      [['approval', 'date'], policy.approval?.date],
      ...corrections.map(({ date }, i): [Path, Approval['date']] => [
        ['approval', 'corrections', i, 'date'],
        date,
      ]),
      [['withdrawal', 'date'], policy.withdrawal?.date],
    ];
    for (const [path, date] of dates) {
      const values = mismatch(date);
      if (values) report(rangeAt(root, [...path, 'hijri']), values);
    }
  },
});

/** Returns both days of a date where they differ, otherwise undefined; `expected` is the Hijri day of the Gregorian one. */
function mismatch(date: Approval['date']) {
  const { gregorian, hijri } = date ?? {};
  const given = gregorian ? parseDate(gregorian) : undefined;
  const other = hijri ? parseDate(hijri, 'hijri') : undefined;
  if (!gregorian || !hijri || !given?.ok || !other?.ok || !isDay(given.value) || !isDay(other.value))
    return undefined;
  if (given.value.calendar !== 'gregorian' || other.value.calendar !== 'hijri') return undefined;
  const expected = toHijri(given.value);
  if (!expected.ok || toIso(expected.value) === toIso(other.value)) return undefined;
  return { gregorian, hijri, expected: toIso(expected.value) };
}
