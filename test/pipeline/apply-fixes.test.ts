import { describe, expect, it } from 'vitest';
import type { Diagnostic, Edit, Severity } from '../../src/diagnostics/diagnostic.js';
import { Lines } from '../../src/diagnostics/range.js';
import { applyAgreedFixes, applySafeFixes, type Look } from '../../src/pipeline/apply-fixes.js';
import { parse } from '../../src/source/parse.js';
import { finding } from '../cases/finding.js';

interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly severity?: Severity;
  /** The replacement that its fix offers; without one it has no fix. */
  readonly instead?: string;
  readonly safe?: boolean;
}

/** Returns a check of YAML and of a few rules made for the test. */
const checkBy =
  (...rules: Rule[]) =>
  (text: string): Look => {
    const { root, findings } = parse(text);
    const reported = rules.flatMap(({ id, pattern, severity = 'info', instead, safe = true }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => {
        const edits: Edit[] = [{ start: index, end: index + words.length, text: instead ?? '' }];
        const range = new Lines(text).range(index, index + words.length);
        const fix = instead === undefined ? undefined : { safe, edits };
        const found = finding(id, severity, range);
        return fix ? { ...found, fix } : found;
      }),
    );
    return { root, every: [...findings, ...reported].map((one): Diagnostic => ({ ...one, file: 'file' })) };
  };

const all = () => true;
const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ rule }) => rule);

describe('fixing what is safe', () => {
  it('goes on until nothing more comes to light', () => {
    const check = checkBy(
      { id: 'b', pattern: /b/gu, instead: 'c' },
      { id: 'a', pattern: /a/gu, instead: 'b' },
    );
    const { text, fixed, leftOut } = applySafeFixes('x: aab', check, all);
    expect(text).toBe('x: ccc');
    expect(rulesOf(fixed).sort()).toEqual(['a', 'a', 'b', 'b', 'b']);
    expect(leftOut).toEqual([]);
  });

  it('leaves alone what is not safe, and what is not wanted', () => {
    const check = checkBy(
      { id: 'a', pattern: /a/gu, instead: 'x', safe: false },
      { id: 'b', pattern: /b/gu, instead: 'x' },
      { id: 'c', pattern: /c/gu, instead: 'x' },
    );
    expect(applySafeFixes('k: abc', check, ({ rule }) => rule !== 'c').text).toBe('k: axc');
  });

  it('leaves a text alone whose YAML can’t be read', () => {
    const check = checkBy({ id: 'a', pattern: /a/gu, instead: 'b' });
    const text = 'k: "a\nl: a';
    expect(check(text).root).toBeUndefined();
    expect(applySafeFixes(text, check, all)).toMatchObject({ text, fixed: [] });
  });
});

describe('a fix of ours that does harm is left out, and the others are made', () => {
  it.each<[string, Rule[]]>([
    ['where it breaks the YAML', [{ id: 'harm', pattern: /b/gu, instead: '\n}' }]],
    [
      'where it brings an error',
      [
        { id: 'harm', pattern: /b/gu, instead: 'E' },
        { id: 'error', pattern: /E/gu, severity: 'error' },
      ],
    ],
    [
      'where it brings a warning',
      [
        { id: 'harm', pattern: /b/gu, instead: 'W' },
        { id: 'warning', pattern: /W/gu, severity: 'warning' },
      ],
    ],
  ])('%s', (_, rules) => {
    const check = checkBy(...rules, { id: 'good', pattern: /a/gu, instead: 'x' });
    const { text, fixed, leftOut } = applySafeFixes('k: a-a-b-a\nl: a-b\n', check, all);
    expect(text).toBe('k: x-x-b-x\nl: x-b\n');
    expect(rulesOf(fixed)).toEqual(['good', 'good', 'good', 'good']);
    expect(rulesOf(leftOut)).toEqual(['harm', 'harm']);
  });

  it('also where two undo each other, or one changes nothing', () => {
    const check = checkBy(
      { id: 'there', pattern: /a/gu, instead: 'b' },
      { id: 'back', pattern: /b/gu, instead: 'a' },
      { id: 'idle', pattern: /c/gu, instead: 'c' },
    );
    const { text, leftOut } = applySafeFixes('k: a-c', check, all);
    expect(text).toMatch(/^k: [ab]-c$/u);
    expect(rulesOf(leftOut)).toContain('idle');
    expect(leftOut.length).toBeLessThan(5);
  });

  it('also where it never comes to an end', () => {
    const check = checkBy({ id: 'endless', pattern: /a/gu, instead: 'aa' });
    expect(applySafeFixes('k: a', check, all)).toMatchObject({
      text: 'k: a',
      leftOut: [{ rule: 'endless' }],
    });
    const inTurns = checkBy(
      { id: 'one', pattern: /a/gu, instead: 'b-b' },
      { id: 'other', pattern: /b/gu, instead: 'a' },
    );
    expect(applySafeFixes('k: a', inTurns, all)).toMatchObject({ text: 'k: a', fixed: [] });
    expect(applySafeFixes('k: a', inTurns, all).leftOut.length).toBeGreaterThan(0);
  });
});

describe('what is proposed', () => {
  const check = checkBy(
    { id: 'a', pattern: /a/gu, instead: 'xx', safe: false },
    { id: 'b', pattern: /b/gu, instead: '\n}', safe: false },
    { id: 'c', pattern: /c/gu, instead: 'cc', safe: false },
  );
  const start = (text: string) => ({ text, look: check(text) });

  it('is asked for once each, in the order of the file, with what it would make', async () => {
    const asked: string[] = [];
    const { text, fixed } = await applyAgreedFixes(
      start('k: a-a-a-c'),
      check,
      all,
      async ({ before, after }) => {
        asked.push(`${before} → ${after}`);
        return asked.length !== 2;
      },
    );
    expect(asked).toEqual([
      'k: a-a-a-c → k: xx-a-a-c',
      'k: xx-a-a-c → k: xx-xx-a-c',
      'k: xx-a-a-c → k: xx-a-xx-c',
    ]);
    expect(text).toBe('k: xx-a-xx-c');
    expect(rulesOf(fixed)).toEqual(['a', 'a']);
  });

  it('is not even asked for where it would break the YAML, or fix nothing', async () => {
    const done = await applyAgreedFixes(start('k: b-c'), check, all, () => {
      throw new Error('asked');
    });
    expect(done.text).toBe('k: b-c');
    expect(rulesOf(done.leftOut)).toEqual(['b', 'c']);
  });
});
