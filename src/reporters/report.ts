import { count } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../locales/say.js';

/** How many of what there is, whether or not all of it is shown. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a reporter turns into text. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The files that were looked at. */
  readonly files: readonly string[];
  /** The text of each file that has a diagnostic. */
  readonly texts: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly colour: boolean;
  /** The name by which other programs know a file, with forward slashes. */
  readonly nameOf: (file: string) => string;
  /** The program's own. */
  readonly version: string;
}

export function countsOf(diagnostics: readonly Diagnostic[], files: number): Counts {
  return {
    files,
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    infos: count(diagnostics, 'info'),
  };
}

/** Returns the diagnostics of each file, in their order. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const known = files.get(one.file);
    if (known) known.push(one);
    else files.set(one.file, [one]);
  }
  return files;
}
