import { rules as arabic } from './ar/rules.js';
import { rules as english } from './en/rules.js';
import type { RuleId } from './rule-ids.js';
import type { Language } from './say.js';

/** Why a rule matters. */
export function whyOf(rule: RuleId, language: Language): string {
  return language === 'ar' ? arabic[rule] : english[rule];
}
