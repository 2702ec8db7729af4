import { fixedReasons as arabic, type FixedReason } from './ar/fixed-reasons.js';
import { fixedReasons as english } from './en/fixed-reasons.js';
import type { Language } from './say.js';

export type { FixedReason };

/** Returns why a rule can't be switched off, weakened or ignored. */
export function whyFixed(reason: FixedReason, language: Language): string {
  return language === 'ar' ? arabic[reason] : english[reason];
}
