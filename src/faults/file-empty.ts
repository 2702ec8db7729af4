import { defineFault } from './fault.js';

/** A file without any value. */
export const fileEmpty = defineFault({
  id: 'file-empty',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ملف فارغ ينشأ من حفظ انقطع، ويُظن أن السياسة فيه.',
      message: 'الملف فارغ.',
      hint: 'اكتب فيه مفاتيحه الأولى، كما في مثال دليل الاستعمال.',
    },
    en: {
      why: 'An empty file comes from a save that broke off, and is taken for a policy.',
      message: 'The file is empty.',
      hint: 'Write its first keys, as in the example of the user guide.',
    },
  },
  example: {
    kind: 'file',
    bad: '# فارغ',
    good: 'type: beneficiary-relations\ntitle: سياسة تنظيم العلاقة مع المستفيدين\nstatus: draft\nsections: []',
  },
});
