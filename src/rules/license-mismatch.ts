import { toLatinDigits } from '../calendar/digits.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';

const id = 'license-mismatch';

/** «مسجلة … برقم (…)», «ترخيص رقم …». */
const typed =
  /(?:ترخيص|الترخيص|مسجلة|المسجلة|تسجيل|التسجيل)(?:\s+\S+){0,8}?\s+[ب]?رقم\s*:?\s*\(?(?<number>[\d٠-٩]{2,10})(?![\d٠-٩/])|(?:الترخيص|ترخيص)\s*:?\s*\(?(?<alone>[\d٠-٩]{2,10})(?![\d٠-٩/])/gu;

/** A licence's number in a text that is not the association's: a trace of the one that the text was copied from. */
export const licenseMismatch: PolicyRule = {
  id,
  check({ root, association }) {
    const own = association?.license;
    if (!own) return [];
    return freeTexts(root).flatMap((text) => {
      const slips = [...text.text.matchAll(typed)].flatMap(({ 0: all, index, groups }): Slip[] => {
        const number = groups?.number ?? groups?.alone ?? '';
        if (toLatinDigits(number) === toLatinDigits(own)) return [];
        const start = index + all.lastIndexOf(number);
        const end = start + number.length;
        const instead = { start, end, text: '{{association.license}}' };
        return [{ start, end, values: { number, own }, instead }];
      });
      return foundIn(text, slips, id, { severity: 'error', safe: false });
    });
  },
};
