import type { Finding, Severity } from '../../diagnostics/diagnostic.js';
import { isFixed } from './levels.js';
import { type CheckedText, wordsOf } from './settings.js';
import { whereaboutsOf } from './whereabouts.js';

/** Known findings that are accepted: a number of findings of one rule about the same words in the same place of one file. */
export interface Accepted {
  /** An absolute path. */
  readonly file: string;
  readonly rule: string;
  readonly words: string;
  /** Where the words stand; see `whereaboutsOf`. The same words in another text are another finding. */
  readonly in: string;
  readonly severity: Severity;
  readonly count: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Removes accepted findings from those of a file, and records them. */
export interface Acceptance {
  readonly rest: (file: string, text: CheckedText, findings: readonly Finding[]) => readonly Finding[];
  /** What was removed so far. */
  readonly taken: () => Accepted[];
}

/**
 * Accepts each finding of a baseline as often as the baseline has it, unless it is graver now; `'all'` accepts every finding of a
 * rule that isn't fixed.
 */
export function acceptance(baseline: readonly Accepted[] | 'all'): Acceptance {
  const left = new Map<string, { severity: Severity; count: number }[]>();
  const taken = new Map<string, Accepted>();
  if (baseline !== 'all')
    for (const { severity, count, ...one } of baseline)
      left.set(identity(one), [...(left.get(identity(one)) ?? []), { severity, count }]);
  const isAccepted = (key: string, severity: Severity) => {
    if (baseline === 'all') return true;
    const entry = left.get(key)?.find((one) => one.count > 0 && rank[one.severity] <= rank[severity]);
    if (entry) entry.count -= 1;
    return entry !== undefined;
  };
  const rest: Acceptance['rest'] = (file, { text, approved, root }, findings) =>
    findings.filter((finding) => {
      const { rule, severity } = finding;
      if (isFixed(rule, approved)) return true;
      const one = { file, rule, words: wordsOf(finding, text), in: whereaboutsOf(finding, text, root) };
      const key = identity(one);
      if (!isAccepted(key, severity)) return true;
      const before = taken.get(key);
      const gravest = before && rank[before.severity] < rank[severity] ? before.severity : severity;
      taken.set(key, { ...one, severity: gravest, count: (before?.count ?? 0) + 1 });
      return false;
    });
  return { rest, taken: () => [...taken.values()] };
}

/** Returns the part of a baseline that no finding matched. */
export function leftOver(baseline: readonly Accepted[], taken: readonly Accepted[]): Accepted[] {
  const met = new Map(taken.map((one) => [identity(one), one.count]));
  return baseline.flatMap((one) => {
    const used = Math.min(one.count, met.get(identity(one)) ?? 0);
    met.set(identity(one), (met.get(identity(one)) ?? 0) - used);
    return used < one.count ? [{ ...one, count: one.count - used }] : [];
  });
}

function identity({
  file,
  rule,
  words,
  in: where,
}: Pick<Accepted, 'file' | 'rule' | 'words' | 'in'>): string {
  return JSON.stringify([file, rule, words, where]);
}
