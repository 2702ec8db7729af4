import { ar } from '../locales/words.js';
import { type HiddenCharacters, reportHidden } from './lib/hidden-characters.js';
import { defineRule } from './lib/rule.js';

/** Control characters, line and paragraph separators, unpaired surrogates, and code points that are no characters. */
const pattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export const controls: HiddenCharacters = {
  pattern,
  isSafe: () => false,
  inStructure: true,
};

export const controlCharacter = defineRule({
  id: 'control-character',
  over: 'both',
  severity: 'error',
  fixed: { reason: 'hidden', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'حرف لا يُطبع يقطع الكلمة، ولا يراه من يراجعها.',
      message: (v: { code: string }) => `في النص حرف خفي لا يُطبع (${ar.isolated(v.code)}).`,
      hint: 'احذفه، أو أعد كتابة الكلمة.',
      variants: {
        outside: {
          message: (v: { code: string }) =>
            `في تعليق (ما بعد ${ar.isolated('#')}) أو في مفتاح حرف خفي لا يُطبع (${ar.isolated(v.code)}).`,
          hint: 'امسح السطر وأعد كتابته.',
        },
      },
    },
    en: {
      why: "A character that can't be printed cuts a word, and no reviewer sees it.",
      message: (v) => `The text holds a control character that can't be printed (${v.code}).`,
      hint: 'Remove it, or type the word again.',
      variants: {
        outside: {
          message: (v) => `A comment or a key holds a control character (${v.code}).`,
          hint: 'Delete the line and type it again.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: '"نص \\x07 البند"',
    good: 'نص البند',
  },
  check: (context, report) => reportHidden(controls, context, report),
});
