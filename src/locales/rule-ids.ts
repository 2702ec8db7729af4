import { diagnostics } from './ar/diagnostics.js';
import type { rules } from './ar/rules.js';

/** The id of a rule, those of YAML and of the schemas too. */
export type RuleId = keyof typeof rules;

/** Every rule that a diagnostic may bear, in the order of their sentences: each has one, and a hint beside it. */
export const ruleIds: readonly RuleId[] = [
  ...new Set(
    Object.keys(diagnostics)
      .filter((key) => `${key}.hint` in diagnostics)
      .map((key) => key.split('.')[0] as RuleId),
  ),
];

export function isRuleId(name: string): name is RuleId {
  return (ruleIds as readonly string[]).includes(name);
}
