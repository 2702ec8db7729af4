import { ar, en } from '../locales/words.js';
import { saysApproved } from '../policy/says-approved.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const numberKeys = [
  'policy.approval.minutes',
  'policy.approval.meeting',
  'policy.approval.meeting.number',
];

/** A missing number by which the minutes are found. */
export const approvalNumberMissing = defineRule({
  id: 'approval-number-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'برقم المحضر يُرجع إلى الاجتماع الذي اعتُمد فيه النص.',
      message: (v: { key: string }) => `في الاعتماد رقم لم يُذكر: ${ar.named(v.key)}.`,
      hint: 'اكتبه بعد الاجتماع كما في المحضر.',
      board: (v: { key: string }) => ar.stillBlank(v.key),
    },
    en: {
      why: 'By the number of the minutes one finds the meeting that approved the text.',
      message: (v) => `A number of the approval is missing: ${en.named(v.key)}.`,
      hint: 'Write it after the meeting, as in the minutes.',
    },
  },
  example: {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes:\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  check(context, report) {
    reportBlanks(context, numberKeys, report);
    const { policy, root } = context;
    if (!saysApproved(policy) || !policy.approval || entryAt(root, ['approval', 'minutes'])) return;
    const meeting = entryAt(root, ['approval', 'meeting'])?.value;
    if (meeting?.kind === 'scalar' || entryAt(root, ['approval', 'meeting', 'number'])) return;
    report(keyRangeAt(root, ['approval']), { key: 'policy.approval.minutes' });
  },
});
