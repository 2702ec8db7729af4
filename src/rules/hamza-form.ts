import { listRule } from './from-list.js';

/** A hamza left out, or written where none belongs. */
export const hamzaForm = listRule('hamza-form', { severity: 'info', safe: true });
