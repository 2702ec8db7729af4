import { describe, expect, it } from 'vitest';
import { inFile } from '../../src/diagnostics/diagnostic.js';
import { pretty } from '../../src/reporters/pretty.js';
import { parse } from '../../src/source/parse.js';

interface Options {
  readonly language?: 'ar' | 'en';
  readonly colour?: boolean;
  readonly file?: string;
}

/** Returns the report on the YAML of one file. */
function report(
  text: string,
  { language = 'en', colour = false, file = 'a/policy.yaml' }: Options = {},
): string {
  const diagnostics = inFile(file, parse(text).findings);
  return pretty(diagnostics, 1, { language, colour, texts: new Map([[file, text]]) });
}

describe('a report for people', () => {
  it('has place, frame, what is wrong, what to do, and the count', () => {
    expect(report('type: x\ntitle: y\nstatus: z\ntype: w\n')).toBe(`a/policy.yaml  1 error

  4:1  error  key-duplicate
    2 | title: y
    3 | status: z
  > 4 | type: w
        ^^^^
  The key “type” stands here a second time; the first is in line 1.
  hint: Keep one of them and remove the other. If it begins a new section or item, write a dash and a space before it.

1 file: 1 error, 0 warnings.
`);
  });

  it('in Arabic repeats the words instead of pointing at a column, since terminals turn the line around', () => {
    expect(report('title: نص: آخر\n', { language: 'ar' })).toBe(`a/policy.yaml  خطأ واحد

  1:8  خطأ  value-unquoted
  > 1 | title: نص: آخر
        ^ نص: آخر
  في النص نقطتان بعدهما مسافة، وهو بلا علامتي تنصيص، فيُقرأ مفتاحًا وقيمة.
  الحل: ضع النص كله بين علامتي تنصيص مفردتين: '…'

ملف واحد: خطأ واحد، لا تنبيهات.
`);
  });

  it('says so where there is nothing', () => {
    expect(report('type: x\n')).toBe('1 file: nothing to report.\n');
    expect(report('type: x\n', { language: 'ar' })).toBe('ملف واحد: لا ملاحظات.\n');
  });

  it('is coloured only if asked', () => {
    const text = 'type: x\ntype: y\n';
    expect(report(text)).not.toContain('\u001b');
    const coloured = report(text, { colour: true });
    expect(coloured).toContain('\u001b[31merror\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken away again
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(report(text));
  });

  it('cuts a very long line around the fault', () => {
    const text = `title: ${'س'.repeat(5000)} *x: y ${'ص'.repeat(5000)}\n`;
    const lines = report(text).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(250);
    const quote = `note: "${'a'.repeat(3000)} \\q ${'b'.repeat(3000)}"\n`;
    expect(report(quote)).toMatch(/\n {2}> 1 \| …a+ \\q b+…\n {8}\^ \\q\n/u);
  });

  it('shows lines that end as on Windows without their ends', () => {
    expect(report('type: x\r\ntype: y\r\n')).toContain('  > 2 | type: y\n        ^^^^\n');
  });

  it('keeps a path with Arabic in it in order, and leaves others for terminals to make links of', () => {
    const text = 'type: x\ntype: y\n';
    expect(report(text, { file: 'جمعية/سياسة العلاقة.yaml' })).toMatch(
      /^\u2068جمعية\/سياسة العلاقة\.yaml\u2069 {2}1 error\n\n {2}2:1 {2}error/u,
    );
    expect(report(text)).toMatch(/^a\/policy\.yaml {2}1 error\n\n {2}2:1 {2}error/u);
  });

  it('lets nothing from a file through that moves the cursor or turns the line around', () => {
    const shown = report('a: "\u001b[2J\u202e"\na: "\u001b[31m\u202e"\n');
    for (const one of ['\u001b', '\u202e']) expect(shown).not.toContain(one);
    expect(shown).toContain('> 2 | a: "�[31m�"');
  });
});
