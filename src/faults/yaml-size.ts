import { defineFault } from './fault.js';

/** More values than any policy has. */
export const yamlSize = defineFault({
  id: 'yaml-size',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ملف بهذا العدد من القيم ليس سياسة، وقراءته تعطل الفحص.',
      message: (v: { limit: number }) =>
        `في هذا الملف أكثر من ${v.limit} قيمة، وهو ما لا تبلغه سياسة، فلم يُقرأ.`,
      hint: 'تحقق من أنه الملف المقصود.',
    },
    en: {
      why: 'A file with so many values is no policy, and holds up the check.',
      message: (v) => `The file holds more than ${v.limit} values, more than any policy, so it was not read.`,
      hint: 'Make sure that it is the file you mean.',
    },
  },
  example: {
    kind: 'call',
    bad: '200,000',
    good: '400',
  },
});
