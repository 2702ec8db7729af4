import { listRule } from './from-list.js';
import { saysBefore, saysLasting } from './told-times.js';

/** «خلال مدة لا تقل عن»: a least time where a limit is meant. It is right of what lasts, and of what comes before an event. */
export const termMinimumForMaximum = listRule(
  'term-minimum-for-maximum',
  { severity: 'warning', safe: false },
  ({ in: text, start }) => (saysBefore(text, start) || saysLasting(text, start) ? 'right' : undefined),
);
