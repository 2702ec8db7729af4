import { apartGlyphs, figureBars, figureObjects } from './apart-glyphs.js';
import { withArtifacts } from './artifacts.js';
import { space } from './characters.js';
import type { Part } from './content.js';
import { drawingsFirst } from './drawings.js';
import { partedAtFigures } from './figure-words.js';
import { setApart } from './islands.js';
import { isNextCell, partsFromNext } from './line-ends.js';
import { linesInOrder } from './line-order.js';
import { endedEarly, isBeside, isLatin, type Piece, type Stretch, stretchesOf } from './lines.js';
import { marked } from './marks.js';
import { readMixedLinks } from './mixed-links.js';
import { written } from './operators.js';
import { beginsMarked, idOf } from './sequences.js';
import { type Cell, noTags, type PageTags } from './tags.js';
import { hiddenSpace, saying } from './unseen.js';

/** Rewrites the text of content: the same glyphs at the same places, in an order that PDF readers understand. */
export function rewritten(parts: readonly Part[], tags: PageTags = noTags()): string {
  const stretches = endedEarly(stretchesOf(drawingsFirst(parts)));
  readMixedLinks(stretches, tags);
  const ordered = linesInOrder(stretches, tags).map((one) =>
    typeof one === 'string' ? one : { ...one, pieces: one.pieces.flatMap(partedAtFigures) },
  );
  for (const line of linesOf(ordered)) setApart(line);
  let last: Piece | undefined;
  let cell: Cell | undefined;
  for (const one of ordered) {
    if (one === 'Q' && last) last.closes = true;
    if (typeof one === 'string') {
      if (beginsMarked.test(one)) cell = tags.cells.get(idOf(one));
      continue;
    }
    for (const piece of one.pieces) {
      if (piece.glyphs.length === 0) continue;
      piece.cell = cell;
      if (last) last.next = piece;
      piece.followsApart = last !== undefined && (last.apart || isLatin(last.glyphs));
      piece.follows = last !== undefined && isBeside(last, piece);
      if (last?.apart && last.fromRight) {
        piece.beginsApart = true;
        piece.beginsCell = isNextCell(last, piece) || isFarBeside(last, piece);
      }
      if (last && (last.closes || last.y === piece.y) && (last.font.space === undefined || isLabel(last)))
        piece.beginsApart = true;
      last = piece;
    }
  }
  return withArtifacts(ordered, tags)
    .map((one) => (typeof one === 'string' ? one : writtenStretch(one)))
    .join('\n');
}

/** Returns whether a piece stands on the line of another, far on its left, as the number of a page in the contents. */
function isFarBeside(last: Piece, piece: Piece): boolean {
  const [end, begin] = [piece.glyphs.at(-1), last.glyphs[0]];
  if (!end || !begin || !isBeside(last, piece)) return false;
  return begin.x - end.x - end.width > last.size;
}

/**
 * Returns whether a piece is a label such as `1. ` before a list item: from left to right its space comes first, and separates it
 * from nothing.
 */
function isLabel({ glyphs, apart }: Piece): boolean {
  return !apart && isLatin(glyphs) && glyphs[0] !== undefined && space.test(glyphs[0].text);
}

/** Returns the pieces of each line, in the order in which they are read. */
function linesOf(ordered: readonly (string | Stretch)[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const one of ordered) {
    // What is moved to another place begins another line.
    if (one === 'Q' || one === 'q') lines.push([]);
    if (typeof one === 'string') continue;
    for (const piece of one.pieces) {
      const last = lines.at(-1)?.at(-1);
      if (last && isBeside(last, piece)) lines.at(-1)?.push(piece);
      else lines.push([piece]);
    }
  }
  return lines;
}

function writtenStretch({ pieces, before, after }: Stretch): string {
  const out: string[] = [];
  let colour = before;
  for (const piece of pieces) {
    if (piece.glyphs.length === 0) continue;
    if (piece.colour !== colour) out.push(piece.colour);
    colour = piece.colour;
    const { next } = piece;
    if (piece.apart && piece.fromRight) {
      const bars = written(piece, figureBars(piece));
      out.push(
        ...figureObjects(piece).flatMap((object) => written(piece, object)),
        ...written(
          piece,
          piece.silent.map((one) => saying(' ', one, piece.font)),
        ),
        ...lineBreak(piece, 'after', piece.next?.apart),
        ...bars,
      );
      continue;
    }
    out.push(...written(piece, piece.apart ? apartGlyphs(piece) : marked(piece)));
    if (next?.apart && next.fromRight && !seemsBeside(piece, next))
      out.push(...lineBreak(next, 'before', true));
    if (!next || !seemsBeside(piece, next)) continue;
    if (piece.apart || isNextCell(piece, next) || !isBeside(piece, next))
      out.push(...lineBreak(piece, 'after', next.apart));
    else if (next.apart) out.push(...lineBreak(next, 'before', true));
    else if (partsFromNext(piece)) out.push(...lineBreak(piece, 'after'));
  }
  if (after !== colour) out.push(after);
  return out.join('\n');
}

/**
 * Returns whether PDFium takes two pieces for one line: also where one stands a little higher or lower, as in the column beside.
 */
function seemsBeside(piece: Piece, other: Piece): boolean {
  return Math.abs(piece.y - other.y) < piece.size && piece.matrix === other.matrix;
}

/**
 * The distance, in font sizes, at which PDFium takes a glyph for one of another line. Of two equal glyphs in one place, PDFium
 * and PDFBox leave out the second: so what ends a line and what begins one stand in different places, and neither stands where
 * the spaces of other lines do.
 */
const anotherLine = { before: 2.35, after: 3.35 };

/**
 * Returns a space on another line, which draws nothing: what comes after it begins a line of its own. `isBeforeApart`: before
 * left-to-right text it is a no-break space, which pypdf takes for a left-to-right letter.
 */
function lineBreak(piece: Piece, where: keyof typeof anotherLine, isBeforeApart = false): string[] {
  const tall = piece.glyphs.find(({ text }) => /[\p{L}\p{Nd}]/u.test(text)) ?? piece.glyphs[0];
  if (!tall) return [];
  return written(piece, [
    hiddenSpace(tall, anotherLine[where] * piece.size, piece.font, isBeforeApart ? '\u00A0' : ' '),
  ]);
}
