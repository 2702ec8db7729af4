import { isDay, toIso } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import type { Approval } from '../policy/schema.js';
import { type Located, type Path, rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** The two dates of an approval, of a correction of its record, and of a withdrawal must be the same day. */
export const datePairMismatch: PolicyRule = {
  id: 'date-pair-mismatch',
  check({ root, policy }) {
    const corrections = policy.approval?.corrections ?? [];
    return [
      ...mismatch(root, ['approval', 'date'], policy.approval?.date),
      ...corrections.flatMap(({ date }, i) => mismatch(root, ['approval', 'corrections', i, 'date'], date)),
      ...mismatch(root, ['withdrawal', 'date'], policy.withdrawal?.date),
    ];
  },
};

function mismatch(root: Located, path: Path, date: Approval['date']): Finding[] {
  const { gregorian, hijri } = date ?? {};
  const given = gregorian ? parseDate(gregorian) : undefined;
  const other = hijri ? parseDate(hijri, 'hijri') : undefined;
  if (!given?.ok || !other?.ok || !isDay(given.value) || !isDay(other.value)) return [];
  if (given.value.calendar !== 'gregorian' || other.value.calendar !== 'hijri') return [];
  const expected = toHijri(given.value);
  if (!expected.ok || toIso(expected.value) === toIso(other.value)) return [];
  const values = { gregorian, hijri, expected: toIso(expected.value) };
  return [found('date-pair-mismatch', 'error', rangeAt(root, [...path, 'hijri']), values)];
}
