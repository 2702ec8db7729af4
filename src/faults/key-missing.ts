import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A key that a file must have. */
export const keyMissing = defineFault({
  id: 'key-missing',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'بلا نوع وعنوان وحالة وأقسام لا يُعرف أي سياسة هذه ولا ما حالها.',
      message: (v: { key: string }) => `المفتاح ${ar.q(v.key)} غير موجود، ولا بد منه.`,
      hint: (v: { key: string }) => `أضف سطرًا يبدأ هكذا: ${ar.isolated(`${v.key}:`)}`,
    },
    en: {
      why: 'Without type, title, status and sections nobody knows which policy this is, or what its state is.',
      message: (v) => `The required key ${en.known(v.key)} is missing.`,
      hint: (v) => `Add a line that begins with ${v.key}:`,
    },
  },
  example: {
    kind: 'file',
    bad: 'type: beneficiary-relations\ntitle: سياسة\nsections: []',
    good: 'type: beneficiary-relations\ntitle: سياسة\nstatus: draft\nsections: []',
  },
});
