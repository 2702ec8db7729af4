import { rightToLeftMark, space } from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';
import type { Piece } from './lines.js';

/** So far from an edge, in the size of the letters, a mark stands surely on one side of it. */
export const atEdge = 0.01;

/** Returns a glyph with its code. */
export function coded(glyph: Glyph, font: PrintedFont): Glyph {
  glyph.code = font.code(glyph.glyph, glyph.text);
  return glyph;
}

/** Returns the same glyph that stands for another text. */
export function saying(text: string, { glyph, x, y, width }: Glyph, font: PrintedFont): Glyph {
  return new Glyph(glyph, x, y, width, text, font.code(glyph, text));
}

/** Returns a space in place of a glyph, so much lower, which draws nothing. */
export function hiddenSpace(
  { glyph, x, y, width }: Glyph,
  lower: number,
  font: PrintedFont,
  text = ' ',
): Glyph {
  return new Glyph(glyph, x, y + lower, width, text, font.code(glyph, text), true);
}

/** Returns a glyph that draws nothing. */
export function unseenGlyph(text: string, x: number, y: number, font: PrintedFont): Glyph {
  const { glyph, code } = font.unseen(text);
  return new Glyph(glyph, x, y, 0, text, code);
}

/**
 * Returns the same for letters, marks and what parts them from a sign, a thousandth wide: what has no width PDFium doesn't find
 * in a box, and PDF/A allows no more than that.
 */
export function unseenLetters(text: string, x: number, y: number, { font, size }: Piece): Glyph {
  const { glyph, code } = font.unseen(text, 1);
  return new Glyph(glyph, x, y, size / 1000, text, code);
}

/** Returns the same, as wide as a gap: poppler takes what stands far apart for columns, and reads them one after another. */
export function bridge(text: string, x: number, y: number, width: number, { font, size }: Piece): Glyph {
  const thousandths = Math.floor((width / size) * 1000);
  const { glyph, code } = font.unseen(text, thousandths);
  return new Glyph(glyph, x, y, (thousandths * size) / 1000, text, code, true);
}

/** Returns a space that pdf.js keeps: with a mark before it, it isn't one that may be dropped. */
export function keptSpace(glyph: Glyph, font: PrintedFont, before = rightToLeftMark): Glyph {
  const code = font.code(glyph.glyph, `${before} `);
  return new Glyph(glyph.glyph, glyph.x, glyph.y, glyph.width, before, code);
}

/** Returns whether a glyph is such a space. */
export function isKeptSpace({ glyph, text }: Glyph, font: PrintedFont): boolean {
  return glyph === font.space && !space.test(text);
}
