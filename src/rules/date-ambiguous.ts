import { firstGregorianYear } from '../calendar/parse.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { isDecided } from './lib/date-evidence.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { slashedIn } from './lib/slashed-dates.js';

/**
 * A date whose month isn't certain: «6/1/2022» is in January or in June, unless its day of the week or its other date decides.
 * Hijri dates in figures are written day first. Also a date whose figures stand apart, as nothing shows that they belong
 * together.
 */
export const dateAmbiguous = defineRule({
  id: 'date-ambiguous',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'من التواريخ ما يُقرأ على وجهين، وقد يقوم عليه حق أو مهلة.',
      variants: {
        order: {
          message: (v: { words: string; first: number; second: number }) =>
            `${ar.q(v.words)}: لا يُعرف أيّهما الشهر: ${v.first} أم ${v.second}.`,
          hint: 'اكتب الشهر باسمه، مثل: «٦ يناير ٢٠٢٢م».',
        },
        spaced: {
          message: (v: Words) => `أجزاء التاريخ ${ar.q(v.words)} متفرقة، وقد تنقسم بين سطرين.`,
          hint: ar.rewrite,
        },
      },
    },
    en: {
      why: 'Such a date can be read as two days, and a right or a time limit may hang on it.',
      variants: {
        order: {
          message: (v) => `${en.q(v.words)}: which is the month, ${v.first} or ${v.second}?`,
          hint: 'Write the month by its name, such as «٦ يناير ٢٠٢٢م».',
        },
        spaced: {
          message: (v) => `The parts of ${en.q(v.words)} stand apart, and may part at a line's end.`,
          hint: en.rewrite,
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'اعتُمدت في ٦/١/٢٠٢٢م',
    good: 'اعتُمدت في ٦/١/٢٠٢٢م الموافق ٣/٦/١٤٤٣هـ',
  },
  check({ root }, report) {
    for (const date of slashedIn(freeTexts(root))) {
      const { text, start, end, words, first, second, year, spaced } = date;
      const either = year >= firstGregorianYear && first <= 12 && second <= 12 && first !== second;
      if (either && !isDecided(text.text, date)) {
        reportIn(text, [{ start, end, variant: 'order', values: { words, first, second } }], report);
        continue;
      }
      if (!spaced) continue;
      const instead = words.replace(/\s+/gu, '');
      const values = { words, instead };
      reportIn(
        text,
        [{ start, end, variant: 'spaced', values, instead: { start, end, text: instead } }],
        (range, said, options) => report(range, said, { ...options, severity: 'info' }),
        { safe: true },
      );
    }
  },
});
