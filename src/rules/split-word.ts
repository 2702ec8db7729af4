import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { reportListed } from './lib/from-list.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** A lone «ة», which isn't a word but the end of the word before it. */
const tornOff = /(?<![\u0621-\u0652])(?<word>[\u0621-\u064A]{2,30})\s+ة(?![\u0621-\u0652])/gu;

/** Words that come before the name of a letter. */
const letter = /^(?:و|ب|ال|بال)*(?:حرف|التاء|تاء|علامة)$/u;

/** Words that a scan or a copy has split. */
export const splitWord = defineRule({
  id: 'split-word',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'كلمة منقسمة لا يجدها البحث، وتُقرأ خطأً.',
      message: (v: Words) => `${ar.q(v.words)} كلمة انقسمت عند المسح أو النسخ.`,
      hint: ar.rewrite,
    },
    en: {
      why: "A word that is torn apart can't be found, and is read wrongly.",
      message: (v) => `${en.q(v.words)} is one word, torn apart by a scan or a copy.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'بيانات طال ب الدعم',
    good: 'بيانات طالب الدعم',
  },
  check(context, report) {
    const { root, words: lists } = context;
    reportListed(context, 'split-word', report, { safe: true });
    const known = new Set(
      lists.matches(root, 'split-word').map(({ in: text, end }) => `${text.path.join()} ${end}`),
    );
    for (const text of freeTexts(root)) {
      const textMatches = [...text.text.matchAll(tornOff)].flatMap(({ 0: words, index: start, groups }) => {
        const { word = '' } = groups ?? {};
        const end = start + words.length;
        if (letter.test(word) || known.has(`${text.path.join()} ${end}`)) return [];
        const instead = `${word}ة`;
        return [{ start, end, values: { words, instead }, instead: { start, end, text: instead } }];
      });
      reportIn(text, textMatches, report);
    }
  },
});
