import { ar } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const signatureKeys = ['policy.approval.signatures'];

/** Missing signatories; their names may stay blank, as they are filled in by pen. */
export const signaturesMissing = defineRule({
  id: 'signatures-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'التوقيع هو ما يثبت الاعتماد على الورق، ويحتاج إلى خانة بصفة صاحبها.',
      message: 'التوقيعات (signatures) فارغة.',
      hint: `اذكر صفات الموقّعين، مثل: ${ar.isolated('- role: رئيس مجلس الإدارة')}`,
    },
    en: {
      why: "On paper it is the signature that proves an approval, and it needs a row with its owner's role.",
      message: '"signatures" is blank.',
      hint: 'Name the roles of those who sign, such as: - role: رئيس مجلس الإدارة',
    },
  },
  example: {
    kind: 'more',
    bad: 'signatures:',
    good: 'signatures: [ { role: رئيس مجلس الإدارة, name: } ]',
  },
  check: (context, report) => reportBlanks(context, signatureKeys, (range) => report(range, {})),
});
