import { isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { contentsEntries } from './typed-contents.js';

const id = 'heading-starts-with-waw';

const particles =
  'على|من|في|عن|إلى|الى|بعد|قبل|عند|ذلك|هذا|هذه|هي|هو|لا|لم|لن|كل|كذلك|أيضا|أيضًا|إذا|اذا|بذلك|لذلك|عليه|يكون';

/**
 * «ويتم …», «والتعامل …», «وعلى المستفيد …»: a heading that goes on from a sentence before it. Words whose first letter is و
 * are no such thing. The marks of a vowelled word stand between its letters.
 */
const joined = new RegExp(
  `^\\s*و[\u064B-\u0652]*(?<word>(?:[يتن][\u0621-\u0652]{2,}|ال[\u0621-\u0652]{2,}|ل(?:ل|ت)[\u0621-\u0652]{3,}|(?:${particles})(?![\u0621-\u0652])))`,
  'u',
);

export const headingStartsWithWaw: PolicyRule = {
  id,
  check: ({ policy, root }) => {
    const entries = contentsEntries(policy, root);
    return freeTexts(root)
      .filter((text) => isHeading(text) || entries.has(text))
      .flatMap((text) => foundIn(text, slipsOf(text.text), id, { severity: 'info', safe: false }));
  },
};

/** Words of their own that begin with these letters. */
const whole =
  /^(?:والد(?:ا|ان|ين|و|ي|ة|ت|ية|يه|يها|يهم)?(?:ه|ها|هم|هما|ك)?|والية?|وتيرة|وتائر|وتري?ة?|وتدي?|وتين|ويلات?|وين|وينتر|ويندوز|ويكي\S*|ونيسة?)$/u;

function withoutMarks(word: string): string {
  return word.replace(/[\u064B-\u0652]/gu, '');
}

function slipsOf(text: string): Slip[] {
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
