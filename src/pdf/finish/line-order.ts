import { space } from './characters.js';
import { rectangle } from './drawings.js';
import type { Glyph } from './glyph.js';
import { colouring, hasArabic, inReadingOrder, isBeside, leftOf, type Piece, type Stretch } from './lines.js';
import { beginsMarked, idOf } from './sequences.js';
import type { PageTags } from './tags.js';

/** Puts the parts of each line that is tagged in several parts into reading order; Skia writes them from left to right. */
export function linesInOrder(stretches: readonly (string | Stretch)[], tags: PageTags): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  for (let i = 0; i < stretches.length; ) {
    const one = stretches[i];
    if (typeof one === 'string' && !colouring.test(one) && !beginsMarked.test(one)) {
      out.push(one);
      i += 1;
      continue;
    }
    const blocks: Block[] = [];
    const drawings: (string | Stretch)[] = [];
    let end = i;
    let after = '';
    for (let at = i; ; ) {
      const drawing = blocks.length > 0 ? drawingEnd(stretches, at) : at;
      const block = blockAt(stretches, drawing);
      const first = blocks[0]?.stretch.pieces[0];
      const piece = block?.stretch.pieces[0];
      if (!block || !piece || (first && !isBeside(first, piece))) break;
      if (drawing > at) drawings.push(after, ...stretches.slice(at, drawing));
      blocks.push(block);
      after = block.after;
      end = block.end;
      at = end;
    }
    if (blocks.length < 2) {
      out.push(...stretches.slice(i, Math.max(end, i + 1)));
      i = Math.max(end, i + 1);
      continue;
    }
    // A tint drawn after its words would cover them.
    out.push(...drawings);
    const glyphsOf = ({ stretch: { pieces } }: Block) =>
      (pieces.length === 1 && pieces[0]?.glyphs) || pieces.flatMap(({ glyphs }) => glyphs);
    const byPlace = blocks
      .map((block) => ({ block, glyphs: glyphsOf(block) }))
      .toSorted((a, b) => leftOf(a) - leftOf(b));
    for (const { block } of inReadingOrder(joinedBlocks(byPlace, tags))) {
      const { head, stretch } = block;
      const [before = ''] = stretch.pieces.map(({ colour }) => colour);
      if (head) out.push(head);
      out.push(before, { pieces: stretch.pieces, before, after: stretch.pieces.at(-1)?.colour ?? '' });
      if (head) out.push('EMC');
    }
    out.push(after);
    i = end;
  }
  return out;
}

interface PlacedBlock {
  readonly block: Block;
  readonly glyphs: readonly Glyph[];
}

/**
 * Joins parts of a line that differ only in their tags, such as a word that is marked as new and the full stop after it: PDF
 * readers understand such a line, but not a sign that stands alone.
 */
function joinedBlocks(blocks: readonly PlacedBlock[], tags: PageTags): PlacedBlock[] {
  const out: PlacedBlock[] = [];
  for (const one of blocks) {
    const last = out.at(-1);
    if (last && isOneText(last.block, one.block, tags)) {
      const glyphs = [...last.glyphs, ...one.glyphs];
      const [piece] = one.block.stretch.pieces;
      if (piece) piece.glyphs = glyphs;
      const head = one.block.head ?? last.block.head;
      if (one.block.head && last.block.head) tags.joined.add(idOf(last.block.head));
      out[out.length - 1] = { block: { ...one.block, head }, glyphs };
    } else out.push(one);
  }
  return out;
}

function isOneText(left: Block, right: Block, tags: PageTags): boolean {
  const [one, another] = left.stretch.pieces;
  const [other, yetAnother] = right.stretch.pieces;
  if (!one || !other || another || yetAnother || !isOneParagraph(left, right, tags)) return false;
  if (one.fontName !== other.fontName || one.size !== other.size || one.colour !== other.colour) return false;
  // Marks, which have no width, stand above the letters at the ends.
  const isLetter = ({ width }: Glyph) => width > 0;
  const [last, first] = [one.glyphs.findLast(isLetter), other.glyphs.find(isLetter)];
  const adjoin = last && first && Math.abs(first.x - last.x - last.width) < one.size / 10;
  return adjoin === true && ![one, other].some((piece) => isFromLeft(piece) || piece.fromRight);
}

