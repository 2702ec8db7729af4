import type { Finding } from '../diagnostics/diagnostic.js';
import { isFixed, type Level } from './levels.js';
import type { Ignore } from './lint.js';

/** The words in question, as they are compared: with white space folded. Empty for a fault of the whole file. */
export function wordsOf({ about, range }: Finding, text: string): string {
  return folded(about ?? text.slice(range.start.offset, range.end.offset));
}

/** The findings that no entry ignores; `onUse` is told of each entry that ignores one. */
export function withoutIgnored(
  findings: readonly Finding[],
  text: string,
  ignores: readonly Ignore[],
  onUse: (ignore: Ignore) => void,
): readonly Finding[] {
  if (ignores.length === 0) return findings;
  return findings.filter((one) => {
    if (isFixed(one.rule)) return true;
    const words = wordsOf(one, text);
    const meant = ignores.filter(
      (ignore) => ignore.rule === one.rule && (!ignore.text || words.includes(folded(ignore.text))),
    );
    for (const ignore of meant) onUse(ignore);
    return meant.length === 0;
  });
}

/** The findings with the severities that their rules are set to; the first of `settings` that names a rule decides. */
export function withSeverities(
  findings: readonly Finding[],
  settings: readonly ReadonlyMap<string, Level>[],
): readonly Finding[] {
  if (settings.every(({ size }) => size === 0)) return findings;
  return findings.flatMap((one) => {
    const level = settings.map((setting) => setting.get(one.rule)).find((set) => set !== undefined);
    if (level === undefined || level === one.severity) return [one];
    return level === 'off' ? [] : [{ ...one, severity: level }];
  });
}

function folded(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
