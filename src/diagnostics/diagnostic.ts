import type { Digits } from '../calendar/digits.js';
import type { Range } from './range.js';

export type Severity = 'error' | 'warning' | 'info';

/** One replacement in the file's text; offsets count UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fix of a diagnostic. A safe one changes only how a text is typed; any other is proposed, never applied unasked. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A mark, in the types alone, so that only faults and rules make findings: id, variant and values then fit together. */
declare const made: unique symbol;

/** What a rule or fault found, before its file is known, and its severity for a file of that status. */
export interface Finding {
  readonly [made]: true;
  /** The id of a rule or a fault, whose texts say what is wrong and what to do. */
  readonly rule: string;
  /** Which of its texts is meant, if it has several. */
  readonly variant?: string;
  /** The values that its texts print. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The digits of its Arabic sentences: those of the association's papers; if absent, Arabic-Indic. */
  readonly digits?: Digits;
  readonly severity: Severity;
  readonly range: Range;
  readonly fix?: Fix;
  /** The words that it is about, if they don't stand at `range`, as when something is missing. */
  readonly about?: string;
}

/** A user's mistake, as a value: plain data, which `rules/lib/said.ts` puts into words in the reader's language. */
export interface Diagnostic extends Finding {
  /** Path of the file as the user would name it, with forward slashes. */
  readonly file: string;
}

/** Returns the findings with the digits that an association's papers use. */
export function inDigits<One extends Finding>(findings: readonly One[], digits: Digits): readonly One[] {
  return digits === 'arabic' ? findings : findings.map((one) => ({ ...one, digits }));
}

export function inFile(file: string, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((one) => ({ ...one, file }));
}
