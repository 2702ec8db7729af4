import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { contentsEntries } from './lib/typed-contents.js';

const particles =
  'على|من|في|عن|إلى|الى|بعد|قبل|عند|ذلك|هذا|هذه|هي|هو|لا|لم|لن|كل|كذلك|أيضا|أيضًا|إذا|اذا|بذلك|لذلك|عليه|يكون';

/**
 * A beginning such as «ويتم …», «والتعامل …», «وعلى المستفيد …», as if a heading continued a sentence before it. Words whose
 * own first letter is و are excluded. Vowel marks may stand between the letters.
 */
const joined = new RegExp(
  `^\\s*و[\u064B-\u0652]*(?<word>(?:[يتن][\u0621-\u0652]{2,}|ال[\u0621-\u0652]{2,}|ل(?:ل|ت)[\u0621-\u0652]{3,}|(?:${particles})(?![\u0621-\u0652])))`,
  'u',
);

export const headingStartsWithWaw = defineRule({
  id: 'heading-starts-with-waw',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'عنوان يبدأ بواو العطف تتمة جملة قبله، لا عنوان.',
      message: (v: Words) => `يبدأ العنوان بواو العطف: ${ar.q(v.words)}.`,
      hint: (v: Words) => `ابدأه هكذا: ${ar.q(v.instead ?? '')}.`,
    },
    en: {
      why: 'A heading that begins with «and» goes on from a sentence before it, and is none.',
      message: (v) => `The heading begins with «and»: ${en.q(v.words)}.`,
      hint: (v) => `Begin it with ${en.q(v.instead ?? '')}.`,
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: ويتم التعامل بالشكل التالي\n  text: نص',
    good: '- kind: custom\n  heading: التعامل مع المستفيد\n  text: نص',
  },
  check({ policy, root }, report) {
    const entries = contentsEntries(policy, root);
    for (const text of freeTexts(root))
      if (isHeading(text) || entries.has(text)) reportIn(text, textMatchesIn(text.text), report);
  },
});

/** Words that begin with these letters and don't contain the conjunction. */
const whole =
  /^(?:والد(?:ا|ان|ين|و|ي|ة|ت|ية|يه|يها|يهم)?(?:ه|ها|هم|هما|ك)?|والية?|وتيرة|وتائر|وتري?ة?|وتدي?|وتين|ويلات?|وين|وينتر|ويندوز|ويكي\S*|ونيسة?)$/u;

function withoutMarks(word: string): string {
  return word.replace(/[\u064B-\u0652]/gu, '');
}

function textMatchesIn(text: string): TextMatch<Words>[] {
  const found = joined.exec(text);
  const { word = '' } = found?.groups ?? {};
  if (!found || whole.test(`و${withoutMarks(word)}`)) return [];
  const start = text.indexOf('و');
  const end = found[0].length;
  return [
    {
      start,
      end,
      values: { words: text.slice(start, end), instead: word },
      instead: { start, end: end - word.length, text: '' },
    },
  ];
}
