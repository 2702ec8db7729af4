import type { Digits } from '../calendar/digits.js';
import { fileStart, type Range } from './range.js';

export type Severity = 'error' | 'warning' | 'info';

/** What is to be said, in no language yet: a key of `locales/` and the words that its sentence needs. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** How an Arabic sentence of it writes numbers: as the papers of the association do that it speaks of, else in Arabic figures. */
  readonly digits?: Digits;
}

/** One replacement in the file's text; offsets count UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a diagnostic can be mended. `safe` restyles only; anything else is proposed, never applied unasked. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/**
 * A user's mistake, as a value. `message` and `hint` are said by `locales/` in the reader's language:
 * the message tells what is wrong, the hint what to do.
 */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file as the user would name it, with forward slashes. */
  readonly file: string;
  readonly range: Range;
  readonly message: Message;
  readonly hint: Message;
  readonly fix?: Fix;
  /** The words in question where they don't stand at `range`, as with what is missing. */
  readonly about?: string;
}

/** A fault before anyone knows in which file, or how severe for a file of its status. */
export type Finding = Omit<Diagnostic, 'file'>;

/** Builds a finding whose message and hint are the two sentences of one key. */
export function finding(
  rule: string,
  severity: Severity,
  range: Range,
  message: Message,
  fix?: Fix,
): Finding {
  const base = { rule, severity, range, message, hint: { ...message, key: `${message.key}.hint` } };
  return fix ? { ...base, fix } : base;
}

/** A finding about the file as a whole. */
export function fileFinding(rule: string, severity: Severity, message: Message): Finding {
  return finding(rule, severity, fileStart, message);
}

/** The same, with numbers as the papers of an association write them. */
export function inDigits<One extends Finding>(findings: readonly One[], digits: Digits): readonly One[] {
  if (digits === 'arabic') return findings;
  return findings.map((one) => ({
    ...one,
    message: { ...one.message, digits },
    hint: { ...one.hint, digits },
  }));
}

export function inFile(file: string, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((one) => ({ ...one, file }));
}
