import { ar, en } from '../locales/words.js';
import { approvalKeys } from './approval-missing.js';
import { numberKeys } from './approval-number-missing.js';
import { cardKeys } from './card-field-missing.js';
import { effectiveKeys } from './effective-date-missing.js';
import { letterKeys } from './letterhead-field-blank.js';
import { blanksOf } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';
import { licenseKeys } from './license-missing.js';
import { reviewKeys } from './review-missing.js';
import { signatureKeys } from './signatures-missing.js';
import { supersedesKeys } from './supersedes-missing.js';

/** Keys whose blanks other rules report. */
const named = new Set([
  ...approvalKeys,
  ...numberKeys,
  ...signatureKeys,
  ...effectiveKeys,
  ...supersedesKeys,
  ...reviewKeys,
  ...cardKeys,
  ...letterKeys,
  ...licenseKeys,
]);

/** Keys that a file must have: a blank one can be filled in, but not removed. */
const required = new Set(['policy.title']);

/** A key without a value that no other rule reports. */
export const valueBlank = defineRule({
  id: 'value-blank',
  over: 'both',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'المفتاح الذي لا قيمة بعده فراغ على الورق؛ يصح في المسودة، ولا يصح فيما اعتُمد.',
      message: (v: { key: string }) => `${ar.named(v.key)}: القيمة ما زالت فارغة.`,
      hint: 'املأ القيمة، أو احذف المفتاح إن لم تحتج إليه.',
      board: (v: { key: string }) => ar.stillBlank(v.key),
      variants: {
        required: {
          message: (v: { key: string }) => `${ar.named(v.key)}: القيمة ما زالت فارغة.`,
          hint: 'اكتب القيمة بعد النقطتين.',
          board: (v: { key: string }) => ar.stillBlank(v.key),
        },
      },
    },
    en: {
      why: 'A key without value is a gap on paper: right in a draft, wrong in what was approved.',
      message: (v) => `${en.named(v.key)} is still blank.`,
      hint: 'Fill in the value, or remove the key if it is not wanted.',
      variants: {
        required: {
          message: (v) => `${en.named(v.key)} is still blank.`,
          hint: 'Write its value after the colon.',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'references:',
    good: 'references: [ { text: اللائحة التنفيذية للنظام } ]',
  },
  check(context, report) {
    for (const { key, range, isItem } of blanksOf(context))
      if (!isItem && !named.has(key))
        report(range, { key }, required.has(key) ? { variant: 'required' } : {});
  },
});
