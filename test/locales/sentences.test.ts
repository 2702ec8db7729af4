import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenFault } from '../../src/calendar/date.js';
import { ar, type MessageKey } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { keys } from '../../src/locales/keys.js';
import { harmless, shortened } from '../../src/locales/quoted.js';
import { languages, say, speaker } from '../../src/locales/say.js';
import { associationRules, policyRules } from '../../src/rules/index.js';
import type { LogoState } from '../../src/rules/rule.js';
import type { Slip } from '../../src/source/repair.js';
import type { SyntaxSlip } from '../../src/source/slips.js';
import type { Read } from '../../src/workspace/read.js';
import { badInputs } from '../cases/bad-input.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { toldIn } from '../cases/told.js';

const all = Object.keys(ar) as MessageKey[];
/** Sentences about a file have a hint; those of the command line, the browser and help say it themselves. */
const isDiagnostic = (key: string) =>
  !/^(?:(?:cli|log|browser|status|diff|explain|verify|doctor|editor|help|label|date)\.|theme-broken$)/u.test(
    key,
  );

/** Some value for whatever a sentence asks for. */
const anyValues = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_, name) => {
      if (
        ['known', 'allowed', 'sections', 'kinds', 'words', 'pages', 'paths', 'proposals', 'offered'].includes(
          String(name),
        )
      )
        return ['one', 'two'];
      // Of a rule that can't be made weaker, one of those that there are.
      if (name === 'reason') return 'structure';
      if (
        /^(?:bytes|limit|files|errors|warnings|policies|written|failed|more|line|minimum|days|weekday)/u.test(
          String(name),
        )
      )
        return 3;
      return String(name);
    },
  },
);

describe('every sentence is there in both languages', () => {
  it('under the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(all);
  });

  it('and what is told about a file says what is wrong and what to do', () => {
    const messages = all.filter((key) => isDiagnostic(key) && !key.endsWith('.hint'));
    expect(messages.filter((key) => !(`${key}.hint` in ar))).toEqual([]);
    const hints = all.filter((key) => isDiagnostic(key) && key.endsWith('.hint'));
    expect(hints.filter((key) => !(key.slice(0, -'.hint'.length) in ar))).toEqual([]);
    expect(messages.length).toBeGreaterThan(60);
  });

  it('for every variant that the program can come upon', () => {
    // Each list is complete by its type: one that lacks a variant doesn't compile.
    const slips: Record<SyntaxSlip | 'odd-space' | 'space-after-colon', true> = {
      tab: true,
      'odd-space': true,
      'space-after-colon': true,
      'no-colon': true,
      quote: true,
      bracket: true,
      comma: true,
      indent: true,
      start: true,
      block: true,
      escape: true,
      documents: true,
      alias: true,
      tag: true,
      structure: true,
    };
    const unquoted: Record<Exclude<Slip, 'tab' | 'odd-space' | 'space-after-colon'>, true> = {
      placeholder: true,
      start: true,
      colon: true,
    };
    const logos: Record<Exclude<LogoState, 'ok'>, true> = {
      url: true,
      outside: true,
      link: true,
      missing: true,
      'not-image': true,
      'too-large': true,
      damaged: true,
      dimensions: true,
      heavy: true,
      active: true,
      outward: true,
    };
    const dates: Record<WrittenFault['code'] | 'calendar' | 'partial', true> = {
      malformed: true,
      month: true,
      day: true,
      shortMonth: true,
      range: true,
      ambiguous: true,
      era: true,
      weekday: true,
      pair: true,
      calendar: true,
      partial: true,
    };
    const files: Record<Exclude<Extract<Read, { ok: false }>['fault'], 'link' | 'git'>, true> = {
      missing: true,
      folder: true,
      'too-large': true,
      unreadable: true,
    };
    const wanted = [
      ...Object.keys(slips).map((slip) => `yaml-syntax.${slip}`),
      ...Object.keys(unquoted).map((slip) => `value-unquoted.${slip}`),
      ...Object.keys(logos).map((state) => `logo.${state}`),
      ...Object.keys(dates).map((code) => `date-invalid.${code}`),
      ...Object.keys(files).map((fault) => `file-${fault}`),
      ...['link', 'git'].flatMap((kind) => [
        `file-unreadable.${kind}`,
        `cli.path.${kind}`,
        `verify.file-${kind}`,
      ]),
    ];
    expect(wanted.filter((key) => !(key in ar))).toEqual([]);
    for (const { id } of [...policyRules, ...associationRules])
      expect(
        all.some((key) => key === id || key.startsWith(`${id}.`)),
        id,
      ).toBe(true);
  });

  it('and none that nobody says', () => {
    const src = path.resolve(import.meta.dirname, '../../src');
    const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
      .map((file) => readFileSync(path.join(src, file), 'utf8'))
      .join('\n');
    const isSaid = (key: string) => {
      if (code.includes(`'${key}'`)) return true;
      const [rule = '', ...variant] = key.split('.');
      const composed =
        [rule, ...variant].some(
          (_, i, parts) => i > 1 && code.includes(`\`${parts.slice(0, i).join('.')}.\${`),
        ) ||
        code.includes(`\`${rule}.\${`) ||
        code.includes(`\`${rule.split('-')[0]}-\${`);
      return composed || (code.includes(`'${rule}'`) && code.includes(`'${variant.join('.')}'`));
    };
    expect(all.filter((key) => !key.endsWith('.hint') && !isSaid(key))).toEqual([]);
  });
});

