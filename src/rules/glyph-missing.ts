import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { type AssociationRule, found, type Glyphs, type PolicyRule } from './rule.js';

/** White space, and characters that are never drawn. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2066-\u2069\u202A-\u202E]/u;

/** A character that the embedded font can't draw would be an empty box on paper. */
export const glyphMissing: PolicyRule & AssociationRule = {
  id: 'glyph-missing',
  check({ root, glyphs }) {
    return freeTexts(root).flatMap(({ text, node }) => {
      const missing = [...text.normalize('NFC').matchAll(/./gsu)].filter(
        ([character]) => !unseen.test(character) && !hasGlyph(character, glyphs),
      );
      const spans = missing.map(({ 0: character, index }) => ({
        start: index,
        end: index + character.length,
      }));
      return rangesInside(node, spans).map((range, i) => {
        const character = missing[i]?.[0] ?? '';
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return found('glyph-missing', 'error', range, { character, code: `U+${code}` });
      });
    });
  },
};

function hasGlyph(character: string, glyphs: Glyphs): boolean {
  const code = character.codePointAt(0) ?? 0;
  return glyphs.some(([first, last]) => code >= first && code <= last);
}
