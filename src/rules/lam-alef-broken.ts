import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';

/** «لا» that a scan or a copy turned into «ال», which often makes another word or the opposite meaning. */
export const lamAlefBroken = defineRule({
  id: 'lam-alef-broken',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'proposed',
  texts: {
    ar: {
      why: '«لا تتجاوز» إذا صارت «ال تتجاوز» سقط النفي، وهو لب الحكم.',
      message: (v: Words) => `${ar.q(v.words)}: انقلبت فيها «لا» إلى «ال» عند المسح أو النسخ، فتغير المعنى.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'Where «لا تتجاوز» became «ال تتجاوز» the negation is gone, and with it the sense.',
      message: (v) => `${en.q(v.words)}: «لا» became «ال» in a scan or a copy, which changes the meaning.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'المدة ال تتجاوز ثلاثة أيام',
    good: 'المدة لا تتجاوز ثلاثة أيام',
  },
  check: (context, report) => reportListed(context, 'lam-alef-broken', report),
});
