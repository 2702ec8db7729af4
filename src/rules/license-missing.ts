import { blankKeys, blanksIn } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const licenseKeys = ['association.license'];

/** A missing number of the association's licence. */
export const licenseMissing = defineRule({
  id: 'license-missing',
  over: 'association',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'رقم الترخيص يثبت أن الجمعية مسجلة، ويبحث عنه من يتحقق من الوثيقة.',
      message: 'رقم ترخيص الجمعية (license) ما زال فارغًا.',
      hint: 'اكتبه كما في شهادة التسجيل، بين علامتي تنصيص.',
    },
    en: {
      why: "The licence proves that the association is registered; authorities look for it on the paper's head.",
      message: 'The licence number of the association ("license") is still blank.',
      hint: 'Write it, in quotes, as on the certificate of registration.',
    },
  },
  example: {
    kind: 'association',
    bad: 'license:',
    good: 'license: "1511"',
  },
  check({ root, invalid }, report) {
    for (const { range } of blankKeys(blanksIn(root, 'association', invalid), licenseKeys)) report(range, {});
  },
});
