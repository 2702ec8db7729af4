import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A text that isn't UTF-8. */
export const encoding = defineFault({
  id: 'encoding',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'الترميز القديم يجعل الحروف العربية رموزًا لا تُقرأ، في الملف وفي PDF.',
      message: (v: { encoding?: string | undefined }) =>
        v.encoding
          ? `الملف مكتوب بترميز ${ar.isolated(v.encoding)}، والمطلوب UTF-8.`
          : 'في الملف أحرف ليست بترميز UTF-8.',
      hint: 'احفظ الملف من المحرر بترميز UTF-8.',
    },
    en: {
      why: 'In an old encoding Arabic letters become signs that nobody can read.',
      message: (v) =>
        v.encoding
          ? `The file is encoded in ${v.encoding}, not in UTF-8.`
          : 'The file holds characters that are not UTF-8.',
      hint: 'Save the file from your editor as UTF-8.',
    },
  },
  example: {
    kind: 'call',
    bad: 'policy.yaml: Windows-1256',
    good: 'policy.yaml: UTF-8',
  },
});
