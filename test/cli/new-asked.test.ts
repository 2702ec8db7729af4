import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askAssociation, completed } from '../../src/cli/association-questions.js';
import type { Prompter } from '../../src/cli/prompts.js';
import { speaker } from '../../src/locales/say.js';
import { inFolder } from '../cases/folder.js';
import { hasTerminal, inTerminal } from '../support/terminal.js';
import { siyasa } from './run.js';

const file = 'nowhere/almithal/association.yaml';
const english = { say: speaker('en'), language: 'en' } as const;

/** Answers questions in order; null stands for Enter alone, which accepts the proposed answer. */
function answering(answers: readonly (string | null | undefined)[]) {
  const asked: string[] = [];
  const problems: string[] = [];
  const rest = [...answers];
  interface Question {
    readonly message: string;
    readonly suggested?: string | undefined;
    readonly initial?: string | undefined;
  }
  const next = ({ message, suggested, initial }: Question) => {
    asked.push(message);
    const answer = rest.shift();
    return Promise.resolve(answer === null ? (suggested ?? initial ?? '') : answer);
  };
  const prompter: Prompter = { text: next, choose: next, tell: (problem) => problems.push(problem) };
  return { asker: prompter, asked, problems };
}

describe('the questions for a new association', () => {
  it('are answered by Enter alone with what is usual, but for the name', async () => {
    const { asker: prompter, problems } = answering(['جمعية المثال', ...Array(12).fill(null)]);
    const answers = await askAssociation({}, file, prompter, english);
    expect(problems).toEqual([]);
    expect(completed(answers ?? {})).toEqual({
      name: 'جمعية المثال',
      shortName: 'جمعية المثال',
      kind: 'association',
      registrar: 'ncnp',
      color: '#1b5e4b',
      theme: 'booklet',
      digits: 'arabic',
      calendar: 'both',
      phones: [],
    });
  });

  it('are put again, with what is wrong, until the answer will do', async () => {
    const {
      asker: prompter,
      problems,
      asked,
    } = answering([
      ...['', 'جمعية المثال', null, 'fund', 'hrsd', 'ألف', '١٥١١', 'منطقة المثال'],
      ...['https://a b', 'example.org.sa', 'info', 'info@example.org.sa', '0512', '0500000000، 920000000'],
      ...['green', '#123abc', 'letterhead', 'latin', 'hijri'],
    ]);
    const answers = await askAssociation({}, file, prompter, english);
    expect(problems.length).toBe(6);
    expect(asked.length).toBe(19);
    expect(completed(answers ?? {})).toMatchObject({
      kind: 'fund',
      registrar: 'hrsd',
      license: '1511',
      region: 'منطقة المثال',
      website: 'https://example.org.sa',
      email: 'info@example.org.sa',
      phones: ['0500000000', '920000000'],
      color: '#123abc',
      theme: 'letterhead',
      digits: 'latin',
      calendar: 'hijri',
    });
  });

  it('leave out what the call says already', async () => {
    const { asker: prompter, asked } = answering(Array(11).fill(null));
    const answers = await askAssociation({ name: 'جمعية المثال', license: '1234' }, file, prompter, english);
    expect(asked.length).toBe(11);
    expect(answers).toMatchObject({ name: 'جمعية المثال', license: '1234' });
  });

  it('end with the first that is not answered', async () => {
    const { asker: prompter, asked } = answering(['جمعية المثال', undefined]);
    expect(await askAssociation({}, file, prompter, english)).toBeUndefined();
    expect(asked.length).toBe(2);
  });
});

const enter = '\r';

describe.skipIf(!hasTerminal)('at a terminal', () => {
  it('an association and its first policy are asked for in Arabic, and written', () =>
    inFolder({}, async (folder) => {
      const association = inTerminal(['new', 'association', 'almithal'], folder);
      await association.answer('كاملًا كما في شهادة التسجيل', `جمعية المثال${enter}`);
      await association.answer('متن السياسات', enter);
      await association.answer('نوع الجهة', enter);
      await association.answer('جهة التسجيل', `\u001b[B`);
      await association.answer('● وزارة الموارد', enter);
      await association.answer('رقم الترخيص', `x${enter}`);
      await association.answer('أرقام فقط', `\u007f1234${enter}`);
      for (const words of ['المنطقة', 'الموقع', 'البريد', 'الهاتف', 'لون', 'قالب', 'الأرقام', 'التقويم'])
        await association.answer(words, enter);
      const begun = await association.ended;
      expect(begun.code).toBe(0);
      const written = await readFile(path.join(folder, 'policies/almithal/association.yaml'), 'utf8');
      expect(written).toContain('\nname: جمعية المثال\n');
      expect(written).toContain('\nregistrar: hrsd\n');
      expect(written).toContain('\nlicense: "1234"\n');

      const policy = inTerminal(['new', 'policy'], folder);
      await policy.answer('لأي جمعية؟', enter);
      await policy.answer('نوع السياسة', enter);
      await policy.answer('النص المبدئي', enter);
      await policy.answer('رمز السياسة', enter);
      await policy.answer('الإدارة المسؤولة', `إدارة: الخدمات${enter}`);
      expect((await policy.ended).code).toBe(0);
      const text = await readFile(path.join(folder, 'policies/almithal/beneficiary-relations.yaml'), 'utf8');
      expect(text).toContain('\ncode: BR-01 #');
      expect(text).toContain("\nowner: 'إدارة: الخدمات' #");
      expect((await siyasa(['check'], { cwd: folder })).code).toBe(0);
    }));

  it('Ctrl-C writes nothing, and ends as shells number it', () =>
    inFolder({}, async (folder) => {
      const stopped = inTerminal(['new', 'association', 'almithal', '--lang', 'en'], folder);
      await stopped.answer('Name in full', `جمعية${enter}`);
      await stopped.answer('running text', '\u0003');
      const { code, shown } = await stopped.ended;
      expect(code).toBe(130);
      expect(shown).toContain('nothing was written');
      expect(await readdir(folder)).toEqual([]);
    }));

  it('--yes asks nothing', () =>
    inFolder({}, async (folder) => {
      const quiet = inTerminal(['new', 'association', 'almithal', '--name', 'جمعية المثال', '--yes'], folder);
      const { code, shown } = await quiet.ended;
      expect(code).toBe(0);
      expect(shown).not.toContain('متن السياسات');
    }));
});
