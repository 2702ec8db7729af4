import { namesakes } from '../lifecycle/policy-headers.js';
import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { saysApproved } from '../policy/says-approved.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** Two texts that would be in force at once: a revision that says approved, or two policies with one code. */
export const versionInForce = defineRule({
  id: 'version-in-force',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'نصان ساريان معًا لا يُعرف بأيهما يُعمل.',
      variants: {
        next: {
          message: 'هذا إصدار قيد الإعداد، وحالته «معتمدة»؛ وما زال الإصدار الذي قبله هو الساري.',
          hint: `أعد الحالة ${ar.isolated('status: inReview')}، ثم سجّل الاعتماد: ${ar.isolated('siyasa approve')}. به يحل هذا الإصدار محل الذي قبله.`,
        },
        code: {
          message: (v: { code: string; file: string }) =>
            `الرمز ${ar.isolated(v.code)} لسياستين ساريتين معًا؛ الأخرى في ${ar.isolated(v.file)}`,
          hint: 'غيّر رمز إحداهما في إصدار جديد، أو ألغِ التي حلت الأخرى محلها.',
        },
        name: {
          message: (v: { file: string }) => `لهذه السياسة ملف معتمد آخر بالاسم نفسه: ${ar.isolated(v.file)}`,
          hint: 'أبقِ الملف الذي اعتمده المجلس، وانقل الآخر إلى خارج المجلد.',
        },
      },
    },
    en: {
      why: 'Two texts in force at a time: which of them holds?',
      variants: {
        next: {
          message:
            'This is a revision in work that says approved, while the version before it is still the one in force.',
          hint: 'Put back status: inReview, and record the approval: siyasa approve. It lets this version take the place of the other.',
        },
        code: {
          message: (v) =>
            `Two policies in force have the code ${en.known(harmless(v.code))}; the other is ${harmless(v.file)}`,
          hint: 'Change the code of one in a new version, or withdraw the one that was replaced.',
        },
        name: {
          message: (v) => `This policy has another approved file of the same name: ${harmless(v.file)}`,
          hint: 'Keep the file that the board approved, and move the other one out of the folder.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'beneficiary-relations.next.yaml → status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  check({ policy, root, headers }, report) {
    if (!saysApproved(policy)) return;
    const own = headers();
    if (own.role === 'next') return report(rangeAt(root, ['status']), {}, { variant: 'next' });
    if (own.role === 'archived' || policy.status !== 'approved') return;
    const [other] = namesakes(own, policy.code);
    if (!other) return;
    const { file } = other;
    if (other.policy === own.policy) report(rangeAt(root, ['status']), { file }, { variant: 'name' });
    else report(rangeAt(root, ['code']), { code: policy.code ?? '', file }, { variant: 'code' });
  },
});
