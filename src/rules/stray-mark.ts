import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

const id = 'stray-mark';

/** Marks of direction, joiners and spaces of no width: nobody sees them, and searches stumble over them. */
const unseen = /[\u200B-\u200F\u00AD\u2060\uFEFF]+/gu;

export const strayMark: PolicyRule & AssociationRule = {
  id,
  check: ({ root }) =>
    freeTexts(root).flatMap((text) => {
      const slips = [...text.text.matchAll(unseen)].map(({ 0: marks, index: start }) => {
        const end = start + marks.length;
        const code = `U+${marks.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        return { start, end, values: { code }, instead: { start, end, text: '' } };
      });
      return foundIn(text, slips, id, { severity: 'warning', safe: true });
    }),
};
