import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { reportMatches } from './lib/from-list.js';
import { reportIn, wordStart } from './lib/in-texts.js';
import { defineRule, type ReportOf } from './lib/rule.js';

/** Two correct spellings in one document, such as «مسئول» and «مسؤول» or «سابقًا» and «سابقاً». */
export const spellingVariantMixed = defineRule({
  id: 'spelling-variant-mixed',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'صورتان لكلمة واحدة في نص واحد تدلان على أنه جُمع من نصين.',
      message: (v: Words) => `${ar.q(v.words)} مكتوبة على صورة أخرى في مواضع من هذا الملف.`,
      hint: (v: Words) => `اجعلها كلها على صورة واحدة: ${ar.q(v.instead ?? '')}.`,
      board: (v: Words) => `${ar.q(v.words)} مكتوبة على صورة أخرى في مواضع أخرى من النص.`,
    },
    en: {
      why: 'Two spellings of one word show that a text was put together from two.',
      message: (v) => `${en.q(v.words)} is spelt otherwise elsewhere in this file.`,
      hint: (v) => `Keep to one form: ${en.q(v.instead ?? '')}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'المسئول عن الخدمة\nالمسؤول عن الشكوى',
    good: 'المسؤول عن الخدمة\nالمسؤول عن الشكوى',
  },
  check({ root, words }, report) {
    const matches = words.matches(root, 'spelling-variant-mixed');
    // Families of lines whose chosen form occurs in the file; such a match has no `instead`.
    const chosen = new Set(
      matches.filter(({ instead }) => instead === undefined).map(({ phrase }) => phrase.family),
    );
    const others = matches.filter(
      ({ phrase, instead }) => instead !== undefined && chosen.has(phrase.family),
    );
    reportMatches(others, report, { safe: true, insteadOf: ({ instead }) => instead });
    reportTanwin(root, report);
  },
});

/** Reports «سابقاً» in a file that has «سابقًا» as well. */
function reportTanwin(root: Located, report: ReportOf<Words>): void {
  const texts = freeTexts(root);
  if (!texts.some(({ text }) => text.includes('\u064B\u0627'))) return;
  for (const text of texts) {
    const textMatches = [...text.text.matchAll(/\u0627\u064B/gu)].map(({ index }) => {
      const [start, end] = [wordStart(text.text, index), index + 2];
      const words = text.text.slice(start, end);
      const instead = { start: index, end, text: '\u064B\u0627' };
      return { start, end, values: { words, instead: `${words.slice(0, -2)}\u064B\u0627` }, instead };
    });
    reportIn(text, textMatches, report, { safe: true });
  }
}
