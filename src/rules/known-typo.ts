import { listRule } from './from-list.js';

/** Slips of the keyboard or of a scan that are no words. */
export const knownTypo = listRule('known-typo', { severity: 'warning', safe: false });
