import { listRule } from './from-list.js';

/** A time that nobody can say when it ends. */
export const termUnspecified = listRule('term-unspecified', { severity: 'warning', safe: false });
