import { defineFault } from './fault.js';

/** A file made by a word processor or for a printer, but named like a text file. */
export const fileNotText = defineFault({
  id: 'file-not-text',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'تغيير اسم ملف Word لا يجعله نصًا، فلا يقرأ البرنامج منه شيئًا.',
      message: 'هذا ليس ملف نص؛ لعله ملف Word أو PDF غُيّر اسمه.',
      hint: 'انسخ النص إلى ملف جديد واحفظه بترميز UTF-8، كما في مثال دليل الاستعمال.',
    },
    en: {
      why: 'A Word file under another name is still a Word file: nothing can be read from it.',
      message: 'This is not a text file; perhaps it is a Word or PDF file under another name.',
      hint: 'Copy the text into a new file and save it as UTF-8, as in the user guide.',
    },
  },
  example: {
    kind: 'call',
    bad: 'policy.docx → policy.yaml',
    good: 'policy.yaml',
  },
});
