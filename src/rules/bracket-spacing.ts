import { styleRule } from './in-texts.js';

/** Brackets of one pair with words between them; blank ones are gaps to write in. */
const pairs = /(?<open>[([«])(?<inside>[^()[\]«»]*)(?<close>[)\]»])/gu;

/** «( نص )». */
export const bracketSpacing = styleRule('bracket-spacing', (text) =>
  [...text.matchAll(pairs)].flatMap(({ 0: all, index: start, groups }) => {
    const { open = '', inside = '', close = '' } = groups ?? {};
    const [before, after] = [
      inside.length - inside.trimStart().length,
      inside.length - inside.trimEnd().length,
    ];
    if ((before === 0 && after === 0) || !/[\p{L}\p{N}]/u.test(inside)) return [];
    const instead = `${open}${inside.trim()}${close}`;
    const end = start + all.length;
    // More than a space is a gap to write in: «(      ريال)».
    const safe = before <= 1 && after <= 1;
    return [{ start, end, values: { words: all, instead }, instead: { start, end, text: instead }, safe }];
  }),
);
