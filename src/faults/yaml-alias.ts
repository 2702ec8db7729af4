import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A text that begins with an asterisk, which YAML takes for an alias. */
export const yamlAlias = defineFault({
  id: 'yaml-alias',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'الرمز * في أول النص يُقرأ إحالة إلى نص آخر غير موجود، فيضيع ما كُتب.',
      variants: {
        unknown: {
          message: (v: { name: string }) =>
            `النص يبدأ بنجمة، فهو في YAML إحالة إلى اسم (${ar.isolated(v.name)}) لم يُعرَّف قبلها.`,
          hint: 'إن كانت النجمة من النص فضعه بين علامتي تنصيص، وإلا فاكتب القيمة نفسها مكانها.',
        },
        circular: {
          message: (v: { name: string }) => `الإحالة ${ar.q(`*${v.name}`)} تشير إلى القيمة التي هي جزء منها.`,
          hint: 'احذفها واكتب القيمة المقصودة مكانها.',
        },
      },
    },
    en: {
      why: "A * at the start of a text is read as a reference to another one that isn't there.",
      variants: {
        unknown: {
          message: (v) =>
            `The text begins with *, which in YAML refers to a name (${v.name}) that is defined nowhere before it.`,
          hint: 'If the * is part of the text, put the text in quotes; else write the value itself in its place.',
        },
        circular: {
          message: (v) => `The alias ${en.q(`*${v.name}`)} refers to the value that it is part of.`,
          hint: 'Remove it and write the value that is meant in its place.',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'owner: *الإدارة',
    good: 'owner: "*الإدارة"',
  },
});
