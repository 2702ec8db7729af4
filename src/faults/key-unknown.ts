import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A key that isn't allowed in its place. */
export const keyUnknown = defineFault({
  id: 'key-unknown',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'مفتاح مكتوب خطأً لا يُقرأ، فيُظن أن قيمته في السياسة وليست فيها.',
      message: (v: { name: string }) => `المفتاح ${ar.q(v.name)} غير معروف هنا.`,
      hint: (v: { nearest?: string | undefined; known: readonly string[] }) =>
        v.nearest ? `لعل المقصود ${ar.q(v.nearest)}.` : `المفاتيح المعروفة هنا: ${ar.list(v.known)}.`,
      variants: {
        invisible: {
          message: (v: { name: string }) => `في المفتاح ${ar.q(v.name)} حرف خفي، فلا يُعرف.`,
          hint: 'امسح اسم المفتاح كله، مع ما قبله، واكتبه من جديد.',
        },
      },
    },
    en: {
      why: "A misspelt key isn't read: its value seems to be in the policy, and is not.",
      message: (v) => `The key ${en.q(v.name)} is not known here.`,
      hint: (v) =>
        v.nearest ? `Did you mean ${en.known(v.nearest)}?` : `Keys known here: ${en.list(v.known)}.`,
      variants: {
        invisible: {
          message: (v) => `The key ${en.known(v.name)} holds an invisible character.`,
          hint: 'Delete the whole name with what stands before it, and type it anew.',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'ower: إدارة الخدمات',
    good: 'owner: إدارة الخدمات',
  },
});
