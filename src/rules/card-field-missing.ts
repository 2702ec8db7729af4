import { ar, en } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const cardKeys = ['policy.owner', 'policy.code', 'policy.version', 'policy.issued'];

/** Missing fields of the policy's identity card, which names its owner, code, version and issue. */
export const cardFieldMissing = defineRule({
  id: 'card-field-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'بالرمز ورقم الإصدار وتاريخه والإدارة المسؤولة تُعرف النسخة وصاحبها.',
      message: (v: { key: string }) => `في بطاقة التعريف فراغ: ${ar.named(v.key)}.`,
      hint: 'املأ القيمة، أو احذف المفتاح إن لم يكن مطلوبًا في البطاقة.',
      board: (v: { key: string }) => ar.stillBlank(v.key),
    },
    en: {
      why: 'Code, version, date and owner tell which copy this is, and whose.',
      message: (v) => `The identity card has a blank: ${en.named(v.key)}.`,
      hint: 'Fill in the value, or remove the key if the card does not need it.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'code:',
    good: 'code: BR-01',
  },
  check: (context, report) => reportBlanks(context, cardKeys, report),
});
