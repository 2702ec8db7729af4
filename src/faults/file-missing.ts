import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A file that a call names and that doesn't exist. */
export const fileMissing = defineFault({
  id: 'file-missing',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'لا يُفحص ما لا يوجد، والخطأ غالبًا حرف في المسار.',
      message: 'الملف غير موجود.',
      hint: `تحقق من المسار، أو اذكر السياسة هكذا: الجمعية/السياسة، مثل: ${ar.isolated('rahma/beneficiary-relations')}`,
    },
    en: {
      why: "What isn't there can't be checked; mostly a letter of the path is wrong.",
      message: 'There is no such file.',
      hint: 'Check the path, or name the policy as association/policy.',
    },
  },
  example: {
    kind: 'call',
    bad: 'siyasa check policies/rahma/benificiary.yaml',
    good: 'siyasa check policies/rahma/beneficiary-relations.yaml',
  },
});
