import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Language, say } from '../locales/say.js';
import { jsonText } from './json-text.js';
import { type Counts, countsOf } from './report.js';

/** One JSON object; lines and columns are 1-based, columns count UTF-16 units. */
export function json(
  diagnostics: readonly Diagnostic[],
  files: number,
  language: Language,
  counts: Counts = countsOf(diagnostics, files),
): string {
  const rows = diagnostics.map(({ file, range, rule, severity, message, hint, fix }) => ({
    file,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    rule,
    severity,
    message: say(language, message),
    hint: say(language, hint),
    fixable: fix?.safe === true,
  }));
  return jsonText({ diagnostics: rows, summary: counts });
}
