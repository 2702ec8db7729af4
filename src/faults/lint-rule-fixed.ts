import { type FixedReason, whyFixed } from '../locales/fixed-reasons.js';
import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A setting that would weaken a rule that must not be weakened. */
export const lintRuleFixed = defineFault({
  id: 'lint-rule-fixed',
  severity: 'error',
  fixed: { reason: 'settings', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ما يمنع قراءة الملف، أو يقول إن نصه ليس صحيحًا، لا يزول بإسكاته.',
      message: (v: { rule: string; reason: FixedReason }) =>
        `القاعدة ${ar.q(v.rule)} لا تُوقف ولا تُخفف ولا يُستثنى منها. ${whyFixed(v.reason, 'ar')}`,
      hint: 'احذفها من هنا، وأصلح في الملف ما تنبّه إليه.',
    },
    en: {
      why: "What keeps a file from being read, or says that its text isn't true, doesn't go away by silencing it.",
      message: (v) =>
        `The rule ${en.known(v.rule)} can't be switched off, made weaker or ignored. ${whyFixed(v.reason, 'en')}`,
      hint: 'Remove it here, and fix what it finds in the file.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: yaml-syntax, reason: مؤقتًا } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
  },
});
