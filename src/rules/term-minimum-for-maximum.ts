import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import { saysBefore, saysLasting } from './lib/stated-times.js';

/**
 * A minimum time where a limit is meant: «خلال مدة لا تقل عن». It is right for what lasts, and for what must happen before an
 * event.
 */
export const termMinimumForMaximum = defineRule({
  id: 'term-minimum-for-maximum',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'proposed',
  texts: {
    ar: {
      why: '«لا تقل عن أسبوعين» تمنع الرد قبل أسبوعين، ولا تضع له حدًا.',
      message: (v: Words) => `${ar.q(v.words)} تعني ألا تنتهي المدة قبل ذلك، والمقصود غالبًا ألا تتجاوزه.`,
      hint: (v: Words) => `إن كان المقصود حدًا أعلى فاكتب: ${ar.q(v.instead ?? '')}.`,
    },
    en: {
      why: '«Not less than two weeks» forbids an answer before that, and sets no limit to it.',
      message: (v) =>
        `${en.q(v.words)} says that it may not end sooner; mostly, that it may not take longer is meant.`,
      hint: (v) => `Where a limit is meant, write ${en.q(v.instead ?? '')}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'الرد على الطلب خلال مدة لا تقل عن أسبوعين',
    good: 'الرد على الطلب خلال مدة لا تزيد على أسبوعين',
  },
  check: (context, report) =>
    reportListed(context, 'term-minimum-for-maximum', report, {
      verdictOn: ({ in: text, start }) =>
        saysBefore(text, start) || saysLasting(text, start) ? 'right' : undefined,
    }),
});
