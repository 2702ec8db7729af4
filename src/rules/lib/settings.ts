import type { Finding } from '../../diagnostics/diagnostic.js';
import { folded } from '../../source/folded.js';
import type { Located } from '../../source/located.js';
import { isLower, type Level } from './level.js';
import { isFixed } from './levels.js';
import type { Ignore } from './lint.js';

/**
 * Returns the words that a finding is about, with white space folded, for comparing them. Empty for a fault of the whole file.
 */
export function wordsOf({ about, range }: Finding, text: string): string {
  return folded(about ?? text.slice(range.start.offset, range.end.offset));
}

/** A file's text, and whether it says that it was approved. */
export interface CheckedText {
  readonly text: string;
  readonly approved: boolean;
  /** Undefined where the text can't be read as YAML. */
  readonly root?: Located | undefined;
}

/** Returns the findings that no entry ignores; calls `onUse` with each entry that ignores one. */
export function withoutIgnored(
  findings: readonly Finding[],
  { text, approved }: CheckedText,
  ignores: readonly Ignore[],
  onUse: (ignore: Ignore) => void,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  const byRule = new Map<string, { ignore: Ignore; words: string }[]>();
  for (const ignore of ignores) {
    const ofRule = byRule.get(ignore.rule) ?? [];
    ofRule.push({ ignore, words: folded(ignore.text ?? '') });
    byRule.set(ignore.rule, ofRule);
  }
  return findings.filter((one) => {
    const ofRule = isFixed(one.rule, approved) ? undefined : byRule.get(one.rule);
    if (!ofRule) return true;
    const words = wordsOf(one, text);
    const meant = ofRule.filter((entry) => words.includes(entry.words));
    for (const { ignore } of meant) onUse(ignore);
    return meant.length === 0;
  });
}

/** Returns the findings with the severities that their rules are set to; the first of `settings` that names a rule counts. */
export function withSeverities(
  findings: readonly Finding[],
  { approved }: Pick<CheckedText, 'approved'>,
  settings: readonly ReadonlyMap<string, Level>[],
): readonly Finding[] {
  if (settings.every(({ size }) => size === 0)) return findings;
  return findings.flatMap((one) => {
    const level = settings.map((setting) => setting.get(one.rule)).find((set) => set !== undefined);
    if (level === undefined || level === one.severity) return [one];
    if (isLower(level, one.severity) && isFixed(one.rule, approved)) return [one];
    return level === 'off' ? [] : [{ ...one, severity: level }];
  });
}
