import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A rule that failed on a file: the program's own bug. */
export const ruleFailed = defineFault({
  id: 'rule-failed',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'قاعدة تعطلت لم تفحص الملف، فلا يُقال إنه خالٍ مما تبحث عنه.',
      message: (v: { rule: string; reason: string }) =>
        `تعطلت القاعدة ${ar.isolated(v.rule)} عند فحص هذا الملف (${ar.isolated(v.reason)})؛ الخطأ من البرنامج لا من ملفك.`,
      hint: 'أبلغ عنه مع الملف إن أمكن. وقد فُحص الملف بسائر القواعد.',
      variants: {
        file: {
          message: (v: { reason: string }) =>
            `تعطل البرنامج عند فحص هذا الملف (${ar.isolated(v.reason)})؛ الخطأ من البرنامج لا من ملفك.`,
          hint: 'أبلغ عنه مع الملف إن أمكن. وقد فُحصت سائر الملفات.',
        },
      },
    },
    en: {
      why: "A rule that broke hasn't looked at the file: nobody can say that it is free of what the rule looks for.",
      message: (v) => `The rule ${v.rule} broke on this file (${v.reason}): the program's fault, not yours.`,
      hint: 'Please report it, with the file if you can. All other rules have looked at it.',
      variants: {
        file: {
          message: (v) =>
            `The program broke while it checked this file (${v.reason}): the program's fault, not yours.`,
          hint: 'Please report it, with the file if you can. All other files were checked.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'siyasa check → 3',
    good: 'siyasa check → 0',
  },
});
