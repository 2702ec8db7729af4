import { isDay, toIso } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** The two dates of an approval must be the same day. */
export const datePairMismatch: PolicyRule = {
  id: 'date-pair-mismatch',
  check({ root, policy }) {
    const { gregorian, hijri } = policy.approval?.date ?? {};
    const given = gregorian ? parseDate(gregorian) : undefined;
    const other = hijri ? parseDate(hijri, 'hijri') : undefined;
    if (!given?.ok || !other?.ok || !isDay(given.value) || !isDay(other.value)) return [];
    if (given.value.calendar !== 'gregorian' || other.value.calendar !== 'hijri') return [];
    const expected = toHijri(given.value);
    if (!expected.ok || toIso(expected.value) === toIso(other.value)) return [];
    const values = { gregorian, hijri, expected: toIso(expected.value) };
    return [found('date-pair-mismatch', 'error', rangeAt(root, ['approval', 'date', 'hijri']), values)];
  },
};
