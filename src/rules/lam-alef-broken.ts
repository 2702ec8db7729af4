import { listRule } from './from-list.js';

/** «لا» turned into «ال» by a scan or a copy: often another word, or the opposite. */
export const lamAlefBroken = listRule('lam-alef-broken', { severity: 'warning', safe: false });
