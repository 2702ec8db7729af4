import { defineFault } from './fault.js';

/** A folder with the name of a file. */
export const fileFolder = defineFault({
  id: 'file-folder',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'اسم ينتهي بـ.yaml يُنتظر أن يكون ملفًا، فلا يُبحث عن سياسة داخل مجلد بهذا الاسم.',
      message: 'هذا مجلد، والمطلوب ملف.',
      hint: 'انقل المجلد من هنا، أو غيّر اسمه، وضع الملف مكانه.',
    },
    en: {
      why: 'A name that ends in .yaml is taken for a file; no policy is looked for inside a folder of that name.',
      message: 'This is a folder; a file belongs here.',
      hint: 'Move or rename the folder, and put the file in its place.',
    },
  },
  example: {
    kind: 'call',
    bad: 'policies/rahma/policy.yaml/',
    good: 'policies/rahma/policy.yaml',
  },
});
