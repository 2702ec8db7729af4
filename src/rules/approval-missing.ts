import { fileStart } from '../diagnostics/range.js';
import { entryAt } from '../source/located.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const approvalKeys = ['policy.approval'];

/** A missing approval: every type of policy needs the board's. */
export const approvalMissing = defineRule({
  id: 'approval-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'بلا اعتماد المجلس ليست الوثيقة سياسة، بل مقترحًا.',
      message: 'لم يُذكر الاعتماد (approval).',
      hint: 'اكتب المفتاح approval وتحته method (الطريقة) وdate (التاريخ) وminutes (رقم المحضر)؛ واترك فارغًا ما لم يُعرف بعد.',
    },
    en: {
      why: "Without the board's approval the document is no policy, but a proposal.",
      message: 'The "approval" is missing.',
      hint: 'Write "approval" with "method", "date" and "minutes"; leave blank what is not known yet.',
    },
  },
  example: {
    kind: 'approval',
    bad: '',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  check(context, report) {
    if (entryAt(context.root, ['approval']))
      return reportBlanks(context, approvalKeys, (range) => report(range, {}));
    report(entryAt(context.root, ['status'])?.keyRange ?? fileStart, {});
  },
});
