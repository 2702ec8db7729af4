import { diagnostics as arabic } from './ar/diagnostics.js';
import { diagnostics as english } from './en/diagnostics.js';
import type { Language } from './say.js';

/** The id of every rule that a diagnostic may bear: whatever has a sentence and, beside it, a hint. */
export const ruleIds: readonly string[] = [
  ...new Set(
    Object.keys(arabic)
      .filter((key) => `${key}.hint` in arabic)
      .map((key) => key.split('.')[0] ?? ''),
  ),
];

/** What a rule is about, for who meets its name and no finding; undefined where nothing can be said without one. */
export function ruleHelp(id: string, language: Language): string | undefined {
  const sentences: Record<string, (values: never) => string> = language === 'ar' ? arabic : english;
  const hints = Object.entries(sentences).filter(
    ([key]) => key.endsWith('.hint') && key.split('.')[0] === id,
  );
  // One that takes no words of a finding says the same of all of them.
  const [, general] = hints.find(([, sentence]) => sentence.length === 0) ?? [];
  return general?.({} as never);
}
