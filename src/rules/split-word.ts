import { listRule } from './from-list.js';

/** Words that a scan or a copy has torn apart. */
export const splitWord = listRule('split-word', { severity: 'info', safe: true });
