import { listRule } from './from-list.js';

/** «بشكل دوري»: again and again, but how often? */
export const frequencyUnspecified = listRule('frequency-unspecified', { severity: 'warning', safe: false });
