import { styleRule } from './in-texts.js';

/** Brackets of one pair with words between them; blank ones are gaps to write in. */
const pairs = /(?<open>[([«])(?<inside>[^()[\]«»]*)(?<close>[)\]»])/gu;

/** «( نص )». */
export const bracketSpacing = styleRule('bracket-spacing', (text) =>
  [...text.matchAll(pairs)].flatMap(({ 0: all, index: start, groups }) => {
    const { open = '', inside = '', close = '' } = groups ?? {};
    const isSpaced = /^[ \t]/u.test(inside) || /[ \t]/u.test(inside.at(-1) ?? '');
    if (!isSpaced || !/[\p{L}\p{N}]/u.test(inside)) return [];
    const instead = `${open}${inside.trim()}${close}`;
    const end = start + all.length;
    return [{ start, end, values: { words: all, instead }, instead: { start, end, text: instead } }];
  }),
);
