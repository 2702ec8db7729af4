import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A user's own starter that can't be used. */
export const starterInvalid = defineFault({
  id: 'starter-invalid',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'نص مبدئي فيه خطأ ينتقل خطؤه إلى كل سياسة تُكتب منه.',
      variants: {
        type: {
          message: (v: { type: string }) =>
            `لا يُعرف من اسم الملف نوع السياسة: ${ar.q(v.type)} ليس من الأنواع المعروفة.`,
          hint: (v: { nearest?: string | undefined }) =>
            `${ar.meant(v.nearest)}سمّ الملف بنوع السياسة، ثم باسم إن كان للنوع أكثر من نص، مثل: ${ar.isolated('volunteers.birr.yaml')}`,
        },
        name: {
          message: 'لا يصلح اسم الملف لنص مبدئي.',
          hint: (v: { type: string }) =>
            `سمّه ${ar.isolated(`${v.type}.yaml`)} أو ${ar.isolated(`${v.type}.birr.yaml`)}، بحروف لاتينية صغيرة وأرقام وشرطات.`,
        },
        taken: {
          message: 'في البرنامج نص مبدئي بهذا الاسم، وهو الذي يُستعمل، فلا يُستعمل هذا.',
          hint: (v: { type: string }) => `سمّه باسم يميزه، مثل: ${ar.isolated(`${v.type}.birr.yaml`)}`,
        },
        'other-type': {
          message: (v: { type: string; written: string }) =>
            `في الملف النوع ${ar.q(v.written)}، وفي اسمه ${ar.q(v.type)}.`,
          hint: 'اجعل النوع في الملف كما في اسمه.',
        },
        status: {
          message: 'النص المبدئي مسودة، وهذا يقول غير ذلك.',
          hint: `اكتب: ${ar.isolated('status: draft')}`,
        },
        approved: {
          message: (v: { key: string }) =>
            `في النص المبدئي ${ar.isolated(v.key)}، ولم يُعتمد بعدُ ما يُكتب منه.`,
          hint: 'احذف القيمة: يكتبها البرنامج عند الاعتماد.',
        },
      },
    },
    en: {
      why: 'A fault in a starter goes into every policy that is written from it.',
      variants: {
        type: {
          message: (v) =>
            `The file's name doesn't tell the type of the policy: ${en.q(v.type)} is none that is known.`,
          hint: (v) =>
            `${en.meant(v.nearest)}Name the file by the type, and by a name where the type has several, such as volunteers.birr.yaml.`,
        },
        name: {
          message: "A starter can't have this file name.",
          hint: (v) =>
            `Call it ${harmless(v.type)}.yaml or ${harmless(v.type)}.birr.yaml, with small Latin letters, digits and hyphens.`,
        },
        taken: {
          message: "The program has a starter by this name and uses that one; this one isn't used.",
          hint: (v) => `Give it a name of its own, such as ${harmless(v.type)}.birr.yaml.`,
        },
        'other-type': {
          message: (v) => `The file says type ${en.q(v.written)}, its name ${en.q(v.type)}.`,
          hint: 'Make the type in the file that of its name.',
        },
        status: {
          message: 'A starter is a draft; this one says otherwise.',
          hint: 'Write status: draft',
        },
        approved: {
          message: (v) =>
            `The starter has ${harmless(v.key)}, and what is written from it is not approved yet.`,
          hint: 'Delete the value: the program writes it at the approval.',
        },
      },
    },
  },
  example: { kind: 'call', bad: 'status: approved', good: 'status: draft' },
});