/** Returns whether two parts stand in one paragraph, and are repeated both or neither. */
function isOneParagraph(left: Block, right: Block, { paragraphOf, repeated }: PageTags): boolean {
  // Chromium doesn't tag the space between two words that are marked.
  if (!left.head || !right.head) return isSpace(left.head ? right : left);
  const [one, other] = [idOf(left.head), idOf(right.head)];
  const paragraph = paragraphOf(one);
  const isSame = paragraph !== undefined && paragraph === paragraphOf(other);
  return isSame && repeated.has(one) === repeated.has(other);
}

function isSpace({ stretch }: Block): boolean {
  return stretch.pieces.every(({ glyphs }) => glyphs.every(({ text }) => space.test(text)));
}

/**
 * Returns whether a piece holds left-to-right words, or figures with signs, that have a place of their own in a right-to-left
 * line; a plain number hasn't.
 */
function isFromLeft({ glyphs }: Piece): boolean {
  if (glyphs.some(({ isSetFromLeft }) => isSetFromLeft)) return true;
  return (
    glyphs.every(({ run }) => run) && !hasArabic(glyphs) && !glyphs.every(({ text }) => figure.test(text))
  );
}

const figure = /^[0-9\u0660-\u0669]$/u;

/**
 * Returns where drawings end that stand by themselves and consist of rectangles, such as the line of a gap or a tint; `from`
 * where there are none.
 */
function drawingEnd(stretches: readonly (string | Stretch)[], from: number): number {
  let end = from;
  for (let next = oneDrawingEnd(stretches, end); next > end; next = oneDrawingEnd(stretches, end)) end = next;
  return end;
}

function oneDrawingEnd(stretches: readonly (string | Stretch)[], from: number): number {
  let at = from;
  let one = stretches[at];
  while (typeof one === 'string' && colouring.test(one)) one = stretches[++at];
  if (typeof one === 'string' && rectangle.test(one) && stretches[at + 1] === 'f') return at + 2;
  if (typeof one !== 'string' || !beginsMarked.test(one)) return from;
  for (one = stretches[++at]; typeof one === 'string' && one !== 'EMC'; one = stretches[++at])
    if (one !== 'f' && !rectangle.test(one) && !colouring.test(one)) return from;
  return one === 'EMC' ? at + 1 : from;
}

/** A part of a line: the operator that begins its tagged sequence, where it has one, and what it draws. */
interface Block {
  readonly head: string | undefined;
  readonly stretch: Stretch;
  readonly end: number;
  /** The colour after it. */
  readonly after: string;
}

/** Returns the part of a line that begins at an index; undefined where there is none that can be moved. */
function blockAt(stretches: readonly (string | Stretch)[], from: number): Block | undefined {
  let at = from;
  const colours = () => {
    for (let one = stretches[at]; typeof one === 'string' && colouring.test(one); one = stretches[++at])
      after = one;
  };
  let after = '';
  colours();
  const begin = stretches[at];
  const head = typeof begin === 'string' && beginsMarked.test(begin) ? begin : undefined;
  if (head) at += 1;
  colours();
  const stretch = stretches[at];
  if (!stretch || typeof stretch === 'string') return undefined;
  const [first] = stretch.pieces;
  if (!first?.colour || stretch.pieces.some(({ y }) => y !== first.y)) return undefined;
  at += 1;
  after = stretch.after;
  colours();
  if (head && stretches[at++] !== 'EMC') return undefined;
  return { head, stretch, end: at, after };
}
