import { firstGregorianYear } from '../calendar/parse.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { rangeAt } from '../source/located.js';
import { hasHijriBeside } from './lib/date-evidence.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { isMonth, slashedIn } from './lib/slashed-dates.js';

/**
 * A Gregorian date in a text without its Hijri date: official papers give both. Where a date has a key of its own, the program
 * adds the other date.
 */
export const dateHijriMissing = defineRule({
  id: 'date-hijri-missing',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'جرت الوثائق الرسمية على ذكر التاريخين، وبهما تُقابل السياسة بالمحاضر والخطابات.',
      message: (v: Words) => `التاريخ ${ar.q(v.words)} بلا ما يوافقه من الهجري.`,
      hint: (v: Words) =>
        `أضف بعده: «الموافق …هـ»؛ ويحسبه لك الأمر ${ar.isolated(`siyasa date`)}. (${ar.isolated(v.words)})`,
      variants: {
        month: {
          message: (v: Words) => `لا يُعرف ما يوافق ${ar.q(v.words)} من الهجري، فاليوم غير مذكور.`,
          hint: 'اكتب اليوم إن عُرف، فيُطبع التاريخان معًا.',
        },
      },
    },
    en: {
      why: "Official papers give both dates; some authorities don't take the Gregorian alone.",
      message: (v) => `The date ${en.q(v.words)} stands without its Hijri day.`,
      hint: (v) => `Add «الموافق …هـ» after it; siyasa date computes it. (${v.words})`,
      variants: {
        month: {
          message: (v) => `The Hijri date of ${en.q(v.words)} can't be determined, since the day is missing.`,
          hint: 'Give the day if it is known: then both dates are printed.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'اعتُمدت في ٢٥/١٠/٢٠٢٥م',
    good: 'اعتُمدت في ٢٥/١٠/٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
  },
  check({ policy, root, association }, report) {
    if (association?.defaults?.calendar === 'gregorian') return;
    if (isMonth(policy.issued))
      report(rangeAt(root, ['issued']), { words: policy.issued ?? '' }, { variant: 'month' });
    for (const { text, start, end, words, year } of slashedIn(freeTexts(root)))
      if (year >= firstGregorianYear && !hasHijriBeside(text.text, start, end))
        reportIn(text, [{ start, end, values: { words } }], report);
  },
});
