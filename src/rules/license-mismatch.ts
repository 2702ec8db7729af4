import { toLatinDigits } from '../calendar/digits.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { licenceNumbers } from './lib/licence-numbers.js';
import { defineRule } from './lib/rule.js';

/**
 * The number of a licence in a text that isn't the association's: probably left over from the association that the text was
 * copied from.
 */
export const licenseMismatch = defineRule({
  id: 'license-mismatch',
  over: 'policy',
  severity: 'error',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'رقم ترخيص بقي من جمعية أخرى يكشف أن النص منقول، ويطعن في صحته.',
      message: (v: { number: string; own: string }) =>
        `رقم الترخيص ${ar.q(v.number)} غير رقم ترخيص الجمعية (${ar.isolated(v.own)}).`,
      hint: `اكتب مكانه ${ar.isolated('{{association.license}}')} ليُملأ من ملف الجمعية.`,
    },
    en: {
      why: 'A licence left from another association shows that the text was copied, and casts doubt on it.',
      message: (v) => `The licence ${en.q(v.number)} is not the association's (${v.own}).`,
      hint: 'Write {{association.license}} in its place.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الجمعية مسجلة برقم (١٦٨٢)',
    good: 'الجمعية مسجلة برقم ({{association.license}})',
  },
  check({ root, association }, report) {
    const own = association?.license;
    if (!own) return;
    for (const text of freeTexts(root)) {
      const textMatches = licenceNumbers(text, association)
        .filter(({ number }) => toLatinDigits(number) !== toLatinDigits(own))
        .map(({ number, start, end }) => ({
          start,
          end,
          values: { number, own },
          instead: { start, end, text: '{{association.license}}' },
        }));
      reportIn(text, textMatches, report);
    }
  },
});
