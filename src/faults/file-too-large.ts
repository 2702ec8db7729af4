import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A file larger than any policy. */
export const fileTooLarge = defineFault({
  id: 'file-too-large',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'أطول السياسات لا تبلغ عُشر هذا الحجم، فالأغلب أنه ملف آخر سُمّي باسمها.',
      message: (v: { bytes: number; limit: number }) =>
        `حجم الملف ${ar.megabytes(v.bytes)} ميجابايت، وهو أكبر من أن يكون ملف سياسة أو جمعية (الحد ${ar.megabytes(v.limit)} ميجابايت).`,
      hint: 'تحقق من أنك وضعت ملف YAML لا ملف Word أو PDF.',
    },
    en: {
      why: 'The longest policy is not a tenth of this size: most likely it is another file under its name.',
      message: (v) =>
        `The file is ${en.megabytes(v.bytes)}, too large for a policy or an association (the limit is ${en.megabytes(v.limit)}).`,
      hint: 'Make sure that it is a YAML file and not a Word or PDF file.',
    },
  },
  example: {
    kind: 'call',
    bad: 'policy.yaml: 8 MB',
    good: 'policy.yaml: 20 KB',
  },
});
