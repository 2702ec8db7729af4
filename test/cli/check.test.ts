import { describe, expect, it } from 'vitest';
import { toIso } from '../../src/calendar/date.js';
import { badInputs, harmless, several } from '../cases/bad-input.js';
import { today } from '../cases/check-folder.js';
import { aFolder, type Files, inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { associationText, pair, policy, policyWith } from '../cases/policies.js';
import { looksBroken, siyasa } from './run.js';

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly fixable: boolean;
}

interface Report {
  readonly diagnostics: readonly Row[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

const check = (files: Files, ...args: string[]) =>
  inFolder(unmarked(files).files, (folder) =>
    siyasa(['check', ...args], { cwd: folder, env: { SIYASA_TODAY: toIso(today) } }),
  );

const checkJson = async (files: Files, ...args: string[]) => {
  const ended = await check(files, '.', '--format', 'json', ...args);
  return { ...ended, report: JSON.parse(ended.stdout) as Report };
};

const byName = (name: string) => {
  const found = badInputs.find((input) => input.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
};

describe('siyasa check, given what is bad, says so and ends with 1', () => {
  it.each([
    ['tabs in the indentation', 'مفتاح Tab'],
    ['a key that is misspelt', 'version'],
    ['no association', 'association.yaml'],
    ['an alias bomb', 'الإحالات'],
    ['a file of 50 MB', '٥٠ ميجابايت'],
    ['a file in another encoding', 'UTF-8'],
    ['an empty file', 'الملف فارغ'],
    ['a folder in place of the policy', 'هذا مجلد'],
    ['a logo in the folder above', 'خارج مجلد الجمعية'],
    ['the faults of date-pair-mismatch: the day after', 'التاريخان لا يتفقان'],
  ])('%s', async (name, words) => {
    const started = performance.now();
    const ended = await check(byName(name).files, '.');
    expect(ended.code).toBe(1);
    expect(looksBroken(ended)).toBe(false);
    expect(ended.stdout).toContain(words);
    expect(ended.stdout).toContain('الحل:');
    expect(ended.stderr).toBe('');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('all of it at once: every fault of every file in one run', async () => {
    const everything: Record<string, Files[string]> = {};
    for (const [i, { files }] of badInputs.entries())
      for (const [file, content] of Object.entries(unmarked(files).files))
        everything[`case-${i}/${file}`] = content;
    for (const language of ['ar', 'en']) {
      const ended = await checkJson(everything, '--lang', language);
      expect(ended.code).toBe(1);
      expect(looksBroken(ended)).toBe(false);
      expect(ended.stderr).toBe('');
      const { diagnostics, summary } = ended.report;
      expect(diagnostics.length).toBe(
        badInputs.flatMap(({ reported }) => reported.flatMap((one) => one.split(' + '))).length,
      );
      expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBe(summary.errors);
      expect(diagnostics.filter(({ severity }) => severity === 'warning').length).toBe(summary.warnings);
      for (const { message, hint } of diagnostics) {
        expect(message).not.toBe('');
        expect(hint).not.toBe('');
      }
    }
  });
});

describe('siyasa check ends with 0', () => {
  it('where there is nothing to find', async () => {
    for (const input of harmless.filter(({ name }) => /HTML|Arabic|without fault/u.test(name))) {
      const ended = await check(input.files, '.', '--lang', 'en');
      expect(ended, input.name).toEqual({ code: 0, stdout: '2 files: nothing to report.\n', stderr: '' });
    }
  });

  it('where a draft has blanks, which are warnings; what says approved may have none', async () => {
    const blanks = policy({ approval: 'approval:\n  method: session\n  minutes:\n  date:\n' });
    const draft = await check(pair(blanks), '.', '--lang', 'en');
    expect(draft.code).toBe(0);
    expect(draft.stdout).toContain('2 files: 0 errors, 2 warnings.');
    const approved = await check(pair(policyWith('draft', 'approved', blanks)), '.', '--lang', 'en');
    expect(approved.code).toBe(1);
    expect(approved.stdout).toContain('2 files: 2 errors, 0 warnings.');
  });

  it('where there are no more warnings than are allowed, and with 1 where there are', async () => {
    const files = pair(policy({ top: 'owner:\ncode:\n' }));
    const enough = await check(files, '.', '--max-warnings', '2');
    expect([enough.code, enough.stderr]).toEqual([0, '']);
    const tooMany = await check(files, '.', '--max-warnings', '1', '--lang', 'en');
    expect([tooMany.code, tooMany.stderr]).toEqual([1, '2 warnings, over the limit of 1.\n']);
    const none = await check(files, '.', '--max-warnings', '0', '--format', 'json');
    expect(none.code).toBe(1);
    expect((JSON.parse(none.stdout) as Report).summary.warnings).toBe(2);
  });
});

describe('siyasa check --format json', () => {
  it('prints one object, with places counted from 1 in UTF-16', async () => {
    const { code, stdout, stderr, report } = await checkJson(
      pair(policyWith('text: نص التمهيد', 'text: 😀 {{assocation.name}}', policy({ top: 'code: 007\n' }))),
      '--lang',
      'en',
    );
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`${JSON.stringify(report, undefined, 2)}\n`);
    expect(report).toEqual({
      diagnostics: [
        {
          file: 'policy.yaml',
          line: 4,
          column: 7,
          endLine: 4,
          endColumn: 10,
          rule: 'value-unquoted',
          severity: 'error',
          message: '“007” has no quotes, so YAML reads it as “7”.',
          hint: 'Put it in quotes: "007"',
          fixable: true,
        },
        {
          file: 'policy.yaml',
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 13,
          rule: 'glyph-missing',
          severity: 'error',
          message:
            'The character “😀” (U+1F600) is not in the printing font, so it would not appear on paper.',
          hint: 'Delete it, or write a word or another sign in its place.',
          fixable: false,
        },
        {
          file: 'policy.yaml',
          line: 7,
          column: 14,
          endLine: 7,
          endColumn: 33,
          rule: 'placeholder-unknown',
          severity: 'error',
          message: 'The placeholder “{{assocation.name}}” is not known.',
          hint: 'Did you mean {{association.name}}?',
          fixable: false,
        },
      ],
      summary: { files: 2, errors: 3, warnings: 0, infos: 0 },
    });
    expect(Object.keys(report.diagnostics[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'rule',
      'severity',
      'message',
      'hint',
      'fixable',
    ]);
  });

  it('names files as the user would, sorted, and reads in the user’s language', async () => {
    const ended = await checkJson(several.files);
    expect([...new Set(ended.report.diagnostics.map(({ file }) => file))]).toEqual([
      'a/association.yaml',
      'a/policy.yaml',
      'b/policy.yaml',
      'c/association.yaml',
      'c/policy.yaml',
    ]);
    // The folder c has no association's file, and a missing file isn't counted.
    expect(ended.report.summary.files).toBe(5);
    for (const { message } of ended.report.diagnostics) expect(message).toMatch(/\p{Script=Arabic}/u);
  });

  it('prints an object too where there is nothing to find', async () => {
    const { stdout, code } = await check(pair(policy()), '.', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { diagnostics: [], summary: { files: 2, errors: 0, warnings: 0, infos: 0 } },
    ]);
  });
});

describe('what siyasa check looks at', () => {
  const two = {
    'policies/a/association.yaml': associationText,
    'policies/a/first.yaml': policy({ top: 'owner:\n' }),
    'policies/a/second.yml': policy({ top: 'code:\n' }),
    'policies/b/association.yaml': associationText,
    'policies/b/first.yaml': policy(),
  };
  const filesIn = async (...args: string[]) => {
    const ended = await check(two, '--format', 'json', ...args);
    const report = JSON.parse(ended.stdout) as Report;
    return [report.summary.files, ...report.diagnostics.map(({ file }) => file)];
  };

  it.each([
    [[], [5, 'policies/a/first.yaml', 'policies/a/second.yml']],
    [['policies/b'], [2]],
    [['policies/a/first.yaml'], [2, 'policies/a/first.yaml']],
    [
      ['policies/a/second.yml', 'policies/b'],
      [4, 'policies/a/second.yml'],
    ],
    [['a/first'], [2, 'policies/a/first.yaml']],
    [
      ['policies', './policies/a/first.yaml', 'a/first'],
      [5, 'policies/a/first.yaml', 'policies/a/second.yml'],
    ],
    [['policies/a/association.yaml'], [1]],
  ])('%j', async (args, expected) => {
    expect(await filesIn(...args)).toEqual(expected);
  });
});

describe('siyasa check ends with 2 where there is nothing to look at', () => {
  it.each([
    [['nowhere'], 'لا يوجد ⁨nowhere⁩.', 'There is no nowhere.'],
    [['a/frist'], '«⁨a/first⁩»', 'Did you mean "a/first"?'],
    [['empty'], 'لا توجد سياسات في ⁨empty⁩.', 'There are no policies in empty.'],
    [['notes.txt'], '⁨notes.txt⁩ ليس ملف سياسة', 'notes.txt is not a policy file'],
    [['policies', 'nowhere'], 'nowhere', 'nowhere'],
  ])('%j', async (args, arabic, english) => {
    const files: Files = {
      'empty/deeper': aFolder,
      'notes.txt': 'x',
      'policies/a/association.yaml': associationText,
      'policies/a/first.yaml': policy(),
    };
    await inFolder(files, async (folder) => {
      const [inArabic, inEnglish] = await Promise.all([
        siyasa(['check', ...args], { cwd: folder }),
        siyasa(['check', ...args], { cwd: folder, env: { SIYASA_LANG: 'en' } }),
      ]);
      expect([inArabic.code, inArabic.stdout]).toEqual([2, '']);
      expect(inArabic.stderr).toContain(arabic);
      expect([inEnglish.code, inEnglish.stdout]).toEqual([2, '']);
      expect(inEnglish.stderr).toContain(english);
    });
  });

  it.skipIf(process.platform === 'win32')('or where a file can’t be read', async () => {
    const files: Files = { ...pair(policy()), 'endless.yaml': { linkTo: '/dev/zero' } };
    const ended = await check(files, '.', '--lang', 'en');
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('endless.yaml  1 error\n\n  1:1  error  file-unreadable');
  });

  it('and in a folder without policies', async () => {
    const ended = await check({ 'notes.txt': 'x' });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('لا يوجد هنا مجلد سياسات باسم ⁨policies⁩.');
  });
});

it('siyasa build of one policy names the command that makes it', async () => {
  const files: Files = { 'policies/a/association.yaml': associationText, 'policies/a/first.yaml': policy() };
  await inFolder(files, async (folder) => {
    for (const language of ['ar', 'en']) {
      const { code, stderr } = await siyasa(['build', 'a/first'], {
        cwd: folder,
        env: { SIYASA_LANG: language },
      });
      expect([code, stderr]).toEqual([2, expect.stringContaining('siyasa render a/first')]);
      const missing = await siyasa(['build', 'a/frist'], { cwd: folder, env: { SIYASA_LANG: language } });
      expect([missing.code, missing.stderr]).toEqual([2, expect.not.stringContaining('render')]);
    }
  });
});
