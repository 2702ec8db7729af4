import { rightToLeft, rightToLeftBar, rightToLeftMark, space } from './characters.js';
import { Glyph } from './glyph.js';
import { isLigature, lacksWidth } from './glyph-kinds.js';
import { isBeside, type Piece } from './lines.js';
import { bridge, isKeptSpace, keptSpace, unseenGlyph } from './unseen.js';

export function isNextCell(piece: Piece, next: Piece): boolean {
  const [one, other] = [piece.cell, next.cell];
  return one !== undefined && one.row === other?.row && one.cell !== other.cell && isBeside(piece, next);
}

/** Returns whether what follows would be read as a part of its last word: on the same line and apart from it, or elsewhere. */
export function partsFromNext(piece: Piece): boolean {
  const { next, closes, size, glyphs } = piece;
  if (closes) return true;
  const [ownFirst, ownLast] = [glyphs[0], glyphs.at(-1)];
  // Where a line begins with a glyph without width, pdf.js puts that to the line before; not where a space comes first.
  if (!next || !isBeside(piece, next))
    return ownFirst !== undefined && (lacksWidth(ownFirst) || isLigature(ownFirst));
  const [first, last] = [next.glyphs[0], next.glyphs.at(-1)];
  if (!ownFirst || !ownLast || !first || !last) return false;
  const onLeft = first.x < ownFirst.x;
  const [left, right] = onLeft ? [last, ownFirst] : [ownLast, first];
  return space.test(left.text) || space.test(right.text) || right.x - left.x - left.width > size / 10;
}

/** Puts a space to the end of what is read of a line. */
export function endWithSpace(glyphs: Glyph[], piece: Piece): void {
  const { font, size, next } = piece;
  // Without a letter or an Arabic figure pdf.js takes an item for one from left to right.
  const turned = glyphs.some(
    ({ text }) => text !== rightToLeftMark && (rightToLeft.test(text) || /[\u0660-\u0669]/u.test(text)),
  );
  const last = turned ? glyphs[0] : glyphs.at(-1);
  if (!last) return;
  // To pdf.js the other mark is a letter from left to right, which would take figures and their full stop with it.
  const isFigure = ({ text }: Glyph) => /[0-9]$/u.test(text);
  const bar = turned && glyphs.slice(0, 3).some(isFigure) ? rightToLeftBar : rightToLeftMark;
  let end: Glyph | undefined;
  if (space.test(last.text) || isKeptSpace(last, font)) {
    end = keptSpace(last, font, bar);
    if (turned) glyphs.shift();
    else glyphs.pop();
  } else if (font.space !== undefined) {
    const width = (font.width(font.space) * size) / 1000;
    const x = turned ? last.x - width : last.x + last.width;
    end = keptSpace(new Glyph(font.space, x, last.y, width, ' '), font, bar);
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
      // PDFium goes by the width of the first.
      unseenGlyph(rightToLeftMark, gapStart, last.y, font),
      bridge(rightToLeftMark, gapStart, last.y, gapEnd - gapStart, piece),
    );
  if (turned) glyphs.unshift(...edge);
  else glyphs.push(...edge);
}
