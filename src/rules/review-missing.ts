import { ar } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const reviewKeys = ['policy.review', 'policy.review.everyMonths'];

/** A missing interval for reviews of the policy. */
export const reviewMissing = defineRule({
  id: 'review-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'سياسة لا موعد لمراجعتها تُنسى حتى تخالف النظام.',
      message: `المراجعة (${ar.isolated('review')}) فارغة، فلا يُعرف متى تُراجع السياسة.`,
      hint: `اكتب مثلًا: ${ar.isolated('review: { everyMonths: 24 }')}`,
    },
    en: {
      why: 'A policy without a date of review is forgotten until it breaks the law.',
      message: '"review" is blank: nobody will know when the policy falls due for review.',
      hint: 'Write, for instance: review: { everyMonths: 24 }',
    },
  },
  example: {
    kind: 'policy',
    bad: 'review:',
    good: 'review: { everyMonths: 24 }',
  },
  check: (context, report) => reportBlanks(context, reviewKeys, (range) => report(range, {})),
});
