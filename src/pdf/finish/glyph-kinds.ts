import { mark, rightToLeft, rightToLeftMark, space } from './characters.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';

/** Returns whether a glyph is an Arabic letter or a space, as nearly all are: these need no marks. */
export function isPlain({ text, width }: Glyph): boolean {
  if (text.length !== 1 || width === 0) return false;
  const code = text.charCodeAt(0);
  return (code >= 0x0621 && code <= 0x064a) || code === 0x20;
}

/** Returns whether a glyph is a mark, or a part of a ligature such as «لا» without a width. */
export function lacksWidth({ text, width }: Glyph): boolean {
  return mark.test(text) || (width === 0 && rightToLeft.test(text));
}

/** Matches the letters of a glyph one by one; equal ones in a row count as one, since their order doesn't matter. */
export const lettersInOne = /([\u0620-\u065F\u0670-\u06D3])\1*/gu;

/**
 * Returns whether a glyph has several letters, such as those of «الله». Of two equal ones in one place, readers leave out one:
 * «لِلَّهِ» stays whole.
 */
export function isLigature({ text }: Glyph): boolean {
  if (text.length < 2 || !/^[\u0620-\u065F\u0670-\u06D3]+$/u.test(text)) return false;
  const letters = text.match(lettersInOne) ?? [];
  return new Set(letters.map(([letter]) => letter)).size === letters.length;
}

/** Returns whether a glyph is a mark whose text another glyph has: that of a ligature's letter. */
export function isMarkOfAnother({ glyph, text, width }: Glyph, font: PrintedFont): boolean {
  return width === 0 && text === rightToLeftMark && font.text(glyph) !== rightToLeftMark;
}

/** Returns whether a glyph is a sign that isn't a part of left-to-right words, such as the bracket after a number. */
export function isLoneSign({ run, text }: Glyph): boolean {
  return run === undefined && !space.test(text);
}

/** Returns whether a glyph is a right-to-left letter, or a sign that goes with those. */
export function isLetter({ text }: Glyph): boolean {
  return text !== rightToLeftMark && rightToLeft.test(text);
}
