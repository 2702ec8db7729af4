import { rightToLeft, space } from './characters.js';
import type { Glyph } from './glyph.js';
import { isLatin, type Piece } from './lines.js';

/**
 * Sets apart left-to-right words in a right-to-left line, such as an address with the full stop after it, and figures such as a
 * date. PDF readers agree on them only where they are read by themselves, with all that is attached to them: the signs on both
 * sides, and letters such as those of «الـPDF» and «١٤٤٧هـ». `pieces` are those of one line, in reading order.
 */
export function setApart(pieces: readonly Piece[]): void {
  if (pieces.length < 2) return;
  for (const [i, piece] of pieces.entries()) {
    const isWords = isLatin(piece.glyphs) && piece.glyphs.every(({ text, run }) => text.length === 1 && run);
    if (!piece.fromRight && !isWords) continue;
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    const before = attachedTo(piece, previous, 'right');
    const after = attachedTo(piece, next, 'left');
    if (!before || !after || !canBeApart(piece, after)) continue;
    previous?.glyphs.splice(0, before.signs.length + before.word.length);
    next?.glyphs.splice(next.glyphs.length - after.signs.length - after.word.length);
    if (!piece.fromRight) takeSigns(piece, before, after);
    else piece.glyphs = [...after.word, ...after.signs, ...piece.glyphs, ...before.signs, ...before.word];
    piece.apart = true;
  }
}

/** What stands beside a piece without a space between: signs, then perhaps a word with its signs; from left to right. */
interface Attached {
  readonly signs: readonly Glyph[];
  readonly word: readonly Glyph[];
}

/** Returns whether PDF readers read what is attached to a piece in its place. */
function canBeApart({ glyphs, fromRight }: Piece, { word }: Attached): boolean {
  const isLatinWord = glyphs.some(({ text }) => /[A-Za-z]/u.test(text));
  return fromRight || !isLatinWord || !word.some(({ text }) => /[\p{L}\p{M}]/u.test(text));
}

/** Adds the signs beside words to them, in reading order, from left to right to the last, and the letters of attached words. */
function takeSigns(piece: Piece, before: Attached, after: Attached): void {
  const own = [...after.signs, ...piece.glyphs, ...before.signs];
  const texts = [...before.signs.toReversed(), ...piece.glyphs, ...after.signs.toReversed()].map(
    ({ text }) => text,
  );
  // It doesn't matter which glyph has which sign, as long as they come in their order.
  for (const [k, glyph] of own.entries()) glyph.text = texts[k] ?? '';
  piece.glyphs = own;
  if (before.word.length + after.word.length === 0) return;
  for (const glyph of own) glyph.run = own;
  piece.glyphs = [...after.word, ...own, ...before.word];
  piece.fromRight = true;
}

/** Returns what is attached to a piece on one side; undefined where it has another font, size or colour. */
function attachedTo(
  { glyphs, fontName, size, colour }: Piece,
  neighbour: Piece | undefined,
  side: 'left' | 'right',
): Attached | undefined {
  const nothing = { signs: [], word: [] };
  if (!neighbour) return nothing;
  const [own, theirs] =
    side === 'right' ? [glyphs.at(-1), neighbour.glyphs[0]] : [glyphs[0], neighbour.glyphs.at(-1)];
  const [left, right] = side === 'right' ? [own, theirs] : [theirs, own];
  if (!left || !right || right.x - left.x - left.width > size / 10) return nothing;
  const outwards = side === 'right' ? neighbour.glyphs : neighbour.glyphs.toReversed();
  const end = outwards.findIndex(({ text }) => space.test(text));
  const found = outwards.slice(0, end < 0 ? outwards.length : end);
  if (found.length === 0) return nothing;
  if (neighbour.fontName !== fontName || neighbour.size !== size || neighbour.colour !== colour)
    return undefined;
  const letter = found.findIndex(({ text }) => rightToLeft.test(text) || text.length !== 1);
  const [signs, word] = letter < 0 ? [found, []] : [found.slice(0, letter), found.slice(letter)];
  return side === 'right' ? { signs, word } : { signs: signs.toReversed(), word: word.toReversed() };
}
