import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isQuoted } from './lib/clause-parts.js';
import { reportListed, type Verdict } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import { saysLimit, saysMeasure } from './lib/stated-times.js';
import type { Match } from './lib/word-lists.js';

/** A time whose end isn't stated, unless the same clause states it or says where it is stated. */
export const termUnspecified = defineRule({
  id: 'term-unspecified',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: '«في أقرب وقت» وعد لا يُقاس، ولا يُعرف متى أُخلف.',
      message: (v: Words) => `${ar.q(v.words)}: مدة لا يُعرف متى تنتهي.`,
      hint: `اذكر المدة، مثل: «خلال ٣ أيام عمل»، أو اكتبها تحت البند في ${ar.isolated('within')}.`,
    },
    en: {
      why: "«As soon as possible» is a promise that can't be measured, or be seen to be broken.",
      message: (v) => `${en.q(v.words)}: a time that nobody can say when it ends.`,
      hint: 'Give the time, such as «خلال ٣ أيام عمل», or as `within` below the clause.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الرد على الشكوى في أقرب وقت',
    good: 'الرد على الشكوى خلال ٣ أيام عمل',
  },
  check: (context, report) => reportListed(context, 'term-unspecified', report, { verdictOn }),
});

/** Tells whether words say where a time is stated: «خلال مدة محددة في النموذج». */
function isSaidElsewhere({ words, end, in: { text } }: Match): boolean {
  return /محددة$/u.test(words) && /^\s+(?:في|ب[\u0621-\u064A]|وفق|حسب|طبق)/u.test(text.slice(end, end + 10));
}

function verdictOn(match: Match): Verdict {
  const isRight =
    isQuoted(match.in.text, match) ||
    saysLimit(match.in, match.start) ||
    isSaidElsewhere(match) ||
    (match.words.includes('سرعة') && saysMeasure(match.in, match.start));
  return isRight ? 'right' : undefined;
}
