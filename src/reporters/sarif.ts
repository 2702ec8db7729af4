import type { Diagnostic, Edit, Severity } from '../diagnostics/diagnostic.js';
import { Lines, type Range } from '../diagnostics/range.js';
import { type RuleId, ruleIds } from '../locales/rule-ids.js';
import { whyOf } from '../locales/rules.js';
import { type Language, say } from '../locales/say.js';
import { usualSeverity } from '../rules/levels.js';
import { jsonText } from './json-text.js';
import type { Report } from './report.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), which code scanning reads: one run, with the rules, and a result for each diagnostic. */
export function sarif(report: Report): string {
  const { diagnostics, language, version, texts, nameOf } = report;
  const lines = new Map([...texts].map(([file, text]) => [file, new Lines(text)]));
  const placed = new Map<string, number>(ruleIds.map((id, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'siyasa', version, language, rules: ruleIds.map((id) => ruleOf(id, language)) },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => ({
          ruleId: one.rule,
          ruleIndex: placed.get(one.rule) ?? -1,
          level: levels[one.severity],
          message: { text: `${say(language, one.message)}\n${say(language, one.hint)}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(nameOf(one.file)) },
                region: regionOf(one.range),
              },
            },
          ],
          ...fixesOf(one, lines.get(one.file), uriOf(nameOf(one.file)), language),
        })),
      },
    ],
  };
  return jsonText(log);
}

function ruleOf(id: RuleId, language: Language) {
  const why = whyOf(id, language);
  return {
    id,
    shortDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: levels[usualSeverity(id)] },
  };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Only what is safe: whoever reads this may apply it unasked. */
function fixesOf({ fix, hint }: Diagnostic, lines: Lines | undefined, uri: string, language: Language) {
  if (!fix?.safe || !lines) return {};
  const replacement = ({ start, end, text }: Edit) => ({
    deletedRegion: regionOf(lines.range(start, end)),
    insertedContent: { text },
  });
  const changes = [{ artifactLocation: { uri }, replacements: fix.edits.map(replacement) }];
  return { fixes: [{ description: { text: say(language, hint) }, artifactChanges: changes }] };
}

/** A path as a URI reference: whole paths begin with their scheme, others stay relative; a colon is never a scheme. */
function uriOf(file: string): string {
  const encoded = file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (file.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//u.test(file) ? `file:///${file.slice(0, 2)}${encoded.slice(4)}` : encoded;
}
