import { inGregorian } from '../calendar/order.js';
import { recordChanges } from '../lifecycle/correction.js';
import type { Approval } from '../policy/schema.js';
import { keyRangeAt, rangeAt } from '../source/located.js';
import { dayOf, isAfter } from './approval-day.js';
import { found, type PolicyRule } from './rule.js';

const id = 'correction-invalid';

/** A correction of a record that nothing proves, or whose day is before the record, before the correction before it, or yet to come. */
export const correctionInvalid: PolicyRule = {
  id,
  check({ policy: { approval }, root, today }) {
    if (!approval?.corrections) return [];
    const path = ['approval', 'corrections'];
    if (!approval.seal) return [found(id, 'error', keyRangeAt(root, path), {}, { variant: 'unsealed' })];
    return recordChanges(approval).flatMap(({ correction, after }, i, all) => {
      const date = dayIn(correction.date);
      if (!date) return [];
      const told = (variant: string, values: Record<string, unknown>) =>
        found(
          id,
          'error',
          rangeAt(root, [...path, i, 'date']),
          { date: date.written, ...values },
          { variant },
        );
      if (today && isAfter(date.day, today)) return [told('future', {})];
      const approved = dayIn(after.date);
      const before = dayIn(all[i - 1]?.correction.date);
      if (approved && isAfter(approved.day, date.day))
        return [told('approval', { approved: approved.written })];
      return before && isAfter(before.day, date.day) ? [told('order', { before: before.written })] : [];
    });
  },
};

function dayIn(date: Approval['date']) {
  const written = date?.gregorian ?? date?.hijri ?? '';
  const day = dayOf(written);
  const gregorian = day && inGregorian(day);
  return gregorian?.ok ? { day: gregorian.value, written } : undefined;
}
