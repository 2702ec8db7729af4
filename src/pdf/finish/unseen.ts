import { rightToLeftMark, space } from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';
import type { Piece } from './lines.js';

/** The distance from an edge, in font sizes, at which a mark stands surely on one side of it. */
export const atEdge = 0.01;

/** Sets a glyph's code by its text; returns the glyph. */
export function coded(glyph: Glyph, font: PrintedFont): Glyph {
  const { text, width } = glyph;
  glyph.code = font.isUnseen(glyph.glyph)
    ? font.unseen(text, width > 0 ? 1 : 0).code
    : font.code(glyph.glyph, text);
  return glyph;
}

/** Returns a copy of a glyph that stands for another text. */
export function saying(text: string, { glyph, x, y, width }: Glyph, font: PrintedFont): Glyph {
  return new Glyph(glyph, x, y, width, text, font.code(glyph, text));
}

/** Returns a space in place of a glyph, but lower by `lower`, which draws nothing. */
export function hiddenSpace(
  { glyph, x, y, width }: Glyph,
  lower: number,
  font: PrintedFont,
  text = ' ',
): Glyph {
  return new Glyph(glyph, x, y + lower, width, text, font.code(glyph, text), true);
}

/** Returns a glyph without width that draws nothing and stands for a text. */
export function unseenGlyph(text: string, x: number, y: number, font: PrintedFont): Glyph {
  const { glyph, code } = font.unseen(text);
  return new Glyph(glyph, x, y, 0, text, code);
}

/**
 * Returns such a glyph for letters, marks and what separates them from a sign. It is a thousandth of the font size wide: PDFium
 * doesn't find what has no width in a box, and PDF/A allows no more.
 */
export function unseenLetters(text: string, x: number, y: number, { font, size }: Piece): Glyph {
  const { glyph, code } = font.unseen(text, 1);
  return new Glyph(glyph, x, y, size / 1000, text, code);
}

/** Returns such a glyph, as wide as a gap: poppler takes what stands far apart for columns, and reads them one after another. */
export function bridge(text: string, x: number, y: number, width: number, { font, size }: Piece): Glyph {
  const thousandths = Math.floor((width / size) * 1000);
  const { glyph, code } = font.unseen(text, thousandths);
  return new Glyph(glyph, x, y, (thousandths * size) / 1000, text, code, true);
}

/** Returns a space with a mark before it, so that pdf.js doesn't drop it. */
export function keptSpace(glyph: Glyph, font: PrintedFont): Glyph {
  const code = font.code(glyph.glyph, `${rightToLeftMark} `);
  return new Glyph(glyph.glyph, glyph.x, glyph.y, glyph.width, rightToLeftMark, code);
}

/** Returns whether a glyph is such a space. */
export function isKeptSpace({ glyph, text }: Glyph, font: PrintedFont): boolean {
  return glyph === font.space && !space.test(text);
}
