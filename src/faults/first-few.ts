import { byPlace } from '../diagnostics/collect.js';
import type { Finding, Severity } from '../diagnostics/diagnostic.js';
import { tooMany } from './too-many.js';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The most findings shown of one file; otherwise a file that isn't a policy would fill the screen for minutes. */
const most = 200;

/** The most findings of one rule that are shown even beyond that limit, where `isNeverHidden` says so. */
const mostOfOne = 10;

/**
 * Returns the first findings of a file, and one that says how many more there are. First come those that are never hidden, some
 * of each rule; then the others, the gravest first.
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
  const [next] = rest;
  if (!next) return ordered;
  const more = tooMany.at(next.range, { more: rest.length }, { severity: next.severity });
  return [...ordered.slice(0, kept), more];
}
