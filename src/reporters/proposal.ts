import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Language, speaker } from '../locales/say.js';
import { messageOf } from '../rules/lib/said.js';
import { changedLines } from './patch.js';
import { placed } from './pretty.js';

/** Returns a proposed fix for a person to decide on: its place, what is wrong, and the lines before and after. */
export function proposal(
  one: Diagnostic,
  texts: { readonly before: string; readonly after: string },
  language: Language,
): string {
  const { file, range, rule, severity, digits } = one;
  const say = speaker(language, digits);
  const lines = changedLines(texts.before, texts.after);
  const shown = (label: string, words: readonly string[]) => words.map((line) => `  ${label}: ${line}`);
  return [
    `${placed(file, range)}  ${say(`label.${severity}`)}  ${rule}`,
    `  ${messageOf(one, language)}`,
    ...shown(say('cli.fix.before'), lines.before),
    ...shown(say('cli.fix.after'), lines.after),
  ].join('\n');
}
