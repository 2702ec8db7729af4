import type { Digits } from '../calendar/digits.js';
import type { Range } from './range.js';

export type Severity = 'error' | 'warning' | 'info';

/** One replacement in the file's text; offsets count UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a diagnostic can be fixed. `safe` restyles only; anything else is proposed, never applied unasked. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Only a fault or a rule makes a finding, so that its id, its variant and its values go together. It exists for the types alone. */
declare const made: unique symbol;

/** A fault before anyone knows in which file, or how severe for a file of its status. */
export interface Finding {
  readonly [made]: true;
  /** The id of a rule or a fault, whose texts say what is wrong and what to do. */
  readonly rule: string;
  /** Which of its texts, where it has several. */
  readonly variant?: string;
  /** The words that the texts need. */
  readonly values: Readonly<Record<string, unknown>>;
  /** How Arabic sentences of it write numbers: as the papers of the association do that it speaks of, else in Arabic figures. */
  readonly digits?: Digits;
  readonly severity: Severity;
  readonly range: Range;
  readonly fix?: Fix;
  /** The words in question where they don't stand at `range`, as with what is missing. */
  readonly about?: string;
}

/** A user's mistake, as a value: plain data, which `rules/lib/said.ts` puts into words in the reader's language. */
export interface Diagnostic extends Finding {
  /** Path of the file as the user would name it, with forward slashes. */
  readonly file: string;
}

/** Returns the same, with numbers as the papers of an association write them. */
export function inDigits<One extends Finding>(findings: readonly One[], digits: Digits): readonly One[] {
  return digits === 'arabic' ? findings : findings.map((one) => ({ ...one, digits }));
}

export function inFile(file: string, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((one) => ({ ...one, file }));
}
