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
    if (!piece.fromRight && !isWords(piece)) continue;
    const previous = pieces[i - 1];
    const before = attachedTo(piece, previous, 'right');
    const after = attachedTo(piece, pieces[i + 1], 'left');
    if (!before || !after) continue;
    previous?.glyphs.splice(0, before.signs.length + before.word.length);
    cutOffEnd(pieces[i + 1], after);
    if (!piece.fromRight) takeSigns(piece, before, after);
    else piece.glyphs = [...after.word, ...after.signs, ...piece.glyphs, ...before.signs, ...before.word];
    piece.apart = true;
    if (piece.fromRight) takeRest(piece, pieces, i + 1);
  }
}

function isWords({ glyphs }: Piece): boolean {
  return isLatin(glyphs) && glyphs.every(({ text, run }) => text.length === 1 && run);
}

function cutOffEnd(piece: Piece | undefined, { signs, word }: Attached): void {
  piece?.glyphs.splice(piece.glyphs.length - signs.length - word.length);
}

/** Adds the rest of a word such as «A/ب/C» to its beginning, where letters at `letters` stand between left-to-right ones. */
function takeRest(piece: Piece, pieces: readonly Piece[], letters: number): void {
  for (let at = letters; pieces[at]?.glyphs.length === 0; at += 2) {
    const [other, next] = [pieces[at + 1], pieces[at + 2]];
    if (!other || !isWords(other) || !areOne(other, piece)) return;
    const after = attachedTo(other, next, 'left');
    if (!after) return;
    cutOffEnd(next, after);
    piece.glyphs = [...after.word, ...after.signs, ...other.glyphs.splice(0), ...piece.glyphs];
  }
}

/** Returns whether two pieces touch and look alike. */
function areOne(left: Piece, right: Piece): boolean {
  const [last, first] = [left.glyphs.at(-1), right.glyphs[0]];
  const isAlike =
    left.fontName === right.fontName && left.size === right.size && left.colour === right.colour;
  return isAlike && last !== undefined && first !== undefined && !isGap(last, first, right.size);
}

function isGap(left: Glyph, right: Glyph, size: number): boolean {
  return right.x - left.x - left.width > size / 10;
}

/** What stands beside a piece without a space between: signs, then perhaps a word with its signs; from left to right. */
interface Attached {
  readonly signs: readonly Glyph[];
  readonly word: readonly Glyph[];
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
  if (!left || !right || isGap(left, right, size)) return nothing;
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
