import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { type AssociationRule, found, type Glyphs, type PolicyRule } from './rule.js';

/** White space, and characters that are never drawn; as a part of a character class. */
const unseen = String.raw`\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2066-\u2069\u202A-\u202E`;

/** A character that the embedded font can't draw would be an empty box on paper. */
export const glyphMissing: PolicyRule & AssociationRule = {
  id: 'glyph-missing',
  check({ root, glyphs }) {
    const undrawn = undrawnBy(glyphs);
    return freeTexts(root).flatMap(({ text, node }) => {
      if (!undrawn.test(text.normalize('NFC'))) return [];
      // A letter with its marks is one where the font has it so, such as «ḥ», however it is typed.
      const missing = [...text.matchAll(letterWithMarks)].flatMap(({ 0: written, index }) => {
        const [character] = undrawn.exec(written.normalize('NFC')) ?? [];
        return character === undefined ? [] : [{ written, index, character }];
      });
      const spans = missing.map(({ written, index }) => ({ start: index, end: index + written.length }));
      return rangesInside(node, spans).map((range, i) => {
        const { written = '', character = '' } = missing[i] ?? {};
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return found('glyph-missing', 'error', range, { character: written, code: `U+${code}` });
      });
    });
  },
};

const letterWithMarks = /\P{Mn}\p{Mn}*|\p{Mn}+/gu;

const patterns = new WeakMap<Glyphs, RegExp>();

/** Finds the characters for which there is no glyph; made once, since it is asked of every text. */
function undrawnBy(glyphs: Glyphs): RegExp {
  const known = patterns.get(glyphs);
  if (known) return known;
  const code = (point: number) => `\\u{${point.toString(16)}}`;
  const drawn = glyphs.map(([first, last]) => `${code(first)}-${code(last)}`).join('');
  const pattern = new RegExp(`[^${unseen}${drawn}]`, 'u');
  patterns.set(glyphs, pattern);
  return pattern;
}
