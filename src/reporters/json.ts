import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Language } from '../locales/say.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import { jsonText } from './json-text.js';
import { type Counts, countsOf } from './report.js';

/** Returns diagnostics as one JSON object; lines and columns are 1-based, columns count UTF-16 units. */
export function json(
  diagnostics: readonly Diagnostic[],
  files: number,
  language: Language,
  counts: Counts = countsOf(diagnostics, files),
): string {
  const rows = diagnostics.map((one) => ({
    file: one.file,
    line: one.range.start.line,
    column: one.range.start.column,
    endLine: one.range.end.line,
    endColumn: one.range.end.column,
    rule: one.rule,
    severity: one.severity,
    message: messageOf(one, language),
    hint: hintOf(one, language),
    fixable: one.fix?.safe === true,
  }));
  return jsonText({ diagnostics: rows, summary: counts });
}
