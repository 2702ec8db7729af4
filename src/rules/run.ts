import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { found, type Rule } from './rule.js';

/** The diagnostic of a rule that broke: our fault, not the policy's. */
export const ruleFailed = 'rule-failed';

/** What the rules find. One that breaks is told by its name, and the others go on. */
export function runRules<Context>(rules: readonly Rule<Context>[], context: Context): Finding[] {
  return rules.flatMap((rule) => {
    try {
      return rule.check(context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [found(ruleFailed, 'error', fileStart, { rule: rule.id, reason })];
    }
  });
}
