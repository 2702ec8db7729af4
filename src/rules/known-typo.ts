import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';

/** Mistakes of typing or scanning that result in something that isn't a word. */
export const knownTypo = defineRule({
  id: 'known-typo',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'خطأ الكتابة في وثيقة معتمدة يبقى فيها ما بقيت.',
      message: (v: Words) => `${ar.q(v.words)} خطأ في الكتابة.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'A mistake in an approved paper stays there as long as the paper.',
      message: (v) => `${en.q(v.words)} is a spelling mistake.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'اعتُمدت في المحضر التمريزي',
    good: 'اعتُمدت في المحضر التمريري',
  },
  check: (context, report) => reportListed(context, 'known-typo', report),
});
