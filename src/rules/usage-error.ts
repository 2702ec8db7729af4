import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';

/** Words with a preposition that they don't take. */
export const usageError = defineRule({
  id: 'usage-error',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'حرف الجر الخطأ قد يقلب المعنى: «التأكد على» ليست «التأكد من» ولا «التأكيد على».',
      message: (v: Words) => `${ar.q(v.words)} تركيب غير صحيح.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'The wrong preposition may turn the sense: «التأكد على» is neither to verify nor to stress.',
      message: (v) => `${en.q(v.words)} is not how it is said.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'التأكد على صحة البيانات',
    good: 'التأكد من صحة البيانات',
  },
  check: (context, report) => reportListed(context, 'usage-error', report),
});
