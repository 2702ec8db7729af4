import { diagnostics } from './ar/diagnostics.js';

/** The name of every rule, those of YAML and of the schemas too: each has a sentence that has a hint. */
export const ruleNames: readonly string[] = [
  ...new Set(
    Object.keys(diagnostics)
      .filter((key) => `${key}.hint` in diagnostics)
      .map((key) => key.split('.')[0] ?? ''),
  ),
];
