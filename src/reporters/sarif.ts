import type { Diagnostic, Edit, Severity } from '../diagnostics/diagnostic.js';
import { Lines, type Range } from '../diagnostics/range.js';
import type { Language } from '../locales/say.js';
import { factsOf, type RuleId, ruleIds } from '../rules/index.js';
import { usualSeverity } from '../rules/lib/levels.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import { jsonText } from './json-text.js';
import type { Report } from './report.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Returns SARIF 2.1.0 (OASIS), which code scanning reads: one run, with the rules, and a result for each diagnostic. */
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
          message: { text: `${messageOf(one, language)}\n${hintOf(one, language)}` },
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
  const { why } = factsOf(id).texts[language];
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

/** Returns a diagnostic's fix if it is safe, since programs that read SARIF may apply it unasked. */
function fixesOf(one: Diagnostic, lines: Lines | undefined, uri: string, language: Language) {
  const { fix } = one;
  if (!fix?.safe || !lines) return {};
  const replacement = ({ start, end, text }: Edit) => ({
    deletedRegion: regionOf(lines.range(start, end)),
    insertedContent: { text },
  });
  const changes = [{ artifactLocation: { uri }, replacements: fix.edits.map(replacement) }];
  return { fixes: [{ description: { text: hintOf(one, language) }, artifactChanges: changes }] };
}

/** Returns a path as a URI reference: absolute paths get the scheme `file:`, others stay relative, with colons encoded. */
function uriOf(file: string): string {
  const encoded = file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (file.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//u.test(file) ? `file:///${file.slice(0, 2)}${encoded.slice(4)}` : encoded;
}
