import { listRule } from './from-list.js';

/** Verbs, adjectives and pronouns that don't agree with what they are about, and wrong cases. */
export const agreementError = listRule('agreement-error', { severity: 'info', safe: false });
