import { ar } from '../locales/words.js';
import { type HiddenCharacters, reportHidden } from './lib/hidden-characters.js';
import { defineRule } from './lib/rule.js';

/** U+202A–E and U+2066–9: invisible, they reverse words on paper and lines of YAML on a screen. */
const pattern = /[\u202A-\u202E\u2066-\u2069]/gu;

export const directionControls: HiddenCharacters = {
  pattern,
  isSafe: () => false,
  inStructure: true,
};

export const bidiControl = defineRule({
  id: 'bidi-control',
  over: 'both',
  severity: 'error',
  fixed: { reason: 'hidden', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'علامة خفية تقلب ترتيب الكلام على الورق، فيُقرأ غير ما كُتب.',
      message: (v: { code: string }) => `في النص حرف خفي يغيّر اتجاه الكتابة (${ar.isolated(v.code)}).`,
      hint: 'امسح الكلمة التي عنده وأعد كتابتها؛ البرنامج يضبط اتجاه الكلمات والأرقام.',
      variants: {
        outside: {
          message: (v: { code: string }) =>
            `في تعليق (ما بعد ${ar.isolated('#')}) أو في مفتاح حرف خفي يغيّر اتجاه الكتابة (${ar.isolated(v.code)})، فقد يرى من يراجع الملف غير ما يقرؤه البرنامج.`,
          hint: 'امسح السطر وأعد كتابته، ثم راجع ما حوله.',
        },
      },
    },
    en: {
      why: 'An unseen mark turns words around on paper: what is read is not what was written.',
      message: (v) => `The text holds an invisible direction mark (${v.code}).`,
      hint: 'Remove it; the program sets the direction of words and numbers.',
      variants: {
        outside: {
          message: (v) =>
            `A comment or a key holds an invisible direction mark (${v.code}): whoever reviews the file may see something else than the program reads.`,
          hint: 'Delete the line and type it again, and look at the lines around it.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: '"المادة \\u202E12"',
    good: 'المادة ١٢',
  },
  check: (context, report) => reportHidden(directionControls, context, report),
});
