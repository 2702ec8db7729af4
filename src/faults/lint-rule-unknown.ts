import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A setting for a rule that doesn't exist. */
export const lintRuleUnknown = defineFault({
  id: 'lint-rule-unknown',
  severity: 'error',
  fixed: { reason: 'settings', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'استثناء باسم مكتوب خطأً لا يستثني شيئًا.',
      message: (v: { rule: string }) => `لا توجد قاعدة باسم ${ar.q(v.rule)}.`,
      hint: (v: { nearest?: string | undefined }) =>
        v.nearest
          ? `لعل المقصود ${ar.q(v.nearest)}.`
          : 'اسم القاعدة يظهر مع كل ملاحظة، والأسماء كلها في دليل الاستعمال.',
    },
    en: {
      why: 'An exception under a misspelt name excepts nothing.',
      message: (v) => `There is no rule ${en.q(v.rule)}.`,
      hint: (v) =>
        v.nearest
          ? `Did you mean ${en.known(v.nearest)}?`
          : "A rule's name stands beside each diagnostic; the user guide lists them all.",
    },
  },
  example: {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza, reason: اسم علم } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
  },
});
