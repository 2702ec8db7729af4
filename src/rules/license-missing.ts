import { toLatinDigits } from '../calendar/digits.js';
import { ar, en } from '../locales/words.js';
import { mentions } from '../policy/placeholders.js';
import { registrationLines } from '../policy/texts.js';
import { rangeAt } from '../source/located.js';
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
      variants: {
        unsaid: {
          message: (v: { license: string }) =>
            `أسطر التسجيل (registrationLines) لا تذكر رقم الترخيص ${ar.q(v.license)}، فلن يظهر على الورق.`,
          hint: `اذكره فيها، مثل: ${ar.q('رقم الترخيص ({{association.license}})')}.`,
        },
      },
    },
    en: {
      why: "The licence proves that the association is registered; authorities look for it on the paper's head.",
      message: 'The licence number of the association ("license") is still blank.',
      hint: 'Write it, in quotes, as on the certificate of registration.',
      variants: {
        unsaid: {
          message: (v) =>
            `The lines of registration ("registrationLines") don't say the licence ${en.q(v.license)}, so paper won't show it.`,
          hint: 'Put it there, as {{association.license}}.',
        },
      },
    },
  },
  example: {
    kind: 'association',
    bad: 'license:',
    good: 'license: "1511"',
  },
  check({ association: { license }, root, invalid }, report) {
    for (const { range } of blankKeys(blanksIn(root, 'association', invalid), licenseKeys)) report(range, {});
    const lines = registrationLines(root).map(({ text }) => text);
    if (license?.trim() && lines.length > 0 && !isSaid(license.trim(), lines.join(' ')))
      report(rangeAt(root, ['registrationLines']), { license }, { variant: 'unsaid' });
  },
});

/** Returns whether a text says the licence, by its placeholder or as a number of its own. */
function isSaid(license: string, text: string): boolean {
  if (mentions(text).some(({ name }) => name === 'association.license')) return true;
  const numbers = toLatinDigits(text).split(/[^\p{L}\p{N}/-]+/u);
  return numbers.includes(toLatinDigits(license));
}
