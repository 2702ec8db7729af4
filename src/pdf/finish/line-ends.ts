import { rightToLeft, rightToLeftMark, space } from './characters.js';
import { Glyph } from './glyph.js';
import { isLigature, lacksWidth } from './glyph-kinds.js';
import { isBeside, type Piece } from './lines.js';
import { bridge, isKeptSpace, keptSpace, unseenGlyph } from './unseen.js';

export function isNextCell(piece: Piece, next: Piece): boolean {
  const [one, other] = [piece.cell, next.cell];
  return one !== undefined && one.row === other?.row && one.cell !== other.cell && isBeside(piece, next);
}

/**
 * Returns whether readers would join what follows to a piece's last word, although it stands apart on the same line, or
 * elsewhere.
 */
export function partsFromNext(piece: Piece): boolean {
  const { next, closes, size, glyphs } = piece;
  if (closes) return true;
  const [ownFirst, ownLast] = [glyphs[0], glyphs.at(-1)];
  // pdf.js puts a glyph without width that begins a line to the line before, unless a space comes first.
  if (!next || !isBeside(piece, next))
    return ownFirst !== undefined && (lacksWidth(ownFirst) || isLigature(ownFirst));
  const [first, last] = [next.glyphs[0], next.glyphs.at(-1)];
  if (!ownFirst || !ownLast || !first || !last) return false;
  const onLeft = first.x < ownFirst.x;
  const [left, right] = onLeft ? [last, ownFirst] : [ownLast, first];
  return space.test(left.text) || space.test(right.text) || right.x - left.x - left.width > size / 10;
}

/** Puts a space at the end of a line, in reading order. */
export function endWithSpace(glyphs: Glyph[], piece: Piece): void {
  const { font, size, next } = piece;
  // pdf.js takes an item without a right-to-left letter or an Arabic figure for a left-to-right one.
  const turned = glyphs.some(
    ({ text }) => text !== rightToLeftMark && (rightToLeft.test(text) || /[\u0660-\u0669]/u.test(text)),
  );
  const last = turned ? glyphs[0] : glyphs.at(-1);
  if (!last) return;
  let end: Glyph | undefined;
  if (space.test(last.text) || isKeptSpace(last, font)) {
    end = keptSpace(last, font);
    if (turned) glyphs.shift();
    else glyphs.pop();
  } else if (font.space !== undefined) {
    const width = (font.width(font.space) * size) / 1000;
    const x = turned ? last.x - width : last.x + last.width;
    end = keptSpace(new Glyph(font.space, x, last.y, width, ' '), font);
  }
  const x = end ? end.x + end.width : turned ? last.x : last.x + last.width;
  const neighbour = next?.glyphs.at(-1);
  const gapStart = neighbour ? neighbour.x + neighbour.width : 0;
  const gapEnd = end && turned ? end.x : last.x;
  const isBlank = glyphs.length === 0;
  const isCell = (turned || isBlank) && next !== undefined && isNextCell(piece, next);
  const beside = unseenGlyph(rightToLeftMark, x, last.y, font);
  const edge = end ? [end, beside] : [beside];
  if (isCell && gapEnd - gapStart > size)
    edge.unshift(
      // PDFium goes by the width of the first glyph.
      unseenGlyph(rightToLeftMark, gapStart, last.y, font),
      bridge(rightToLeftMark, gapStart, last.y, gapEnd - gapStart, piece),
    );
  if (turned) glyphs.unshift(...edge);
  else glyphs.push(...edge);
}
