import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';

/** Verbs, adjectives and pronouns that don't agree with what they refer to, and wrong grammatical cases. */
export const agreementError = defineRule({
  id: 'agreement-error',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'الخطأ النحوي قد يصرف الكلام إلى غير المقصود به، ويضعف الثقة بالوثيقة.',
      message: (v: Words) => `${ar.q(v.words)} خطأ نحوي.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'A mistake of grammar changes what a sentence is about, and weakens trust in the paper.',
      message: (v) => `${en.q(v.words)} is a mistake of grammar.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'هذا السياسة ملزمة',
    good: 'هذه السياسة ملزمة',
  },
  check: (context, report) => reportListed(context, 'agreement-error', report),
});
