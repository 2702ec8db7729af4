import { listRule } from './from-list.js';

/** «خلال مدة لا تقل عن»: a least time where a limit is meant. */
export const termMinimumForMaximum = listRule('term-minimum-for-maximum', {
  severity: 'warning',
  safe: false,
});
