import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportStyle } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/**
 * Words typed in presentation forms, as old PDFs give them, which a search misses. Ligatures of whole phrases such as ﷺ are
 * intended.
 */
const shape = /[\uFB50-\uFDF1\uFE70-\uFEFC]/u;
const words = /[\u0621-\u0652\uFB50-\uFDF1\uFE70-\uFEFC]+/gu;

export const presentationForm = defineRule({
  id: 'presentation-form',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'أشكال الحروف الجاهزة تبدو سليمة، ولا يجدها البحث ولا يقرؤها قارئ الشاشة.',
      message: (v: Words) =>
        `${ar.q(v.words)} مكتوبة بأشكال حروف جاهزة تأتي من بعض ملفات PDF، فلا يجدها البحث.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'Ready-made letter shapes look right, but no search finds them and no screen reader reads them.',
      message: (v) =>
        `${en.q(v.words)} is written in shapes of letters instead of letters: no search finds it.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'ﺍﻟﺠﻤﻌﻴﺔ الأهلية',
    good: 'الجمعية الأهلية',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return (shape.test(text) ? [...text.matchAll(words)] : []).flatMap(({ 0: typed, index: start }) => {
    if (!shape.test(typed)) return [];
    const end = start + typed.length;
    // NFKC puts a space before marks that stand alone.
    const instead = typed.normalize('NFKC').replace(/ (?=[\u064B-\u0652])/gu, '');
    const safe = !/[\uFC5E-\uFC63\uFDF0\uFDF1\uFE70-\uFE7F]/u.test(typed);
    return [{ start, end, values: { words: typed, instead }, instead: { start, end, text: instead }, safe }];
  });
}
