import { hintOf, messageOf } from '../../src/rules/lib/said.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locales/say.js';
import { check } from '../../src/pipeline/check.js';
import { json } from '../../src/reporters/json.js';
import { pretty } from '../../src/reporters/pretty.js';
import { inFolder } from './folder.js';
import { seeded } from './seeded.js';

const policies = path.resolve(import.meta.dirname, '../../policies');
const corrected = ['qurrat-ayn', 'samtah-cooperative', 'rahma', 'binaa-jazan', 'huda-rabigh'];
/** Policies as they came, in which the rules find most. */
const raw = ['qurrat-ayn', 'samtah-cooperative', 'binaa-jazan'];

interface Original {
  readonly policy: string;
  readonly association: string;
}

const originals: readonly Original[] = [
  ...corrected.map((id) => original(path.join(policies, id), 'beneficiary-relations.yaml')),
  ...raw.map((id) => original(path.join(import.meta.dirname, 'seeds', id), 'policy.yaml')),
];

function original(folder: string, policy: string): Original {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { policy: read(policy), association: read('association.yaml') };
}

/** Matches a sentence with wrong values. `.nan` is excluded, as it is quoted the way YAML reads it. */
const badlySaid = /undefined|(?<!«\u2068|“)NaN|\[object/u;

/** In milliseconds; nothing of this size takes so long, unless it never ends. */
const longest = 10_000;

// Each run has another seed; SIYASA_TEST_SEED repeats one that failed.
const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.SIYASA_TEST_RUNS ?? 120);
const { below, pick } = seeded(seed);

/** Texts that are likely to do harm where they are inserted. */
const harmful = [
  '\t',
  '\n',
  '  ',
  '\n\n',
  ':',
  ': ',
  ' #',
  '- ',
  '-',
  '? ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '{{',
  '}}',
  '{{x}}',
  '{{{',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '@',
  '%',
  '`',
  ',',
  '،',
  '\\',
  '---\n',
  '...\n',
  '\u00a0',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\0',
  '\u0007',
  '\r',
  '\ud83d',
  '😀',
  'null',
  '~',
  'true',
  '0530588487',
  '12e3',
  '.nan',
  '<<: ',
  '__proto__: x\n',
  'kind: x\n',
  'sections:\n',
  '2025-02-30',
  'ل',
];

/** Returns a text with one accident of typing: something inserted, lost, repeated or moved, or another indentation. */
function mutated(text: string): string {
  const at = below(text.length + 1);
  const lines = text.split('\n');
  const line = below(lines.length);
  switch (below(8)) {
    case 0:
      return text.slice(0, at) + pick(harmful) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + below(20));
    case 2:
      return text.slice(0, at);
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, lines[below(lines.length)] ?? '').join('\n');
    case 5:
      return lines.with(line, ' '.repeat(below(6)) + (lines[line] ?? '').trimStart()).join('\n');
    case 6:
      return lines.with(line, `${lines[line]}${pick(harmful)}`).join('\n');
    default:
      return lines
        .with(
          line,
          (lines[line] ?? '').replace(/["']|: |- /u, () => pick(harmful)),
        )
        .join('\n');
  }
}

describe('a policy with typing mistakes', () => {
  it(`is checked to the end, ${times} times (SIYASA_TEST_SEED=${seed})`, async () => {
    for (let run = 0; run < times; run++) {
      const withMistakes = (text: string) =>
        Array.from({ length: 1 + below(4) }).reduce<string>((so) => mutated(so), text);
      const chosen = pick(originals);
      const policy = withMistakes(chosen.policy);
      const association = below(4) === 0 ? withMistakes(chosen.association) : chosen.association;
      const files = { 'association.yaml': association, 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'policy.yaml': policy };
      await inFolder(files, async (folder) => {
        const about = `SIYASA_TEST_SEED=${seed}, run ${run}:\n${policy}`;
        const start = performance.now();
        const checked = await check([folder]).catch((error: unknown) => {
          throw new Error(about, { cause: error });
        });
        if (!checked.ok) throw new Error(about);
        expect(performance.now() - start, about).toBeLessThan(longest);
        const { diagnostics, texts } = checked.value;
        expect(diagnostics.filter(({ rule }) => rule === 'rule-failed'), about).toEqual([]);
        for (const one of diagnostics) {
          const { start, end } = one.range;
          const length = texts.get(one.file)?.length ?? 0;
          expect(start.offset, about).toBeGreaterThanOrEqual(0);
          expect(end.offset, about).toBeGreaterThanOrEqual(start.offset);
          if (length > 0) expect(end.offset, about).toBeLessThanOrEqual(length + 1);
          for (const language of languages)
            for (const said of [messageOf(one, language), hintOf(one, language)])
              expect(said, about).not.toMatch(badlySaid);
        }
        expect(pretty(diagnostics, 2, { language: 'ar', colour: false, texts }), about).not.toBe('');
        expect(() => JSON.parse(json(diagnostics, 2, 'en')), about).not.toThrow();
      });
    }
  });
});
