import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

const id = 'markup-residue';

const longestTag = 300;
const elements =
  'a|b|i|u|p|br|hr|ul|ol|li|h[1-6]|em|strong|span|div|font|table|tbody|thead|tr|td|th|img|sup|sub|center|o:p';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]{0,${longestTag}})?/?>`, 'giu');
const entity = /&(?:nbsp|amp|quot|lt|gt|lrm|rlm|zwnj|#\d{1,6}|#x[\da-f]{1,5});/giu;
const bold = /(?<sign>\*\*|__)(?=\S)(?<words>[^*_\n]{1,200}?)(?<=\S)\k<sign>/gu;
const heading = /^#{1,6}[ \t]+(?=\S)/gmu;
const link = /\[(?<words>[^[\]\n]{1,200})\]\((?<url>[^()\s]{1,500})\)/gu;

/** HTML and Markdown that a paste has left: it would stand on paper as it is. */
export const markupResidue: PolicyRule & AssociationRule = {
  id,
  check: ({ root }) =>
    freeTexts(root).flatMap((text) =>
      foundIn(text, slipsOf(text.text), id, { severity: 'warning', safe: true }),
    ),
};

function slipsOf(text: string): Slip[] {
  if (!/[<&*_#[]/u.test(text)) return [];
  const replaced = (pattern: RegExp, insteadOf: (words: string) => string | undefined): Slip[] =>
    [...text.matchAll(pattern)].map(({ 0: typed, index: start, groups }) => {
      const end = start + typed.length;
      const instead = insteadOf(groups?.words ?? typed);
      const values = { words: typed.trim() };
      return {
        start,
        end,
        values,
        instead: instead === undefined ? undefined : { start, end, text: instead },
      };
    });
  return [
    ...replaced(tag, () => ''),
    ...replaced(entity, (words) => (words.toLowerCase() === '&nbsp;' ? ' ' : undefined)),
    ...replaced(bold, (words) => words),
    ...replaced(heading, () => ''),
    // What the link leads to would be lost.
    ...replaced(link, () => undefined),
  ].sort((a, b) => a.start - b.start);
}
