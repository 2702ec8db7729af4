import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { hasOwnMarks, reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';

/** Words such as «الي» and «حتي» with a yeh in place of an alef maqsura, or the other way round. */
export const alefMaqsura = defineRule({
  id: 'alef-maqsura',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: '«الي» و«إلى» كلمتان عند من يبحث في الملف.',
      message: (v: Words) => `${ar.q(v.words)} كُتبت فيه الياء مكان الألف المقصورة أو العكس.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'For a search «الي» and «إلى» are two different words.',
      message: (v) => `The end of ${en.q(v.words)} is wrong: ى and ي were mixed up.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'رفع الطلب الي الإدارة',
    good: 'رفع الطلب إلى الإدارة',
  },
  check: (context, report) =>
    reportListed(context, 'alef-maqsura', report, {
      safe: true,
      verdictOn: (match) => (hasOwnMarks(match) ? 'right' : undefined),
    }),
});
