import { ar } from '../locales/words.js';
import type { Span } from '../source/located.js';
import { type HiddenCharacters, reportHidden } from './lib/hidden-characters.js';
import { defineRule } from './lib/rule.js';

/**
 * Characters that fonts draw nothing for: zero-width spaces, joiners, direction marks, soft hyphens, variation selectors, tags,
 * fillers, and the sign for an object that isn't there. Those that reverse whole phrases have a rule of their own.
 */
const pattern =
  /(?:(?![\u202A-\u202E\u2066-\u2069])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC\u2800])+/gu;

/** Characters as wide as a space: without them, the words beside them would run together. */
const blank = /[\u115F\u1160\u2800\u3164\uFFA0\uFFFC]/u;
/** Characters that keep letters apart, or give a letter the shape that it has inside a word. */
const joiner = /[\u200C\u200D]/u;
/** Characters that, beside a figure or a sign, decide the order in which the two are shown. */
const direction = /[\u061C\u200E\u200F]/u;
const letter = /[\p{L}\p{M}\s«»()،؛؟]/u;

function isSafe(text: string, { start, end }: Span): boolean {
  const marks = text.slice(start, end);
  if (blank.test(marks)) return false;
  const [before = ' ', after = ' '] = [text[start - 1], text[end]];
  if (joiner.test(marks)) return !(/\p{L}|\p{M}/u.test(before) || /\p{L}|\p{M}/u.test(after));
  return !direction.test(marks) || (letter.test(before) && letter.test(after));
}

export const marks: HiddenCharacters = {
  pattern,
  isSafe,
  inStructure: false,
};

export const strayMark = defineRule({
  id: 'stray-mark',
  over: 'both',
  severity: 'warning',
  fixed: { reason: 'hidden', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'علامة لا تُرى قد تجعل ما يُقرأ غير ما كُتب، وتقسم الكلمة عند البحث، وتنتقل مع النسخ.',
      message: (v: { code: string }) => `في النص علامة خفية لا يراها أحد (${ar.isolated(v.code)}).`,
      hint: `امسح الكلمة التي عندها وأعد كتابتها، أو استعمل الأمر ${ar.isolated('siyasa fix')}.`,
      variants: {
        outside: {
          message: (v: { code: string }) =>
            `في تعليق (ما بعد ${ar.isolated('#')}) أو في مفتاح علامة خفية لا يراها أحد (${ar.isolated(v.code)}).`,
          hint: 'امسح السطر وأعد كتابته؛ فما لا يُرى في الملف لا يراجعه أحد.',
        },
      },
    },
    en: {
      why: 'A mark that nobody sees may make what is read differ from what is written; it parts a word for a search, and goes along with each copy.',
      message: (v) => `The text holds a mark that nobody sees (${v.code}).`,
      hint: 'Delete it.',
      variants: {
        outside: {
          message: (v) => `A comment or a key holds a mark that nobody sees (${v.code}).`,
          hint: 'Delete the line and type it again: nobody reviews what nobody sees.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'نص ‏البند',
    good: 'نص البند',
  },
  check: (context, report) => reportHidden(marks, context, report),
});
