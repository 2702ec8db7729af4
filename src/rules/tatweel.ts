import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportStyle, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

const letter = /[\u0621-\u063A\u0641-\u064A]/u;
const longestWord = 40;

/** A word stretched between two letters. After the last letter a tatweel is intended: «هـ», «الـPDF», «بـ٩٠٪». */
export const tatweel = defineRule({
  id: 'tatweel',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'التطويل زينة لا حرف، والكلمة الممدودة لا يجدها البحث.',
      message: (v: Words) => `في ${ar.q(v.words)} تطويل (ـ)، فلا يجدها البحث.`,
      hint: ar.rewrite,
    },
    en: {
      why: "Stretching is ornament and no letter: a stretched word can't be found.",
      message: (v) => `${en.q(v.words)} is stretched (ـ): no search finds it.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'حقوق المستفيـــد',
    good: 'حقوق المستفيد',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return [...text.matchAll(/\u0640+/gu)].flatMap(({ 0: stretch, index }) => {
    const until = index + stretch.length;
    const before = text.slice(Math.max(0, index - 4), index).replace(/[\u064B-\u0652]+$/u, '');
    if (!letter.test(before.at(-1) ?? '') || !letter.test(text[until] ?? '')) return [];
    const start = wordStart(text, index);
    const end = until + (/^[\u0621-\u0652]*/u.exec(text.slice(until, until + longestWord))?.[0].length ?? 0);
    const values = {
      words: text.slice(start, end),
      instead: text.slice(start, index) + text.slice(until, end),
    };
    // «١٤٤٧هـالموافق» is two words, and «لـالجمعية» isn't «لالجمعية».
    const first = text.slice(start, index).replace(/^[^\u0621-\u064A]+/u, '');
    const safe = first.length > 1 || !/[هل]$/u.test(first);
    return [{ start, end, values, instead: { start: index, end: until, text: '' }, safe }];
  });
}
