import { styleRule } from './in-texts.js';

/** Brackets of one pair with words between them; blank ones are gaps to write in. */
const pairs =
  /(?<open>[([«])(?<before>[ \t]*)(?<words>[^()[\]«»]*?[^()[\]«»\s][^()[\]«»]*?)(?<after>[ \t]*)(?<close>[)\]»])/gu;

/** «( نص )». */
export const bracketSpacing = styleRule('bracket-spacing', (text) =>
  [...text.matchAll(pairs)].flatMap(({ 0: all, index: start, groups }) => {
    const { open = '', before = '', words = '', after = '', close = '' } = groups ?? {};
    if ((before === '' && after === '') || !/[\p{L}\p{N}]/u.test(words)) return [];
    const instead = `${open}${words.trim()}${close}`;
    const end = start + all.length;
    // More than a space is a gap to write in: «(      ريال)».
    const safe = before.length <= 1 && after.length <= 1;
    return [{ start, end, values: { words: all, instead }, instead: { start, end, text: instead }, safe }];
  }),
);
