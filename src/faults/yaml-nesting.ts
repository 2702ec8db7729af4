import { defineFault } from './fault.js';

/** Values nested deeper than those of any policy. */
export const yamlNesting = defineFault({
  id: 'yaml-nesting',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'لا تتداخل بنود سياسة بهذا العمق؛ والأغلب أن الأقواس أو المسافات خطأ.',
      message: 'القيم في هذا الملف متداخلة إلى عمق لا تبلغه سياسة.',
      hint: 'تحقق من الأقواس المتتابعة في الملف.',
    },
    en: {
      why: 'No policy has clauses so deep; most likely brackets or indentation are wrong.',
      message: 'The values in this file are nested deeper than in any policy.',
      hint: 'Look for a run of brackets in the file.',
    },
  },
  example: {
    kind: 'call',
    bad: '[[[[[[[[ … ]]]]]]]]',
    good: 'items: [الهاتف]',
  },
});
