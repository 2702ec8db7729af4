import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isQuoted } from './lib/clause-parts.js';
import { reportListed, type Verdict } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import { saysHowOften } from './lib/stated-times.js';
import type { Match } from './lib/word-lists.js';

/** Words such as «بشكل دوري», which don't say how often, unless the same clause does. */
export const frequencyUnspecified = defineRule({
  id: 'frequency-unspecified',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: '«بشكل دوري» قد تعني كل شهر أو كل عقد، فلا يُعرف هل حدث ما يجب.',
      message: (v: Words) => `${ar.q(v.words)}: لا يُعرف كم مرة.`,
      hint: 'اذكر كم مرة، مثل: «كل ستة أشهر» أو «سنويًا».',
    },
    en: {
      why: '«Periodically» may mean each month or each decade: nobody can tell whether it was done.',
      message: (v) => `${en.q(v.words)}: nobody can say how often.`,
      hint: 'Say how often, such as «كل ستة أشهر» or «سنويًا».',
    },
  },
  example: {
    kind: 'clause',
    bad: 'قياس رضا المستفيدين بشكل دوري',
    good: 'قياس رضا المستفيدين كل ستة أشهر',
  },
  check: (context, report) => reportListed(context, 'frequency-unspecified', report, { verdictOn }),
});

function verdictOn(match: Match): Verdict {
  return isQuoted(match.in.text, match) || saysHowOften(match.in, match.start) ? 'right' : undefined;
}
