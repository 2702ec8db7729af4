import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Typed gaps of a form, such as «(___)», «( )», «.....», «/  /», which the program neither fills nor counts as blanks. */
const gaps =
  /[([«](?:\s*|\s*[_\-–—.…]{2,}\s*|\s*…\s*)[)\]»]|_{3,}|_{1,4} ?\/ ?_{1,4}|\.{5,}|…{2,}|(?<![^\s:])\/\s*\/(?!\S)|(?<=\s)[xX]{3,}(?=\s)/gu;

export const placeholderUnfilled = defineRule({
  id: 'placeholder-unfilled',
  over: 'policy',
  severity: 'byStatus',
  fixes: 'no',
  texts: {
    ar: {
      why: 'الفراغ المكتوب بالنقط أو الشرطات يفوت من يراجع، فيُعتمد النص وهو فيه.',
      message: (v: { words: string }) => `${ar.q(v.words)} فراغ لم يُملأ.`,
      hint: `املأه، أو اكتب مكانه المتغير الذي يملؤه البرنامج، مثل: ${ar.isolated('{{approval.minutes}}')}؛ وإن كان يُملأ باليد فأبقه بسبب تذكره في ${ar.isolated('lint.ignore')}.`,
    },
    en: {
      why: "A gap that was typed as dots isn't counted by the program, and is approved with the text.",
      message: (v) => `${en.q(v.words)} is a gap that nobody has filled.`,
      hint: 'Fill it, or write the name of the value that belongs there, such as {{approval.minutes}}; if a pen fills it, let it stand under lint.ignore, with the reason.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'محضر رقم (___)',
    good: 'محضر رقم {{approval.minutes}}',
  },
  check({ root }, report) {
    for (const text of freeTexts(root)) {
      const textMatches = [...text.text.matchAll(gaps)].map(({ 0: words, index: start }) => ({
        start,
        end: start + words.length,
        values: { words },
      }));
      reportIn(text, textMatches, report);
    }
  },
});
