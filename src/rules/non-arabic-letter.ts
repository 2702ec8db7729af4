import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { arabicLetter, foreignLetters } from '../policy/arabic.js';
import { reportStyle } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Letters that Arabic words don't have: near them, words are Persian or Urdu, and spelt correctly. */
const ownLetters = /[\u0679\u067E\u0686\u0688\u0691\u0698\u06AF\u06BA\u06BE\u06C1\u06D2]/u;
const near = 60;

/** Tells whether a word may be of another language: letters of such a language are near, or it is quoted. */
function isForeign(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - near), start);
  const after = text.slice(end, end + near);
  const isQuoted = /[«"“][^»"”]*$/u.test(before) || /^[«"“]/u.test(text.slice(start, end));
  return isQuoted || ownLetters.test(before + text.slice(start, end) + after);
}

/** Letters of a Persian or Urdu keyboard in an Arabic word, which a search then misses. At the end of a word, ی may be ي or ى. */
export const nonArabicLetter = defineRule({
  id: 'non-arabic-letter',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'حرف فارسي يشبه العربي لا يجده من يبحث بلوحة مفاتيح عربية.',
      message: (v: Words) =>
        `في ${ar.q(v.words)} حرف من لوحة مفاتيح فارسية أو أردية يشبه العربي، فلا يجد البحث الكلمة.`,
      hint: (v: Words) => `اكتب الكلمة بلوحة المفاتيح العربية: ${ar.q(v.instead ?? '')}.`,
    },
    en: {
      why: 'A Persian letter looks like the Arabic one, and no search from an Arabic keyboard finds it.',
      message: (v) =>
        `${en.q(v.words)} holds a letter of a Persian or Urdu keyboard: it looks like the Arabic one, but no search finds the word.`,
      hint: (v) => `Type the word on an Arabic keyboard: ${en.q(v.instead ?? '')}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'حفظ حقوق المستفیدين',
    good: 'حفظ حقوق المستفيدين',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  if (!foreignLetters.test(text)) return [];
  const words = [...text.matchAll(/\S+/gu)].filter(([word]) => foreignLetters.test(word));
  return words.map(({ 0: typed, index: start }) => {
    const end = start + typed.length;
    const instead = typed.replace(new RegExp(foreignLetters, 'gu'), arabicLetter);
    const doubtful = /\u06CC(?![\u0621-\u064A\u06A9-\u06D5])/u.test(typed);
    const values = { words: typed, instead };
    const safe = !isForeign(text, start, end);
    return { start, end, values, instead: doubtful ? undefined : { start, end, text: instead }, safe };
  });
}
