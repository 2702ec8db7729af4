import { styleRule } from './in-texts.js';

/** A word stretched between two letters. After the last one it is meant: «هـ», «الـPDF», «بـ٩٠٪». */
const stretched =
  /[\u0621-\u0652]*[\u0621-\u064A][\u064B-\u0652]*\u0640+(?=[\u0621-\u063A\u0641-\u064A])[\u0621-\u0652]*/gu;

export const tatweel = styleRule('tatweel', (text) =>
  (text.includes('\u0640') ? [...text.matchAll(stretched)] : []).map(({ 0: words, index: start }) => {
    const end = start + words.length;
    const instead = words.replace(/\u0640+(?=[\u0621-\u063A\u0641-\u064A])/gu, '');
    return { start, end, values: { words, instead }, instead: { start, end, text: instead } };
  }),
);
