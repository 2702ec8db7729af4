import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileStart } from '../../src/diagnostics/range.js';
import { keyUnknown } from '../../src/faults/key-unknown.js';
import { ar, type MessageKey } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { keys } from '../../src/locales/keys.js';
import { harmless, shortened } from '../../src/locales/quoted.js';
import { type Language, languages, message, say, speaker } from '../../src/locales/say.js';
import { rules } from '../../src/rules/index.js';
import { hintOf, messageOf } from '../../src/rules/lib/said.js';
import { badInputs } from '../cases/bad-input.js';
import { reportedIn } from '../cases/check-folder.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { ruleSentences } from '../cases/rule-sentences.js';

const all = Object.keys(ar) as MessageKey[];

/** Gives some value for whatever a sentence asks for. */
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
      // One of the reasons why a rule can't be weakened.
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

/** Returns every sentence of the program and its rules, by key. */
const sentences = (language: Language) => [
  ...all.map((key) => [key, say(language, message(key, anyValues as never))] as const),
  ...ruleSentences.map(({ key, said }) => [key, said(anyValues, language)] as const),
];

describe('every sentence is there in both languages', () => {
  it('under the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(all);
  });

  it('and those of a rule, which has one of each for every variant that it has in Arabic', () => {
    const variantsIn = (language: Language) =>
      rules.map(({ id, texts }) => [id, Object.keys(texts[language].variants ?? {})]);
    expect(variantsIn('en')).toEqual(variantsIn('ar'));
    expect(ruleSentences.length).toBeGreaterThan(400);
  });

  it('for every way in which a file is not read', () => {
    const wanted = ['link', 'git'].flatMap((kind) => [`cli.path.${kind}`, `verify.file-${kind}`]);
    expect(wanted.filter((key) => !(key in ar))).toEqual([]);
  });

  const src = path.resolve(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
    .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }));
  const code = files.map(({ text }) => text).join('\n');

  it('and none that nobody says', () => {
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

  it('and no variant, and no fault, that nobody reports', () => {
    const variants = rules.flatMap(({ texts }) => Object.keys(texts.ar.variants ?? {}));
    expect(variants.filter((name) => !new RegExp(`'${name}'(?!: \\{)`, 'u').test(code))).toEqual([]);
    const faults = rules.filter((rule) => !('over' in rule)).map(({ id }) => id);
    const isUsed = (id: string) =>
      files.some(({ file, text }) => file !== path.join('rules', 'index.ts') && text.includes(`/${id}.js'`));
    expect(faults.filter((id) => !isUsed(id))).toEqual([]);
  });
});

describe('every sentence', () => {
  it.each(languages)('in %s says something, whatever its values are', (language) => {
    for (const [key, sentence] of sentences(language)) {
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/undefined|null|NaN|\[object|function/u);
    }
  });

  it('in Arabic is in Arabic, in English in Latin letters', () => {
    for (const { key, said } of ruleSentences) {
      expect(said(anyValues, 'ar'), key).toMatch(/\p{Script=Arabic}{3}/u);
      expect(said(anyValues, 'en'), key).toMatch(/^[“"A-Z\d]/u);
    }
  });

  it('that a bad file brings up can be said, in both languages', async () => {
    const unsayable: string[] = [];
    for (const { name, files } of badInputs)
      await inFolder(unmarked(files).files, async (folder) => {
        for (const one of (await reportedIn(folder)).diagnostics)
          for (const language of languages)
            for (const sentence of [messageOf(one, language), hintOf(one, language)]) {
              if (sentence.trim() === '' || /undefined|null|NaN|\[object/u.test(sentence))
                unsayable.push(`${name}: ${sentence}`);
            }
      });
    expect(unsayable).toEqual([]);
  });
});

describe('what turns a line around', () => {
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
    const unknown = keyUnknown.at(fileStart, { name: 'x\u2069\u202e\u001b[31m', known: [] });
    expect(messageOf(unknown, 'ar')).toBe('المفتاح «\u2068x���[31m\u2069» غير معروف هنا.');
    expect(messageOf(unknown, 'en')).toBe('The key “x���[31m” is not known here.');
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
