import type { Diagnostic, Finding, Severity } from './diagnostic.js';

/** Returns the diagnostics by file, then by place, then by rule, so that two runs read the same; repeats are dropped. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const ordered = [...diagnostics].sort((a, b) => compare(a.file, b.file) || byPlace(a, b));
  const seen = new Set<string>();
  return ordered.filter((one) => {
    const { file, range, rule, variant, values, digits } = one;
    const identity = JSON.stringify([file, range.start.offset, rule, variant, values, digits]);
    return !seen.has(identity) && seen.add(identity);
  });
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}

/** Compares two findings of a file for `sort`: by place, then by rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start.offset - b.range.start.offset ||
    a.range.end.offset - b.range.end.offset ||
    compare(a.rule, b.rule)
  );
}

// Not localeCompare: the order must not depend on the machine's language.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
