import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** An entry of `lint.ignore` that ignores nothing. */
export const ignoreUnused = defineFault({
  id: 'ignore-unused',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'استثناء لا يستثني شيئًا يخفي غدًا خطأً لم يُقصد به.',
      message: (v: { rule: string; text?: string | undefined }) =>
        `استثناء القاعدة ${ar.q(v.rule)}${v.text ? ` في ${ar.q(v.text)}` : ''} لا يقابله شيء: لا ملاحظة منها هنا.`,
      hint: 'احذفه من ignore، حتى لا يخفي ملاحظة جديدة.',
      variants: {
        many: {
          message: (v: { rule: string; limit: number }) =>
            `لا أثر لهذا الاستثناء: بلغت استثناءات القاعدة ${ar.isolated(v.rule)} في هذا الملف الحد الأقصى (${v.limit}).`,
          hint: `احذف ما لم تعد تحتاج إليه من الاستثناءات، أو أوقف القاعدة في ${ar.isolated('severity')}.`,
        },
      },
    },
    en: {
      why: "An exception that excepts nothing will tomorrow hide a fault that it wasn't meant for.",
      message: (v) =>
        `There is nothing to ignore here: ${en.known(v.rule)} finds nothing${v.text ? ` in ${en.q(v.text)}` : ''}.`,
      hint: 'Remove the entry from "ignore", lest it hide a new diagnostic.',
      variants: {
        many: {
          message: (v) =>
            `This exception has no effect: the file has ${v.limit} exceptions to the rule ${en.known(v.rule)} already.`,
          hint: 'Remove exceptions that are no longer needed, or switch the rule off under "severity".',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
    good: 'code: BR-01',
  },
});
