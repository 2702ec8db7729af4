import { styleRule } from './in-texts.js';

/** Words of ready-made letter shapes, as old PDFs give them: a search doesn't find them. Whole phrases such as ﷺ are meant. */
const shape = /[\uFB50-\uFDF1\uFE70-\uFEFC]/u;
const words = /[\u0621-\u0652\uFB50-\uFDF1\uFE70-\uFEFC]+/gu;

export const presentationForm = styleRule('presentation-form', (text) =>
  (shape.test(text) ? [...text.matchAll(words)] : []).flatMap(({ 0: typed, index: start }) => {
    if (!shape.test(typed)) return [];
    const end = start + typed.length;
    const instead = typed.normalize('NFKC');
    return [{ start, end, values: { words: typed, instead }, instead: { start, end, text: instead } }];
  }),
);
