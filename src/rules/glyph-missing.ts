import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { defineRule, type Glyphs } from './lib/rule.js';

/** White space and characters that are never drawn, for use in a character class. */
const unseen = String.raw`\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2066-\u2069\u202A-\u202E`;

/** A character that the embedded font can't draw; it would be printed as an empty box. */
export const glyphMissing = defineRule({
  id: 'glyph-missing',
  over: 'both',
  severity: 'error',
  fixes: 'no',
  texts: {
    ar: {
      why: 'حرف ليس في الخط يُطبع مربعًا فارغًا.',
      message: (v: { character: string; code: string }) =>
        `الحرف «${ar.isolated(v.character)}» (${ar.isolated(v.code)}) ليس في خط الطباعة، فسيُطبع مكانه مربع فارغ.`,
      hint: 'احذفه أو اكتب مكانه كلمة أو علامة أخرى.',
    },
    en: {
      why: 'A character that the font lacks is printed as an empty box.',
      message: (v) =>
        `The character ${en.q(v.character)} (${v.code}) is not in the printing font, so it would not appear on paper.`,
      hint: 'Delete it, or write a word or another sign in its place.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'خدمة مميزة 😀',
    good: 'خدمة مميزة',
  },
  check({ root, glyphs }, report) {
    const undrawn = undrawnBy(glyphs);
    for (const { text, node } of freeTexts(root)) {
      if (!undrawn.test(text.normalize('NFC'))) continue;
      // The font may have a letter with its marks as one glyph, such as «ḥ», however it is typed.
      const missing = [...text.matchAll(letterWithMarks)].flatMap(({ 0: written, index }) => {
        const [character] = undrawn.exec(written.normalize('NFC')) ?? [];
        return character === undefined ? [] : [{ written, index, character }];
      });
      const spans = missing.map(({ written, index }) => ({ start: index, end: index + written.length }));
      for (const [i, range] of rangesInside(node, spans).entries()) {
        const { written = '', character = '' } = missing[i] ?? {};
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        report(range, { character: written, code: `U+${code}` });
      }
    }
  },
});

const letterWithMarks = /\P{Mn}\p{Mn}*|\p{Mn}+/gu;

const patterns = new WeakMap<Glyphs, RegExp>();

/** Returns an expression for the characters that have no glyph; kept, as every text is tested with it. */
function undrawnBy(glyphs: Glyphs): RegExp {
  const known = patterns.get(glyphs);
  if (known) return known;
  const code = (point: number) => `\\u{${point.toString(16)}}`;
  const drawn = glyphs.map(([first, last]) => `${code(first)}-${code(last)}`).join('');
  const pattern = new RegExp(`[^${unseen}${drawn}]`, 'u');
  patterns.set(glyphs, pattern);
  return pattern;
}
