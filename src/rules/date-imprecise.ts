import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { entryAt, rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';
import { isMonth } from './lib/slashed-dates.js';

/** A day of issue of which only the month or the year is known. */
export const dateImprecise = defineRule({
  id: 'date-imprecise',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'بلا يوم لا يُعرف أي نسختين من شهر واحد هي الأحدث.',
      message: (v: Words) => `تاريخ الإصدار بلا يوم: ${ar.q(v.words)}.`,
      hint: `اكتبه كاملًا إن عُرف اليوم، مثل: ${ar.isolated('2025-09-14')}`,
    },
    en: {
      why: 'Without its day nobody knows which of two copies of one month is the newer.',
      message: (v) => `The date of issue lacks its day: ${en.q(v.words)}.`,
      hint: 'Give all of it if the day is known, such as 2025-09-14',
    },
  },
  example: {
    kind: 'policy',
    bad: 'issued: 2025-09',
    good: 'issued: 2025-09-14',
  },
  check({ policy, root }, report) {
    if (entryAt(root, ['issued']) && isMonth(policy.issued))
      report(rangeAt(root, ['issued']), { words: policy.issued ?? '' });
  },
});
