import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportStyle, wordEnd, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/**
 * A dash between Arabic words that lacks a space on at least one side. The mark after a list's letter is reported by another
 * rule.
 */
const dashes = /(?<=[\u0621-\u064A]{2})(?<dash>[ \t]?[-–][ \t]?)(?=[\u0621-\u064A]{2})/gu;

/** Dashes without spaces: «المخاطبات-المراسلات». */
export const dashSpacing = defineRule({
  id: 'dash-spacing',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'شرطة ملتصقة تجعل الكلمتين كلمة واحدة عند البحث.',
      message: (v: Words) => `الشرطة في ${ar.q(v.words)} ملتصقة بما يجاورها.`,
      hint: (v: Words) => `اكتب قبلها مسافة وبعدها مسافة: ${ar.q(v.instead ?? '')}.`,
    },
    en: {
      why: 'A dash without spaces makes two words one for a search.',
      message: (v) => `The dash in ${en.q(v.words)} clings to its neighbours.`,
      hint: (v) => `Write a space on both sides: ${en.q(v.instead ?? '')}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'المخاطبات-المراسلات',
    good: 'المخاطبات - المراسلات',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  // «سوسيو-اقتصادي» is one word, «جمعية-البر.السعودية» an address, and «-إن وجد-» a parenthesis.
  const hasAside = /\s[-–]\S/u.test(text);
  return [...text.matchAll(dashes)].flatMap(({ 0: typed, index }) => {
    const instead = ` ${typed.trim()} `;
    if (typed === instead) return [];
    const start = wordStart(text, index);
    const signEnd = index + typed.length;
    const end = wordEnd(text, signEnd);
    const values = {
      words: text.slice(start, end),
      instead: text.slice(start, index) + instead + text.slice(signEnd, end),
    };
    const safe = /\s$/u.test(typed) && !hasAside;
    return [{ start, end, values, instead: { start: index, end: signEnd, text: instead }, safe }];
  });
}
