import { en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A finding that says how many more a file has than are shown. */
export const tooMany = defineFault({
  id: 'too-many',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'مئات الملاحظات لا تُقرأ، وأكثرها يزول بإصلاح أولها.',
      message: (v: { more: number }) => `في هذا الملف ملاحظات لم تُذكر هنا، عددها ${v.more}.`,
      hint: 'أصلح ما ذُكر قبلها ثم أعد الفحص.',
    },
    en: {
      why: 'Hundreds of findings are read by nobody, and most go when the first are fixed.',
      message: (v) =>
        `${en.plural(v.more, 'more diagnostic')} of this file ${v.more === 1 ? 'is' : 'are'} not shown.`,
      hint: 'Correct those shown, then check again.',
    },
  },
  example: {
    kind: 'call',
    bad: '2,000',
    good: '12',
  },
});
