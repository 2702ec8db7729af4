import { fixedReasons as arabicReasons, type FixedReason } from './ar/fixed-reasons.js';
import { rules as arabic } from './ar/rules.js';
import { fixedReasons as englishReasons } from './en/fixed-reasons.js';
import { rules as english } from './en/rules.js';
import type { RuleId } from './rule-ids.js';
import type { Language } from './say.js';

/** Why a rule matters. */
export function whyOf(rule: RuleId, language: Language): string {
  return language === 'ar' ? arabic[rule] : english[rule];
}

export type { FixedReason };

/** Why a rule can't be made weaker. */
export function whyFixed(reason: FixedReason, language: Language): string {
  return language === 'ar' ? arabicReasons[reason] : englishReasons[reason];
}
