import { count } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../locales/say.js';

/** The counts of all files and diagnostics, even if not all are shown. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The data that a reporter turns into text. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The files that were checked. */
  readonly files: readonly string[];
  /** The text of each file that has a diagnostic. */
  readonly texts: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly colour: boolean;
  /** The name by which other programs know a file, with forward slashes. */
  readonly nameOf: (file: string) => string;
  /** The program's version. */
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

/** Returns the diagnostics by file, in their order. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const known = files.get(one.file);
    if (known) known.push(one);
    else files.set(one.file, [one]);
  }
  return files;
}
