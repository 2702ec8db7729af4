import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A value of the right type that is too small or has the wrong form. */
export const valueWrong = defineFault({
  id: 'value-wrong',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'قيمة من النوع الصحيح خارج حدودها، كعدد سالب أو لون ناقص، تفسد ما يُطبع.',
      variants: {
        small: {
          message: (v: { key: string; minimum: number }) =>
            `قيمة ${ar.q(v.key)} لا تكون أقل من ${v.minimum}.`,
          hint: (v: { minimum: number }) => `اكتب ${v.minimum} أو أكثر.`,
        },
        format: {
          message: (v: { value: string; key: string }) =>
            `القيمة ${ar.q(v.value)} ليست بالصيغة التي يطلبها المفتاح ${ar.q(v.key)}.`,
          hint: (v: { key: string }) => arabicForms[v.key] ?? 'انظر المثال في دليل الاستعمال.',
        },
      },
    },
    en: {
      why: 'A value of the right kind outside its bounds, such as a number below one, spoils what is printed.',
      variants: {
        small: {
          message: (v) => `The value of ${en.known(v.key)} can't be less than ${v.minimum}.`,
          hint: (v) => `Write ${v.minimum} or more.`,
        },
        format: {
          message: (v) => `The value ${en.q(v.value)} does not have the form that ${en.known(v.key)} needs.`,
          hint: (v) => englishForms[v.key] ?? 'See the example in the user guide.',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'review: { everyMonths: 0 }',
    good: 'review: { everyMonths: 24 }',
  },
});

const arabicForms: Readonly<Record<string, string>> = {
  primary: `اكتب اللون هكذا: ${ar.isolated('"#1b5e4b"')}`,
  theme: 'اسم القالب حروف لاتينية صغيرة وأرقام وشرطات.',
};

const englishForms: Readonly<Record<string, string>> = {
  primary: 'Write the colour like this: "#1b5e4b"',
  theme: 'The name of a theme is made of small Latin letters, digits and hyphens.',
};
