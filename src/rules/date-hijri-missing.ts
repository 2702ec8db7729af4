import { firstGregorianYear } from '../calendar/parse.js';
import { freeTexts } from '../policy/texts.js';
import { rangeAt } from '../source/located.js';
import { hasHijriBeside } from './date-evidence.js';
import { foundIn } from './in-texts.js';
import { found, type PolicyRule } from './rule.js';
import { isMonth, slashedIn } from './slashed-dates.js';

/** Official papers give both days. The program gives the other one itself where a date has a key of its own. */
export const dateHijriMissing: PolicyRule = {
  id: 'date-hijri-missing',
  check(context) {
    const { policy, root, association } = context;
    const calendar = association?.defaults?.calendar;
    if (calendar === 'gregorian') return [];
    const written = slashedIn(freeTexts(root)).filter(
      ({ year, text, start, end }) => year >= firstGregorianYear && !hasHijriBeside(text.text, start, end),
    );
    const inTexts = written.flatMap(({ text, start, end, words }) =>
      foundIn(text, [{ start, end, values: { words } }], 'date-hijri-missing', {
        severity: 'info',
        safe: false,
      }),
    );
    const issued = isMonth(policy.issued)
      ? [
          found(
            'date-hijri-missing',
            'info',
            rangeAt(root, ['issued']),
            { words: policy.issued },
            { variant: 'month' },
          ),
        ]
      : [];
    return [...issued, ...inTexts];
  },
};
