import { rightToLeft, space } from './characters.js';
import type { Glyph } from './glyph.js';
import { isLatin, type Piece } from './lines.js';

/**
 * Words from left to right in a line from right to left, such as an address with the full stop after it, and figures such
 * as a date. Readers agree on them only where they are read by themselves, with all that is attached to them: the signs on
 * both sides, and letters such as those of «الـPDF» and «١٤٤٧هـ». `pieces` are those of one line in the order in which they
 * are read.
 */
export function setApart(pieces: readonly Piece[]): void {
  if (pieces.length < 2) return;
  for (const [i, piece] of pieces.entries()) {
    const isWords = isLatin(piece.glyphs) && piece.glyphs.every(({ text, run }) => text.length === 1 && run);
    if (!piece.fromRight && !isWords) continue;
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    const before = attachedTo(piece, previous, 'right');
    const after = attachedTo(piece, next, 'left');
    piece.joined = !piece.fromRight && before?.isWord !== false;
    if (!before || !after || !canBeApart(piece, before, after)) continue;
    if (before.glyphs.length > 0) previous?.glyphs.splice(0, before.glyphs.length);
    if (after.glyphs.length > 0) next?.glyphs.splice(-after.glyphs.length);
    if (!piece.fromRight) takeSigns(piece, before, after);
    else piece.glyphs = [...after.glyphs, ...piece.glyphs, ...before.glyphs];
    piece.joined = false;
    piece.apart = true;
  }
}

/** What stands on a side of a piece without a space between: signs, or a word with its signs. */
interface Attached {
  readonly glyphs: readonly Glyph[];
  readonly isWord: boolean;
}

/** Whether readers find what is attached to a piece in its place; after letters a date's figures stay among those. */
function canBeApart({ glyphs, fromRight }: Piece, before: Attached, after: Attached): boolean {
  if (before.isWord)
    return !fromRight && !after.isWord && before.glyphs.every(({ text }) => rightToLeft.test(text));
  return fromRight || !after.isWord || !glyphs.some(({ text }) => /[A-Za-z]/u.test(text));
}

/** Gives words the signs beside them, in the order in which they are read, from left to right to the last; and a word's letters. */
function takeSigns(piece: Piece, before: Attached, after: Attached): void {
  const [first, last] = [before.isWord ? [] : before.glyphs, after.isWord ? [] : after.glyphs];
  const own = [...last, ...piece.glyphs, ...first];
  const texts = [...first.toReversed(), ...piece.glyphs, ...last.toReversed()].map(({ text }) => text);
  // Which glyph has which of the signs doesn't matter, as long as they come in their order.
  for (const [k, glyph] of own.entries()) glyph.text = texts[k] ?? '';
  piece.glyphs = own;
  if (!before.isWord && !after.isWord) return;
  for (const glyph of own) glyph.run = own;
  piece.glyphs = [...(after.isWord ? after.glyphs : []), ...own, ...(before.isWord ? before.glyphs : [])];
  piece.fromRight = true;
}

/** What is attached to a piece on a side; undefined where it is drawn in another way. */
function attachedTo(
  { glyphs, fontName, size, colour }: Piece,
  neighbour: Piece | undefined,
  side: 'left' | 'right',
): Attached | undefined {
  const nothing = { glyphs: [], isWord: false };
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
  const isWord = found.some(({ text }) => rightToLeft.test(text) || text.length !== 1);
  return { glyphs: side === 'right' ? found : found.toReversed(), isWord };
}
