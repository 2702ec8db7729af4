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
  const found = /(?<=\S)\s*(?<signs>[:.،؛,;\-–—]+)\s*$/u.exec(text);
  const { signs = '' } = found?.groups ?? {};
  // The dots of «إلخ..» are left to the eye.
  if (!found || /\.\./u.test(signs)) return [];
  const start = text.lastIndexOf(signs);
  const end = start + signs.length;
  // After a figure or a Latin word, all but a colon may be a part of it: «1.5-», «Inc.».
  const safe = /^:+$/u.test(signs) || !/[\p{Nd}A-Za-z]$/u.test(text.slice(0, found.index));
  return [{ start, end, values: { signs }, instead: { start: found.index, end, text: '' }, safe }];
}
