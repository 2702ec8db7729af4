import { listRule } from './from-list.js';

/** An accusative without its tanwin. */
export const tanwinMissing = listRule('tanwin-missing', { severity: 'info', safe: true });
