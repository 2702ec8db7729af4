import { ar } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const effectiveKeys = ['policy.approval.effective'];

/** A missing date from which the policy is in force. */
export const effectiveDateMissing = defineRule({
  id: 'effective-date-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'من لا يعرف متى تسري السياسة لا يعرف أيلتزم بها أم بسابقتها.',
      message: `السريان (${ar.isolated('effective')}) فارغ، فلا يُعرف متى يبدأ العمل بالسياسة.`,
      hint: `اكتب ${ar.isolated('onApproval')} إن كان من تاريخ الاعتماد، أو تاريخًا.`,
    },
    en: {
      why: "Who doesn't know since when a policy holds doesn't know whether to follow it or the last one.",
      message: '"effective" is blank: since when the policy holds is not said.',
      hint: 'Write onApproval or a date.',
    },
  },
  example: {
    kind: 'more',
    bad: 'effective:',
    good: 'effective: onApproval',
  },
  check: (context, report) => reportBlanks(context, effectiveKeys, (range) => report(range, {})),
});
