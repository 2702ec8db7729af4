import { isQuoted } from './clause-parts.js';
import { listRule } from './from-list.js';
import { saysHowOften } from './told-times.js';

/** «بشكل دوري»: again and again, but how often? Nothing where the same clause says it. */
export const frequencyUnspecified = listRule(
  'frequency-unspecified',
  { severity: 'warning', safe: false },
  (match) => (isQuoted(match.in.text, match) || saysHowOften(match.in, match.start) ? 'right' : undefined),
);
