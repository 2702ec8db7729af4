import type { Finding } from '../../diagnostics/diagnostic.js';
import { fileStart } from '../../diagnostics/range.js';
import { ruleFailed } from '../../faults/rule-failed.js';

/** What is needed to run a rule. */
interface Runnable<Context> {
  readonly id: string;
  readonly find: (context: Context) => Finding[];
}

/** Returns the findings of the rules. A rule that fails is reported by its id, and the others still run. */
export function runRules<Context>(rules: readonly Runnable<Context>[], context: Context): Finding[] {
  return rules.flatMap((rule) => {
    try {
      return rule.find(context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [ruleFailed.at(fileStart, { rule: rule.id, reason })];
    }
  });
}
