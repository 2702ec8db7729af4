import { isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { contentsEntries } from './typed-contents.js';

const id = 'heading-starts-with-waw';

/** «ويتم …», «والتعامل …»: a heading that goes on from a sentence before it. Words whose first letter is و are no such thing. */
const joined = /^\s*(?<waw>و)(?<word>(?:[يتن][\u0621-\u064A]{2,}|ال[\u0621-\u064A]{2,}))/u;

export const headingStartsWithWaw: PolicyRule = {
  id,
  check: ({ policy, root }) => {
    const entries = contentsEntries(policy, root);
    return freeTexts(root)
      .filter((text) => isHeading(text) || entries.has(text))
      .flatMap((text) => foundIn(text, slipsOf(text.text), id, { severity: 'info', safe: false }));
  },
};

/** Nouns that begin with these letters. */
const whole = new Set(['وتيرة', 'وتر', 'وتد', 'ويل', 'وين', 'والد', 'والدة', 'والدان', 'والدين', 'والي']);

function slipsOf(text: string): Slip[] {
  const found = joined.exec(text);
  const { word = '' } = found?.groups ?? {};
  if (!found || whole.has(`و${word}`)) return [];
  const start = text.indexOf('و');
  const end = start + 1 + word.length;
  return [
    {
      start,
      end,
      values: { words: text.slice(start, end), instead: word },
      instead: { start, end: start + 1, text: '' },
    },
  ];
}
