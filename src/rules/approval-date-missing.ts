import { ar, en } from '../locales/words.js';
import { saysApproved } from '../policy/says-approved.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** An approval without a date, or with one that is blank in all its keys. */
export const approvalDateMissing = defineRule({
  id: 'approval-date-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'من تاريخ الاعتماد يُحسب السريان وموعد المراجعة.',
      message: 'لم يُذكر تاريخ الاعتماد.',
      hint: ar.approvalDateForm,
    },
    en: {
      why: 'From the date of approval one reckons when the policy holds, and when it is to be reviewed.',
      message: 'The date of approval is missing.',
      hint: en.approvalDateForm,
    },
  },
  example: {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date:',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  check({ policy, root, invalid }, report) {
    const { approval } = policy;
    const path = ['approval', 'date'];
    if (!entryAt(root, path)) {
      if (saysApproved(policy) && approval) report(keyRangeAt(root, ['approval']), {});
      return;
    }
    if (invalid.lostBelow(path).length > 0) return;
    const { gregorian, hijri, asWritten } = approval?.date ?? {};
    if (![gregorian, hijri, asWritten].some((one) => one?.trim())) report(keyRangeAt(root, path), {});
  },
});
