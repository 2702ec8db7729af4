import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { loosely } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Words that names of bodies and offices begin with. */
const heads = 'لجنة|ضابط|وحدة|قسم|هيئة|مركز';
const named = new RegExp(
  `(?<![\\u0621-\\u0652])[وف]?[بكل]?(?:ال)?(?<head>${heads})\\s+(?<rest>(?:ال)?[\\u0621-\\u064A]{3,}(?:\\s+وال[\\u0621-\\u064A]{3,})*)`,
  'gu',
);

interface Named {
  readonly text: FreeText;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly parts: ReadonlySet<string>;
}

/** The most names that are compared with each other; no association has so many bodies. */
const mostNames = 200;

/** Two names that may mean one body: «لجنة التحقيق والمتابعة» in one place and «لجنة المتابعة» in another. */
export const roleNameDrift = defineRule({
  id: 'role-name-drift',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'اسمان للجنة واحدة يوهمان أنهما لجنتان.',
      message: (v: Words & { other: string }) =>
        `${ar.q(v.words)} هنا، و${ar.q(v.other)} في موضع آخر: لا يُعرف أهما اسمان لجهة واحدة أم لجهتين.`,
      hint: 'اجعل الاسم واحدًا في السياسة كلها إن كان المقصود واحدًا.',
    },
    en: {
      why: 'Two names of one committee seem to be two committees.',
      message: (v) => `${en.q(v.words)} here, ${en.q(v.other)} elsewhere: are they two names of one?`,
      hint: 'Use one name throughout, if one is meant.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'محضر من لجنة التحقيق والمتابعة\nرفع الشكوى إلى لجنة المتابعة',
    good: 'محضر من لجنة المتابعة\nرفع الشكوى إلى لجنة المتابعة',
  },
  check({ root }, report) {
    const all = freeTexts(root).flatMap(namesIn);
    const different = new Map<string, Named>();
    for (const one of all) {
      const key = [...one.parts].join(' ');
      if (different.size < mostNames && !different.has(key)) different.set(key, one);
    }
    const names = [...different.values()];
    for (const { text, start, end, words, parts: own } of all) {
      const other = names.find(({ parts }) => isPartOf(parts, own));
      if (other) reportIn(text, [{ start, end, values: { words, other: other.words } }], report);
    }
  },
});

function namesIn(text: FreeText): Named[] {
  return [...text.text.matchAll(named)].map(({ 0: all, index, groups }) => {
    const { head = '', rest = '' } = groups ?? {};
    const start = index + all.indexOf(head);
    const parts = rest.split(/\s+/u).map((word) => loosely(word).replace(/^و?(?:ال)?/u, ''));
    return {
      text,
      start,
      end: index + all.length,
      words: `${head} ${rest}`,
      parts: new Set([head, ...parts]),
    };
  });
}

/** Tells whether a name consists of some, but not all, of the words of another. */
function isPartOf(shorter: ReadonlySet<string>, longer: ReadonlySet<string>): boolean {
  return shorter.size < longer.size && [...shorter].every((part) => longer.has(part));
}
