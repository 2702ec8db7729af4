import { type Diagnostic, type Finding, finding, type Severity } from './diagnostic.js';

/** By file, then by place, then by rule, so that two runs read the same; repeats are dropped. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const ordered = [...diagnostics].sort((a, b) => compare(a.file, b.file) || byPlace(a, b));
  const seen = new Set<string>();
  return ordered.filter((one) => {
    const { file, range, rule, message } = one;
    const identity = JSON.stringify([file, range.start.offset, rule, message]);
    return !seen.has(identity) && seen.add(identity);
  });
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** More than this about one file helps nobody; a file that is no policy at all would fill the screen for minutes. */
const most = 200;

/** So many of one rule that a flood of others must not hide. */
const mostOfOne = 10;

/**
 * The first findings of a file, and one that says how many more there are. First come those that nothing may hide, some of each rule;
 * then the gravest before the others.
 */
export function firstFew(
  findings: readonly Finding[],
  isNeverHidden: (one: Finding) => boolean,
): readonly Finding[] {
  if (findings.length <= most) return findings;
  const byGravity = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || byPlace(a, b));
  const counts = new Map<string, number>();
  const first = new Set(
    byGravity.filter((one) => {
      const seen = counts.get(one.rule) ?? 0;
      counts.set(one.rule, seen + 1);
      return seen < mostOfOne && isNeverHidden(one);
    }),
  );
  const ordered = [...first, ...byGravity.filter((one) => !first.has(one))];
  const kept = Math.max(most, first.size);
  const rest = ordered.slice(kept);
  const severity = rest[0]?.severity ?? 'warning';
  const values = { shown: kept, more: rest.length };
  const last = rest[0]?.range;
  return last
    ? [...ordered.slice(0, kept), finding('too-many', severity, last, { key: 'too-many', values })]
    : ordered;
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}

function byPlace(a: Finding, b: Finding): number {
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
