import { isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { contentsEntries } from './typed-contents.js';

const id = 'heading-punctuation';

/** A heading that ends with a sign, such as «:-»; type and space tell a heading from its text. */
export const headingPunctuation: PolicyRule = {
  id,
  check: ({ policy, root }) => {
    const entries = contentsEntries(policy, root);
    return freeTexts(root)
      .filter((text) => isHeading(text) || entries.has(text))
      .flatMap((text) => foundIn(text, slipsOf(text.text), id, { severity: 'info', safe: true }));
  },
};

function slipsOf(text: string): Slip[] {
  const end = text.trimEnd().length;
  const start = beforeSigns(text, end);
  const signs = text.slice(start, end);
  const wordEnd = text.slice(0, start).trimEnd().length;
  // The dots of «إلخ..» are left to the eye.
  if (signs === '' || wordEnd === 0 || signs.includes('..')) return [];
  // After a figure or a Latin word, all but a colon may be a part of it: «1.5-», «Inc.».
  const safe = /^:+$/u.test(signs) || !/[\p{Nd}A-Za-z]/u.test(text[wordEnd - 1] ?? '');
  return [{ start, end, values: { signs }, instead: { start: wordEnd, end, text: '' }, safe }];
}

const sign = /[:.،؛,;\-–—]/u;

/** Where the signs begin that end before a place. */
function beforeSigns(text: string, end: number): number {
  let start = end;
  while (start > 0 && sign.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
