import { describe, expect, it } from 'vitest';
import { type Ended, looksBroken, siyasa } from './run.js';

const inBoth = (...args: string[]): Promise<[Ended, Ended]> =>
  Promise.all([siyasa(args), siyasa(['--lang', 'en', ...args])]);

describe('a call that is wrong ends with 2, and says why in the user’s language', () => {
  it.each([
    [['chek'], '«⁨check⁩»', 'There is no command “chek”. Did you mean "check"?'],
    [['nonsense'], 'الأمر «⁨nonsense⁩» غير معروف.', 'There is no command “nonsense”.'],
    [['check', '--fromat', 'json'], '«⁨--format⁩»', 'There is no option “--fromat”. Did you mean "--format"?'],
    [
      ['check', '--format', 'xml'],
      'المقبول: ⁨pretty, json, sarif, junit, github⁩.',
      '“xml” is no value for --format. Accepted: pretty, json, sarif, junit, github.',
    ],
    [['check', '--format'], 'الخيار «⁨--format⁩» يحتاج إلى قيمة.', 'The option "--format" needs a value.'],
    [
      ['check', '--max-warnings', 'many'],
      'عدد صحيح',
      '“many” is no value for --max-warnings. Accepted: a whole number such as 0 or 5.',
    ],
    [['check', '--max-warnings', '-1'], '«⁨-1⁩»', '“-1” is no value'],
    [['date'], '«⁨dates⁩»', 'The command lacks its "dates".'],
    [['clone', 'x/y'], 'ما لا بد منه: «⁨--for⁩»', 'The command lacks its "--for".'],
    [['date', '2025-10-25', '--format', 'xml'], 'المقبول: ⁨text, json⁩.', 'Accepted: text, json.'],
    [
      ['schema', 'foo'],
      'القيمة «⁨foo⁩» لا تصح لـ ⁨name⁩. المقبول: ⁨policy, association⁩.',
      '“foo” is no value for name. Accepted: policy, association.',
    ],
    [['schema', 'policy', 'more'], 'كلمات زائدة', 'more words than it takes'],
  ])('%j', async (args, arabic, english) => {
    const [inArabic, inEnglish] = await inBoth(...args);
    for (const ended of [inArabic, inEnglish]) {
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(looksBroken(ended)).toBe(false);
      expect(ended.stderr).toContain('siyasa --help');
    }
    expect(inArabic.stderr).toContain(arabic);
    expect(inArabic.stderr).not.toMatch(/error:|invalid|Allowed/u);
    expect(inEnglish.stderr).toContain(english);
    expect(inEnglish.stderr).not.toMatch(/error:|\p{Script=Arabic}/u);
  });

  it('a language that there is not: in Arabic', async () => {
    const ended = await siyasa(['--lang', 'fr', 'check']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('القيمة «⁨fr⁩» لا تصح');
  });
});

describe('the language of messages', () => {
  it.each([
    [['--lang', 'en', 'chek'], {}],
    [['check', '--fromat', '--lang', 'en'], {}],
    [['check', '--lang=en', '--fromat'], {}],
    [['chek'], { SIYASA_LANG: 'en' }],
    [['chek', '--lang', 'en'], { SIYASA_LANG: 'ar' }],
  ])('English: %j with %j', async (args, env) => {
    expect((await siyasa(args, { env })).stderr).toContain('There is no');
  });

  it.each([
    [['chek'], {}],
    [['chek'], { SIYASA_LANG: 'xx' }],
    [['chek', '--lang', 'ar'], { SIYASA_LANG: 'en' }],
  ])('Arabic: %j with %j', async (args, env) => {
    expect((await siyasa(args, { env })).stderr).toContain('غير معروف');
  });
});

describe('help', () => {
  it('is shown where nothing is asked, and names every command and exit code', async () => {
    const [asked, unasked] = await Promise.all([siyasa(['--help']), siyasa([])]);
    expect(asked).toEqual(unasked);
    expect([asked.code, asked.stderr]).toEqual([0, '']);
    for (const command of ['check', 'render', 'build', 'date', 'schema', 'doctor'])
      expect(asked.stdout).toMatch(new RegExp(`^  ${command} `, 'mu'));
    expect(asked.stdout).toContain('رموز الخروج: ٠');
  });

  it('is there for each command, in both languages', async () => {
    const [arabic, english] = await inBoth('help', 'check');
    expect([arabic.code, english.code]).toEqual([0, 0]);
    expect(arabic.stdout).toContain('--max-warnings <number>');
    expect(arabic.stdout).toContain('الخيارات:');
    expect(english.stdout).toContain('Options:');
    expect(english.stdout).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('--version is that of the package', async () => {
    expect((await siyasa(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
