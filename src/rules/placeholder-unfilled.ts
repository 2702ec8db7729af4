import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import { missing, type PolicyRule } from './rule.js';

const id = 'placeholder-unfilled';

/** «(___)», «( )», «.....», «/  /»: gaps of a form that were typed, which nobody fills and no check counts. */
const gaps =
  /[([«](?:\s*|\s*[_\-–—.…]{2,}\s*|\s*…\s*)[)\]»]|_{3,}|_{1,4} ?\/ ?_{1,4}|\.{5,}|…{2,}|(?<![^\s:])\/\s*\/(?!\S)|(?<=\s)[xX]{3,}(?=\s)/gu;

export const placeholderUnfilled: PolicyRule = {
  id,
  check: (context) =>
    freeTexts(context.root).flatMap((text) => {
      const slips = [...text.text.matchAll(gaps)].map(({ 0: words, index: start }) => ({
        start,
        end: start + words.length,
        values: { words },
      }));
      return foundIn(text, slips, id, { severity: missing(context), safe: false });
    }),
};
