import { predecessors } from '../lifecycle/policy-headers.js';
import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import { keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** An approval written by hand, so that nothing proves what text was approved. One without a date is reported by another rule. */
export const sealMissing = defineRule({
  id: 'seal-missing',
  over: 'policy',
  severity: 'warning',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'نص بلا بصمة رقمية قد يتغير بعد اعتماده ولا يدري أحد.',
      message: 'هذه السياسة معتمدة بلا بصمة رقمية، فلا شيء يثبت أن نصها هو الذي اعتُمد.',
      hint: `طابق نصها بالنسخة الموقعة، ثم سجّل اعتمادها: ${ar.isolated('siyasa approve')}`,
      variants: {
        later: {
          message: (v: { file: string }) =>
            `هذه السياسة معتمدة بلا بصمة رقمية، وللإصدار الذي قبلها بصمة: ${ar.isolated(v.file)}. فلا شيء يثبت أن مجلسًا اعتمد هذا النص.`,
          hint: `إن كان المجلس قد اعتمده فطابق نصه بالنسخة الموقعة، ثم سجّل اعتماده: ${ar.isolated('siyasa approve')}. وإلا فأعد الإصدار السابق.`,
        },
      },
    },
    en: {
      why: 'A text without a seal may change after its approval, and nobody would know.',
      message: 'This policy is approved without a seal, so nothing proves that its text is the one approved.',
      hint: 'Once it is compared with the signed paper, record its approval: siyasa approve',
      variants: {
        later: {
          message: (v) =>
            `This policy is approved without a seal, though its version before has one: ${harmless(v.file)}. Nothing proves that a board approved this text.`,
          hint: 'If a board approved it, compare it with the signed paper and record its approval: siyasa approve. Otherwise put back the version before.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  check({ policy, root, headers }, report) {
    const { status, approval } = policy;
    const { gregorian, hijri, asWritten } = approval?.date ?? {};
    if (status !== 'approved' || approval?.seal || !(gregorian || hijri || asWritten)) return;
    const range = keyRangeAt(root, ['approval']);
    const before = predecessors(headers()).find(({ sealed }) => sealed);
    // If an earlier version is sealed, there is no reason to approve this one by hand.
    if (before) report(range, { file: before.file }, { variant: 'later', severity: 'error' });
    else report(range, {});
  },
});
