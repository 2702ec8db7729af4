import type { Finding, Severity } from '../../src/diagnostics/diagnostic.js';
import type { Range } from '../../src/diagnostics/range.js';
import { defineFault } from '../../src/faults/fault.js';

/** Returns a finding of a rule that doesn't exist, for tests that don't need its sentences. */
export function finding(rule: string, severity: Severity, range: Range): Finding {
  const texts = { why: '', message: '', hint: '' };
  const example = { kind: 'call', bad: '', good: '' } as const;
  return defineFault({ id: rule, severity, fixes: 'no', texts: { ar: texts, en: texts }, example }).at(
    range,
    {},
  );
}

/** Returns the rule of a finding with the variant of its sentence: `rule` or `rule.variant`. */
export function sentenceOf({ rule, variant }: Pick<Finding, 'rule' | 'variant'>): string {
  return variant === undefined ? rule : `${rule}.${variant}`;
}
