import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

const id = 'markup-residue';

const longestTag = 300;
const elements =
  'a|b|i|u|p|br|hr|ul|ol|li|h[1-6]|em|strong|span|div|font|table|tbody|thead|tr|td|th|img|sup|sub|center|o:p';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]{0,${longestTag}})?/?>`, 'giu');
const entity = /&(?:nbsp|amp|quot|lt|gt|lrm|rlm|zwnj|#\d{1,6}|#x[\da-f]{1,5});/giu;
/** Between underlines as between asterisks; but «__/__/1447» is a gap. */
const bold = /(?<sign>\*\*|__)(?=\S)(?<words>[^*_\n]{1,200}?)(?<=\S)\k<sign>/gu;
/** They part words and lines; without them these would run together. */
const parts = /^<\/?(?:p|br|hr|ul|ol|li|h[1-6]|div|table|tbody|thead|tr|td|th|center|o:p)\b/iu;
/** «10<sup>2</sup>» is no 102; what a link leads to would be lost, and a picture too. */
const meant = /^<\/?(?:sup|sub|a|img)\b/iu;
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
      const isApart = /^$|[\s>]/u.test(text[start - 1] ?? '') || /^$|\s/u.test(text[end] ?? '');
      const instead = parts.test(typed) && !isApart ? ' ' : insteadOf(groups?.words ?? typed);
      const values = { words: typed.trim() };
      const [before = ' ', after = ' '] = [text[start - 1], text[end]];
      const joins = /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after);
      const safe =
        !joins && !meant.test(typed) && !(typed.startsWith('__') || /^#+\s+\p{Nd}/u.test(typed + after));
      return {
        start,
        end,
        values,
        instead: instead === undefined ? undefined : { start, end, text: instead },
        safe,
      };
    });
  return [
    ...replaced(tag, () => ''),
    ...replaced(entity, (words) => (words.toLowerCase() === '&nbsp;' ? ' ' : undefined)),
    ...replaced(bold, (words) => words).filter(({ values }) => /[\p{L}\p{N}]/u.test(String(values?.words))),
    ...replaced(heading, () => ''),
    // What the link leads to would be lost.
    ...replaced(link, () => undefined),
  ].sort((a, b) => a.start - b.start);
}
