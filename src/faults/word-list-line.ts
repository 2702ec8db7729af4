import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A line of a word list that can't be used. */
export const wordListLine = defineFault({
  id: 'word-list-line',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'سطر لا يُفهم لا يُعمل به.',
      message: (v: { words: string }) => `لا يُفهم السطر ${ar.q(v.words)} من هذه القائمة.`,
      hint: 'اكتبه هكذا: الخطأ = الصواب. والتعليق بعد العلامة #.',
      variants: {
        many: {
          message: (v: { words: string; limit: number }) =>
            `لا يُعمل بالسطر ${ar.q(v.words)}: بلغت سطور هذه القائمة التي تبدأ بالكلمة نفسها الحد الأقصى (${v.limit}).`,
          hint: 'احذف ما لم تعد تحتاج إليه من السطور التي تبدأ بهذه الكلمة.',
        },
      },
    },
    en: {
      why: "A line that isn't understood does nothing.",
      message: (v) => `The line ${en.q(v.words)} of this list can't be understood.`,
      hint: 'Write it like this: wrong = right. A remark follows the sign #.',
      variants: {
        many: {
          message: (v) =>
            `The line ${en.q(v.words)} is left out: ${v.limit} lines of this list begin with the same word already.`,
          hint: 'Delete lines that begin with this word and are no longer needed.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'التمريزي ← التمريري',
    good: 'التمريزي = التمريري',
  },
});
