import { firstGregorianYear } from '../calendar/parse.js';
import { freeTexts } from '../policy/texts.js';
import { isDecided } from './date-evidence.js';
import { foundIn, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { slashedIn } from './slashed-dates.js';

/**
 * Both could be the month: «6/1/2022» is a day in January or in June, unless its day of the week or its other date tells. A Hijri
 * date in figures is written with its day first. Nothing says that figures apart are one date.
 */
export const dateAmbiguous: PolicyRule = {
  id: 'date-ambiguous',
  check: ({ root }) =>
    slashedIn(freeTexts(root)).flatMap((date) => {
      const { text, start, end, words, first, second, year, spaced } = date;
      const either = year >= firstGregorianYear && first <= 12 && second <= 12 && first !== second;
      if (either && !isDecided(text.text, date)) {
        const slip: Slip = { start, end, variant: 'order', values: { words, first, second } };
        return foundIn(text, [slip], 'date-ambiguous', { severity: 'warning', safe: false });
      }
      if (!spaced) return [];
      const instead = words.replace(/\s+/gu, '');
      const slip: Slip = {
        start,
        end,
        variant: 'spaced',
        values: { words, instead },
        instead: { start, end, text: instead },
      };
      return foundIn(text, [slip], 'date-ambiguous', { severity: 'info', safe: true });
    }),
};
