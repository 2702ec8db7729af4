import { styleRule, wordEnd, wordStart } from './in-texts.js';

/** A dash between Arabic words, close to one of them at least. The mark after a list's letter is told elsewhere. */
const dashes = /(?<=[\u0621-\u064A]{2})(?<dash>[ \t]?[-–][ \t]?)(?=[\u0621-\u064A]{2})/gu;

/** «المخاطبات-المراسلات». */
export const dashSpacing = styleRule('dash-spacing', (text) =>
  [...text.matchAll(dashes)].flatMap(({ 0: typed, index }) => {
    const instead = ` ${typed.trim()} `;
    if (typed === instead) return [];
    const start = wordStart(text, index);
    const signEnd = index + typed.length;
    const end = wordEnd(text, signEnd);
    const values = {
      words: text.slice(start, end),
      instead: text.slice(start, index) + instead + text.slice(signEnd, end),
    };
    // «سوسيو-اقتصادي» is one word, «جمعية-البر.السعودية» an address, and «-إن وجد-» an aside.
    const safe = /\s$/u.test(typed) && !/\s[-–]\S/u.test(text);
    return [{ start, end, values, instead: { start: index, end: signEnd, text: instead }, safe }];
  }),
);
