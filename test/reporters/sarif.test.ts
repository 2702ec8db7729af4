import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locales/say.js';
import { check } from '../../src/pipeline/check.js';
import { countsOf, type Report } from '../../src/reporters/report.js';
import { sarif } from '../../src/reporters/sarif.js';
import { doubledPunctuation } from '../../src/rules/doubled-punctuation.js';
import { ruleIds } from '../../src/rules/index.js';
import { badInputs } from '../cases/bad-input.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { valueIn } from '../support/value-in.js';
import { reportOn, twice } from './reports.js';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: {
        readonly driver: {
          readonly version: string;
          readonly rules: readonly {
            readonly id: string;
            readonly help: { readonly text: string };
            readonly defaultConfiguration: { readonly level: string };
          }[];
        };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: Region;
            };
          },
        ];
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly replacements: readonly {
              readonly deletedRegion: Region;
              readonly insertedContent: { readonly text: string };
            }[];
          }[];
        }[];
      }[];
    },
  ];
}

/**
 * The schema as `@microsoft/jest-sarif` 1.0.0-beta.0 (MIT) ships it: JSON Schema draft 4, whose `id` ajv doesn't accept, with
 * a pattern that isn't valid in Unicode mode. The formats are those that the schema uses.
 */
const schemaFile = path.join(import.meta.dirname, 'sarif-2.1.0.schema.json');
const { id: _id, $schema: _schema, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isUri = (text: string) => URL.canParse(text);
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: isUri,
    'uri-reference': (text: string) =>
      URL.canParse(text, 'https://example.org/') && /^[\w%./:~-]+$/u.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

function logOf(report: Report): Log {
  const log = JSON.parse(sarif(report));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

describe('SARIF', () => {
  it('is valid by its schema, whatever was found, and names the rule of each result', async () => {
    // The schema must be able to reject something.
    expect(validate({ version: '2.0.0', runs: [] })).toBe(false);
    for (const { files } of badInputs)
      await inFolder(unmarked(files).files, async (folder) => {
        const checked = valueIn(await check([folder]));
        const { diagnostics, texts, paths } = checked;
        const counts = countsOf(diagnostics, paths.length);
        for (const language of languages) {
          const report = { ...reportOn(''), diagnostics, counts, texts, files: paths, language };
          const { tool, results } = logOf(report).runs[0];
          expect(results).toHaveLength(diagnostics.length);
          for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        }
      });
  });

  it('describes every rule, with its usual level', () => {
    const { rules, version } = logOf(reportOn('')).runs[0].tool.driver;
    expect(version).toBe('1.2.3');
    expect(rules.map(({ id }) => id)).toEqual(ruleIds);
    const levels = new Map(rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level]));
    expect(['key-unknown', 'item-blank', 'latin-punctuation'].map((id) => levels.get(id))).toEqual([
      'error',
      'warning',
      'note',
    ]);
    expect(rules.find(({ id }) => id === 'doubled-punctuation')?.help.text).toBe(
      doubledPunctuation.texts.en.why,
    );
  });

  it('counts columns in UTF-16 units, from 1, up to but not including the last', () => {
    const { columnKind, results } = logOf(reportOn('{ a: 😀, a: 1 }\n')).runs[0];
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results[0]?.locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 10,
      endLine: 1,
      endColumn: 11,
    });
  });

  it.each([
    ['a/policy.yaml', 'a/policy.yaml'],
    ['/project/a/policy.yaml', 'file:///project/a/policy.yaml'],
    ['C:/project/a b.yaml', 'file:///C:/project/a%20b.yaml'],
    ['جمعية/سياسة 1%.yaml', '%D8%AC%D9%85%D8%B9%D9%8A%D8%A9/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9%201%25.yaml'],
    ['c:d#e?.yaml', 'c%3Ad%23e%3F.yaml'],
  ])('names the file %s, percent-encoded: %s', (file, uri) => {
    const [result] = logOf(reportOn(twice, file)).runs[0].results;
    expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('carries fixes that are safe, at their place, and no others', () => {
    const safe = logOf(reportOn('a: x\nb: {{c}} d\n')).runs[0].results;
    expect(safe.map(({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements)).toEqual([
      [
        {
          deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 11 },
          insertedContent: { text: "'{{c}} d'" },
        },
      ],
    ]);
    const proposed = reportOn('a: *b\n');
    expect(proposed.diagnostics.map(({ fix }) => fix?.safe)).toEqual([false]);
    expect(logOf(proposed).runs[0].results.map(({ fixes }) => fixes)).toEqual([undefined]);
  });
});
