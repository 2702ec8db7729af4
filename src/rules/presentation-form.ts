import { styleRule } from './in-texts.js';

/** Words of ready-made letter shapes, as old PDFs give them: a search doesn't find them. Whole phrases such as ﷺ are meant. */
const shapes =
  /[\u0621-\u064A\u064B-\u0652]*[\uFB50-\uFDF1\uFE70-\uFEFC][\u0621-\u064A\u064B-\u0652\uFB50-\uFDF1\uFE70-\uFEFC]*/gu;

export const presentationForm = styleRule('presentation-form', (text) =>
  (/[\uFB50-\uFEFC]/u.test(text) ? [...text.matchAll(shapes)] : []).map(({ 0: words, index: start }) => {
    const end = start + words.length;
    // Signs that stand on nothing would bring a space with them.
    const instead = words.normalize('NFKC').replace(/ (?=[\u064B-\u0652])/gu, '');
    const safe = !/[\uFC5E-\uFC63\uFDF0\uFDF1\uFE70-\uFE7F]/u.test(words);
    return { start, end, values: { words, instead }, instead: { start, end, text: instead }, safe };
  }),
);
