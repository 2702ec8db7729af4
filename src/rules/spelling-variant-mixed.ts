import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { toldOf } from './from-list.js';
import { foundIn, wordStart } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

const id = 'spelling-variant-mixed';

const manner = { severity: 'info', safe: true } as const;

/** Both «مسئول» and «مسؤول» are right, and «سابقًا» and «سابقاً», but not in one document. */
export const spellingVariantMixed: PolicyRule & AssociationRule = {
  id,
  check({ root, words }) {
    const matches = words.matches(root, id);
    // The chosen form has nothing to be replaced by.
    const chosen = new Set(
      matches.filter(({ instead }) => instead === undefined).map(({ phrase }) => phrase.family),
    );
    const others = matches.filter(
      ({ phrase, instead }) => instead !== undefined && chosen.has(phrase.family),
    );
    return [...toldOf(others, id, manner, ({ instead }) => instead), ...tanwinMixed(root)];
  },
};

function tanwinMixed(root: Located) {
  const texts = freeTexts(root);
  if (!texts.some(({ text }) => text.includes('\u064B\u0627'))) return [];
  return texts.flatMap((text) => {
    const slips = [...text.text.matchAll(/\u0627\u064B/gu)].map(({ index }) => {
      const [start, end] = [wordStart(text.text, index), index + 2];
      const words = text.text.slice(start, end);
      const instead = { start: index, end, text: '\u064B\u0627' };
      return { start, end, values: { words, instead: `${words.slice(0, -2)}\u064B\u0627` }, instead };
    });
    return foundIn(text, slips, id, manner);
  });
}
