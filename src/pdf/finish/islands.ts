import { rightToLeft, space } from './characters.js';
import type { Glyph } from './glyph.js';
import { isLatin, type Piece } from './lines.js';

/**
 * Words from left to right in a line from right to left, such as an address with the full stop after it. Readers agree on
 * such words only where they are read by themselves, and from left to right to their last sign; PDFium turns round what
 * stands between two signs of them. `pieces` are those of one line in the order in which they are read.
 */
export function setApart(pieces: readonly Piece[]): void {
  if (pieces.length < 2) return;
  for (const [i, piece] of pieces.entries()) {
    if (piece.fromRight) {
      setFiguresApart(piece, pieces[i - 1], pieces[i + 1]);
      continue;
    }
    if (!isLatin(piece.glyphs) || piece.glyphs.some(({ text, run }) => text.length !== 1 || !run)) continue;
    const [before, after] = [
      attachedTo(piece, pieces[i - 1], 'right'),
      attachedTo(piece, pieces[i + 1], 'left'),
    ];
    if (
      before !== 'a word' &&
      after === 'a word' &&
      piece.glyphs.every(({ text }) => !/[A-Za-z]/u.test(text))
    ) {
      piece.fromRight = true;
      setFiguresApart(piece, pieces[i - 1], pieces[i + 1]);
      continue;
    }
    if (before === 'a word' && setWithPrefix(piece, pieces[i - 1], after, pieces[i + 1])) continue;
    piece.joined = before === 'a word';
    if (before === 'a word' || after === 'a word') continue;
    const texts = [...before.toReversed(), ...piece.glyphs, ...after.toReversed()].map(({ text }) => text);
    if (before.length > 0) pieces[i - 1]?.glyphs.splice(0, before.length);
    if (after.length > 0) pieces[i + 1]?.glyphs.splice(-after.length);
    piece.glyphs = [...after, ...piece.glyphs, ...before];
    // Which glyph has which of the signs doesn't matter, as long as they come in their order.
    for (const [k, glyph] of piece.glyphs.entries()) glyph.text = texts[k] ?? '';
    piece.apart = true;
  }
}

/**
 * Several words from the left with the letters before them, as in «وISO 9001», whose order PDFium would turn round. Returns
 * whether they could be set apart.
 */
function setWithPrefix(
  piece: Piece,
  previous: Piece | undefined,
  after: Glyph[] | 'a word',
  next: Piece | undefined,
): boolean {
  const letters = attachedLetters(piece, previous);
  if (!letters || after === 'a word') return false;
  previous?.glyphs.splice(0, letters.length);
  if (after.length > 0) next?.glyphs.splice(-after.length);
  const own = [...after, ...piece.glyphs];
  const texts = [...piece.glyphs, ...after.toReversed()].map(({ text }) => text);
  for (const [k, glyph] of own.entries()) glyph.text = texts[k] ?? '';
  for (const glyph of own) glyph.run = own;
  piece.glyphs = [...own, ...letters];
  piece.fromRight = true;
  piece.apart = true;
  return true;
}

/** The letters on the right of a piece up to a space; undefined where they are drawn in another way. */
function attachedLetters(
  { fontName, size, colour }: Piece,
  previous: Piece | undefined,
): Glyph[] | undefined {
  if (!previous || previous.fontName !== fontName || previous.size !== size || previous.colour !== colour)
    return undefined;
  const end = previous.glyphs.findIndex(({ text }) => space.test(text));
  const letters = end < 0 ? [...previous.glyphs] : previous.glyphs.slice(0, end);
  return letters.every(({ text }) => rightToLeft.test(text)) ? letters : undefined;
}

/**
 * Figures from the right with what is attached to them: the signs on both sides, and letters such as the «هـ» of a year.
 * After letters they stay among those.
 */
function setFiguresApart(piece: Piece, previous: Piece | undefined, next: Piece | undefined): void {
  const before = attachedTo(piece, previous, 'right');
  if (before === 'a word') return;
  const signs = attachedTo(piece, next, 'left');
  const after = signs === 'a word' ? attachedWord(piece, next) : signs;
  if (!after) return;
  if (before.length > 0) previous?.glyphs.splice(0, before.length);
  if (after.length > 0) next?.glyphs.splice(-after.length);
  piece.glyphs = [...after, ...piece.glyphs, ...before];
  piece.apart = true;
}

/** What is attached to a piece on its left up to a space; undefined where it is drawn in another way. */
function attachedWord({ fontName, size, colour }: Piece, next: Piece | undefined): Glyph[] | undefined {
  if (!next || next.fontName !== fontName || next.size !== size || next.colour !== colour) return undefined;
  const from = next.glyphs.findLastIndex(({ text }) => space.test(text)) + 1;
  return next.glyphs.slice(from);
}

/** The signs of a neighbour that stand on a side of a piece without a space between; or that a letter stands there. */
function attachedTo(
  { glyphs, fontName, size, colour }: Piece,
  neighbour: Piece | undefined,
  side: 'left' | 'right',
): Glyph[] | 'a word' {
  if (!neighbour) return [];
  const [own, theirs] =
    side === 'right' ? [glyphs.at(-1), neighbour.glyphs[0]] : [glyphs[0], neighbour.glyphs.at(-1)];
  const [left, right] = side === 'right' ? [own, theirs] : [theirs, own];
  if (!left || !right || right.x - left.x - left.width > size / 10) return [];
  const outwards = side === 'right' ? neighbour.glyphs : neighbour.glyphs.toReversed();
  const end = outwards.findIndex(
    ({ text }) => space.test(text) || rightToLeft.test(text) || text.length !== 1,
  );
  const next = outwards[end];
  if (next && !space.test(next.text)) return 'a word';
  const signs = end < 0 ? outwards : outwards.slice(0, end);
  if (signs.length === 0) return [];
  if (neighbour.fontName !== fontName || neighbour.size !== size || neighbour.colour !== colour)
    return 'a word';
  return side === 'right' ? [...signs] : signs.toReversed();
}
