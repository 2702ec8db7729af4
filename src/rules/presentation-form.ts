import { styleRule } from './in-texts.js';

/** Words of ready-made letter shapes, as old PDFs give them: a search doesn't find them. Whole phrases such as ﷺ are meant. */
const shape = /[\uFB50-\uFDF1\uFE70-\uFEFC]/u;
const words = /[\u0621-\u0652\uFB50-\uFDF1\uFE70-\uFEFC]+/gu;

export const presentationForm = styleRule('presentation-form', (text) =>
  (shape.test(text) ? [...text.matchAll(words)] : []).flatMap(({ 0: typed, index: start }) => {
    if (!shape.test(typed)) return [];
    const end = start + typed.length;
    // Signs that stand on nothing would bring a space with them.
    const instead = typed.normalize('NFKC').replace(/ (?=[\u064B-\u0652])/gu, '');
    const safe = !/[\uFC5E-\uFC63\uFDF0\uFDF1\uFE70-\uFE7F]/u.test(typed);
    return [{ start, end, values: { words: typed, instead }, instead: { start, end, text: instead }, safe }];
  }),
);
