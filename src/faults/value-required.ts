import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A blank value that must not be blank. */
export const valueRequired = defineFault({
  id: 'value-required',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'بعض المفاتيح لا يقوم الملف بلا قيمة لها، فلا يصح تركها فراغًا يُملأ باليد.',
      message: (v: { key: string }) => `المفتاح ${ar.q(v.key)} بلا قيمة، ولا يصح تركه فارغًا.`,
      hint: 'اكتب قيمته بعد النقطتين.',
      variants: {
        item: {
          message: 'هذا السطر من القائمة فارغ.',
          hint: 'اكتب ما بعد الشرطة، أو احذفها.',
        },
      },
    },
    en: {
      why: "Some keys a file can't do without: they can't be left as a gap for the pen.",
      message: (v) => `The key ${en.known(v.key)} has no value and can't be left blank.`,
      hint: 'Write its value after the colon.',
      variants: {
        item: {
          message: 'This item of the list is blank.',
          hint: 'Write what belongs after the dash, or remove the dash.',
        },
      },
    },
  },
  example: {
    kind: 'head',
    bad: 'status:',
    good: 'status: draft',
  },
});
