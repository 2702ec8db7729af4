import { defineFault } from './fault.js';

/** Aliases that multiply the values of a small file. */
export const yamlAliasBomb = defineFault({
  id: 'yaml-alias-bomb',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'إحالات يضاعف بعضها بعضًا تملأ ذاكرة الجهاز؛ ولا سياسة تحتاج إليها.',
      message: (v: { limit: number }) =>
        `تتضاعف الإحالات في هذا الملف إلى أكثر من ${v.limit} قيمة، فلم يُقرأ.`,
      hint: 'احذف الإحالات (& و*) واكتب القيم مكانها.',
    },
    en: {
      why: 'References that multiply fill the memory of the machine; no policy needs them.',
      message: (v) => `The aliases in this file multiply to more than ${v.limit} values, so it was not read.`,
      hint: 'Remove the anchors and aliases (& and *) and write the values instead.',
    },
  },
  example: {
    kind: 'call',
    bad: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b] …',
    good: 'items: [x, x]',
  },
});
