import { entryAt, rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';
import { isMonth } from './slashed-dates.js';

/** The day of issue is known to the month or the year alone. */
export const dateImprecise: PolicyRule = {
  id: 'date-imprecise',
  check: ({ policy, root }) =>
    entryAt(root, ['issued']) && isMonth(policy.issued)
      ? [found('date-imprecise', 'info', rangeAt(root, ['issued']), { words: policy.issued })]
      : [],
};
