import { type Digits, withDigits } from '../calendar/digits.js';
import { count } from '../diagnostics/collect.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { packWords } from '../locales/board-pack.js';
import { say as sentence, speaker } from '../locales/say.js';
import { type Inline, joined, plain } from './inline.js';

/** What a check found in a policy, as a table for people who never saw its file. */
export interface FindingsView {
  /** How many there are of each severity; that there are none. */
  readonly summary: string;
  readonly columns: typeof packWords.findings.columns;
  /** Of which file the lines are counted: label and path. */
  readonly lines: string;
  readonly file: Inline;
  readonly rows: readonly FindingRow[];
}

export interface FindingRow {
  readonly severity: Severity;
  /** «خطأ»، «تنبيه»، «توصية». */
  readonly label: string;
  /** From 1, in the papers' figures. */
  readonly line: string;
  readonly message: Inline;
  /** What to do. */
  readonly hint: Inline;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest before the others, each kind in the order of the file. */
export function findingsView(diagnostics: readonly Diagnostic[], file: string, digits: Digits): FindingsView {
  const ordered = diagnostics.toSorted(
    (a, b) => rank[a.severity] - rank[b.severity] || a.range.start.offset - b.range.start.offset,
  );
  const say = speaker('ar');
  return {
    summary: summaryOf(diagnostics, digits),
    columns: packWords.findings.columns,
    lines: packWords.findings.lines,
    file: plain(file),
    rows: ordered.map(({ severity, range, message, hint }) => ({
      severity,
      label: say(`label.${severity}`),
      line: withDigits(String(range.start.line), digits),
      message: spoken(sentence('ar', message)),
      hint: spoken(sentence('ar', hint)),
    })),
  };
}

function summaryOf(diagnostics: readonly Diagnostic[], digits: Digits): string {
  const say = speaker('ar');
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const).map((one) =>
    count(diagnostics, one),
  ) as [number, number, number];
  const counts = [
    ...(errors > 0 ? [say('cli.check.errors', { errors })] : []),
    ...(warnings > 0 ? [say('cli.check.warnings', { warnings })] : []),
    ...(infos > 0 ? [say('cli.check.infos', { infos })] : []),
  ];
  if (counts.length === 0) return packWords.findings.none;
  return withDigits(`${counts.join(say('cli.check.comma'))}.`, digits);
}

/** A sentence of the program as paper shows it: what it isolates (FSI … PDI) from its direction is a run of its own. */
function spoken(text: string): Inline {
  const parts = text.split(/\u2068([^\u2068\u2069]*)\u2069/u);
  return joined(
    ...parts.map((part, i): Inline => {
      if (part === '') return [];
      if (i % 2 === 1 && isLeftToRight(part)) return [{ ltr: part }];
      // White space alone parts words; it is no gap.
      return part.trim() === '' ? [{ text: part }] : plain(part);
    }),
  );
}

/** Signs alone, such as a comma in quotes, belong to the Arabic line around them. */
function isLeftToRight(text: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(text) && !/\p{Script=Arabic}/u.test(text);
}
