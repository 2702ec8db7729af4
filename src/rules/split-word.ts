import { freeTexts } from '../policy/texts.js';
import { listed } from './from-list.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationContext, AssociationRule, PolicyContext, PolicyRule } from './rule.js';

const id = 'split-word';
const manner = { severity: 'info', safe: true } as const;

/** No word is a lone «ة»: it was torn off the one before it. */
const tornOff = /(?<![\u0621-\u0652])(?<word>[\u0621-\u064A]{2,30})\s+ة(?![\u0621-\u0652])/gu;

/** Words that name a letter. */
const letter = /^(?:و|ب|ال|بال)*(?:حرف|التاء|تاء|علامة)$/u;

/** Words that a scan or a copy has torn apart. */
export const splitWord: PolicyRule & AssociationRule = {
  id,
  check(context: PolicyContext | AssociationContext) {
    const known = new Set(
      context.words.matches(context.root, id).map(({ in: text, end }) => `${text.path.join()} ${end}`),
    );
    const torn = freeTexts(context.root).flatMap((text) => {
      const slips = [...text.text.matchAll(tornOff)].flatMap(({ 0: words, index: start, groups }): Slip[] => {
        const { word = '' } = groups ?? {};
        const end = start + words.length;
        if (letter.test(word) || known.has(`${text.path.join()} ${end}`)) return [];
        const instead = `${word}ة`;
        return [
          { start, end, values: { words, instead }, instead: { start, end, text: instead }, safe: false },
        ];
      });
      return foundIn(text, slips, id, manner);
    });
    return [...listed(context, id, manner), ...torn];
  },
};