describe('every sentence', () => {
  it.each(languages)('in %s says something, whatever it is told', (language) => {
    for (const key of all) {
      const sentence = say(language, { key, values: anyValues });
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/undefined|null|NaN|\[object|function/u);
    }
  });

  it('in Arabic is in Arabic, in English in Latin letters', () => {
    for (const key of all.filter((one) => isDiagnostic(one))) {
      expect(say('ar', { key, values: anyValues }), key).toMatch(/\p{Script=Arabic}{3}/u);
      expect(say('en', { key, values: anyValues }), key).toMatch(/^[“"A-Z\d]/u);
    }
  });

  it('that a bad file brings up can be said, in both languages', async () => {
    const unsayable: string[] = [];
    for (const { name, files } of badInputs)
      await inFolder(unmarked(files).files, async (folder) => {
        for (const { message, hint } of (await toldIn(folder)).diagnostics)
          for (const language of languages)
            for (const one of [message, hint]) {
              const sentence = say(language, one);
              if (sentence.trim() === '' || /undefined|null|NaN|\[object/u.test(sentence))
                unsayable.push(`${name}: ${sentence}`);
            }
      });
    expect(unsayable).toEqual([]);
  });
});

describe('what turns a line around', () => {
  const sentences = (language: 'ar' | 'en') =>
    all.map((key) => [key, say(language, { key, values: anyValues })] as const);

  it('is in Arabic the pair that isolates a path or a code, always closed, and nothing else', () => {
    for (const [key, sentence] of sentences('ar')) {
      expect(sentence, key).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066\u2067]/u);
      let open = 0;
      for (const char of sentence) {
        if (char === '\u2068') open++;
        if (char === '\u2069') open--;
        expect(open, key).toBeGreaterThanOrEqual(0);
      }
      expect(open, key).toBe(0);
    }
    expect(sentences('ar').some(([, sentence]) => sentence.includes('\u2068'))).toBe(true);
  });

  it('is in English not there', () => {
    for (const [key, sentence] of sentences('en'))
      expect(sentence, key).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u);
  });

  it('is not in the titles and explanations of keys', () => {
    expect(JSON.stringify(keys)).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u);
  });

  it('cannot come in with words from a file', () => {
    expect(harmless('a\u202eb\u2069c\u001b[31md\ne  f')).toBe('a�b�c�[31md�e  f');
    expect(shortened('a\n  b')).toBe('a b');
    const message = { key: 'key-unknown', values: { name: 'x\u2069\u202e\u001b[31m', known: [] } };
    expect(say('ar', message)).toBe('المفتاح «\u2068x���[31m\u2069» غير معروف هنا.');
    expect(say('en', message)).toBe('The key “x���[31m” is not known here.');
  });

  it('and a long value is cut', () => {
    expect(shortened('س'.repeat(1000))).toBe(`${'س'.repeat(120)}…`);
    expect(shortened('😀'.repeat(121))).toBe(`${'😀'.repeat(120)}…`);
  });
});

describe('a number and its noun', () => {
  const arabic = speaker('ar');
  const english = speaker('en');

  it.each([
    [{ files: 1, errors: 0, warnings: 0, infos: 0 }, 'ملف واحد: لا ملاحظات.', '1 file: nothing to report.'],
    [
      { files: 2, errors: 1, warnings: 2, infos: 0 },
      'ملفان: خطأ واحد، تنبيهان.',
      '2 files: 1 error, 2 warnings.',
    ],
    [
      { files: 3, errors: 2, warnings: 10, infos: 0 },
      '٣ ملفات: خطآن، ١٠ تنبيهات.',
      '3 files: 2 errors, 10 warnings.',
    ],
    [
      { files: 11, errors: 11, warnings: 99, infos: 0 },
      '١١ ملفًا: ١١ خطأً، ٩٩ تنبيهًا.',
      '11 files: 11 errors, 99 warnings.',
    ],
    [
      { files: 100, errors: 103, warnings: 0, infos: 0 },
      '١٠٠ ملف: ١٠٣ أخطاء، لا تنبيهات.',
      '100 files: 103 errors, 0 warnings.',
    ],
    [
      { files: 202, errors: 0, warnings: 111, infos: 0 },
      '٢٠٢ ملف: لا أخطاء، ١١١ تنبيهًا.',
      '202 files: 0 errors, 111 warnings.',
    ],
    [
      { files: 1, errors: 0, warnings: 0, infos: 11 },
      'ملف واحد: لا أخطاء، لا تنبيهات، ١١ توصية.',
      '1 file: 0 errors, 0 warnings, 11 suggestions.',
    ],
  ])('%o', (counts, inArabic, inEnglish) => {
    expect(arabic('cli.check.summary', counts)).toBe(inArabic);
    expect(english('cli.check.summary', counts)).toBe(inEnglish);
  });
});
