import type { Finding, Severity } from '../../src/diagnostics/diagnostic.js';
import type { Range } from '../../src/diagnostics/range.js';
import { defineFault } from '../../src/faults/fault.js';

/** A finding of a rule that there is none of, for what doesn't ask for its sentences. */
export function finding(rule: string, severity: Severity, range: Range): Finding {
  const texts = { why: '', message: '', hint: '' };
  const example = { kind: 'call', bad: '', good: '' } as const;
  return defineFault({ id: rule, severity, fixes: 'no', texts: { ar: texts, en: texts }, example }).at(
    range,
    {},
  );
}

/** The rule of a finding, and which of its sentences it says: `rule` or `rule.variant`. */
export function sentenceOf({ rule, variant }: Pick<Finding, 'rule' | 'variant'>): string {
  return variant === undefined ? rule : `${rule}.${variant}`;
}
