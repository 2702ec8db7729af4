import { listRule } from './from-list.js';

/** Words that go with another preposition than the one written. */
export const usageError = listRule('usage-error', { severity: 'info', safe: false });
