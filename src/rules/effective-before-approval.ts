import { ar } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { approvalDay, dayOf, isAfter } from './lib/approval-day.js';
import { defineRule } from './lib/rule.js';

/** A policy in force before the board approved it. */
export const effectiveBeforeApproval = defineRule({
  id: 'effective-before-approval',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'سريان قبل الاعتماد يُلزم الناس بما لم يعتمده أحد.',
      message: (v: { date: string; effective: string }) =>
        `تسري السياسة من ${ar.isolated(v.effective)}، قبل اعتمادها في ${ar.isolated(v.date)}.`,
      hint: `صحّح أحدهما، أو اكتب ${ar.isolated('onApproval')}.`,
    },
    en: {
      why: 'In force before the approval, it would bind people to what nobody had approved.',
      message: (v) => `The policy is in force from ${v.effective}, before its approval on ${v.date}.`,
      hint: 'Correct one of them, or write onApproval.',
    },
  },
  example: {
    kind: 'more',
    bad: 'effective: 2025-10-01',
    good: 'effective: 2025-11-01',
  },
  check(context, report) {
    const { policy, root } = context;
    const approved = approvalDay(context);
    const written = policy.approval?.effective;
    const effective = dayOf(written);
    if (written && approved && effective && isAfter(approved.day, effective))
      report(rangeAt(root, ['approval', 'effective']), { date: approved.written, effective: written });
  },
});
