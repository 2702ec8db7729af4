import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** An entry of `lint.ignore` whose last day has passed. */
export const ignoreExpired = defineFault({
  id: 'ignore-expired',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'استثناء انتهت مدته كان وعدًا بإصلاح، وقد حان.',
      message: (v: { rule: string; until: string }) =>
        `انتهى استثناء القاعدة ${ar.q(v.rule)} في ${ar.isolated(v.until)}.`,
      hint: 'أصلح ما استُثني ثم احذف الاستثناء، أو أخّر تاريخه (until) إن بقي السبب.',
    },
    en: {
      why: 'An exception that is over was a promise to fix something, and the time has come.',
      message: (v) => `The time to ignore ${en.known(v.rule)} ended on ${v.until}.`,
      hint: 'Fix what was ignored and remove the entry, or set a later "until" if the reason still holds.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم, until: 2025-01-01 } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم, until: 2027-01-01 } ] }',
  },
});
