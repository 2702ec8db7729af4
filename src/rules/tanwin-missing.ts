import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { reportListed, type Verdict, wordBefore } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import type { Match } from './lib/word-lists.js';

/**
 * A word without its tanwin, such as «سابقا» for «سابقًا». Before an article it may be a dual, which has none: «تحقيقا اللجنتين»,
 * «مباشرا العمل».
 */
export const tanwinMissing = defineRule({
  id: 'tanwin-missing',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'التنوين يبين إعراب الكلمة، وكتابته في موضع وتركه في غيره عيب ظاهر.',
      message: (v: Words) => `${ar.q(v.words)} بلا تنوين.`,
      hint: ar.rewrite,
    },
    en: {
      why: "Tanwin shows a word's part in the sentence; written here and left out there it is a visible fault.",
      message: (v) => `${en.q(v.words)} lacks its tanwin.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'السياسات الموضوعة سابقا',
    good: 'السياسات الموضوعة سابقًا',
  },
  check: (context, report) => reportListed(context, 'tanwin-missing', report, { safe: true, verdictOn }),
});

/** Words after which such a word is a verb in the dual: «متى علما بالمخالفة», «اللذان مثلا أمام اللجنة». */
const beforeVerb = /^[وف]?(?:اذا|متى|ان|لو|لما|حين|حينما|عندما|قد|لقد|اللذان|اللذين|كلما|ما)$/u;

function verdictOn(match: Match): Verdict {
  const { in: text, end, phrase } = match;
  if (phrase.doubtful && beforeVerb.test(wordBefore(match))) return 'right';
  return /^\s+ال/u.test(text.text.slice(end, end + 10)) ? 'doubtful' : undefined;
}
