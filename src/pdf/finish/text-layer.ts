import { decimal } from '../objects.js';
import { withArtifacts } from './artifacts.js';
import {
  bracket,
  leftToRight,
  leftToRightMark,
  mark,
  rightToLeft,
  rightToLeftMark,
  space,
} from './characters.js';
import type { Glyph, Part } from './content.js';
import { codeText, type PrintedFont } from './fonts.js';
import { setApart } from './islands.js';
import {
  beginsMarked,
  endedEarly,
  idOf,
  isLatin,
  linesInOrder,
  type Piece,
  type Stretch,
  stretchesOf,
} from './lines.js';
import { noTags, type PageTags } from './tags.js';

/*
 * What readers make of a line, found by trying them:
 * – All three take glyphs from left to right and turn right-to-left text round by themselves, each in its own way.
 * – poppler keeps what begins with a digit, a Latin letter or a mark like a full stop in the order in which it is
 *   drawn, up to the next right-to-left letter: the space and the bracket beside it too.
 * – PDFium turns brackets round beside right-to-left letters; the others don't.
 * – pdf.js drops a space at the end of an item, and every jump to the left begins one.
 * – A mark above a letter, drawn apart from it, takes half the line to another place.
 * Marks of direction that nobody sees set this right: see below, where each is written.
 */

/** Content with its text rewritten: the same glyphs at the same places, in an order that readers read. */
export function rewritten(parts: readonly Part[], tags: PageTags = noTags()): string {
  const ordered = linesInOrder(endedEarly(stretchesOf(parts)));
  for (const line of linesOf(ordered)) setApart(line);
  let last: Piece | undefined;
  let row: number | undefined;
  for (const one of ordered) {
    if (one === 'Q' && last) last.closes = true;
    if (typeof one === 'string') {
      if (beginsMarked.test(one)) row = tags.rows.get(idOf(one));
      continue;
    }
    for (const piece of one.pieces) {
      if (piece.glyphs.length === 0) continue;
      piece.row = row;
      if (last) last.next = piece;
      if (last && isBeside(last, piece)) piece.follows = last;
      if (last && (last.closes || last.y === piece.y) && last.font.space === undefined)
        piece.beginsApart = true;
      last = piece;
    }
  }
  return withArtifacts(ordered, tags)
    .map((one) => (typeof one === 'string' ? one : writtenStretch(one)))
    .join('\n');
}

/** The pieces of each line, in the order in which they are read. */
function linesOf(ordered: readonly (string | Stretch)[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const one of ordered) {
    // What is moved to another place begins another line.
    if (one === 'Q' || one === 'q') lines.push([]);
    if (typeof one === 'string') continue;
    for (const piece of one.pieces) {
      const last = lines.at(-1)?.at(-1);
      if (last && last.y === piece.y && last.matrix === piece.matrix) lines.at(-1)?.push(piece);
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
    out.push(...written(piece, piece.apart ? apartGlyphs(piece) : marked(piece)));
    const { next } = piece;
    if (!next || !seemsBeside(piece, next)) continue;
    if (piece.apart || isNextCell(piece, next) || !isBeside(piece, next))
      out.push(...lineBreak(piece, 'after'));
    else if (next.apart) out.push(...lineBreak(next, 'before'));
  }
  if (after !== colour) out.push(after);
  return out.join('\n');
}

/** An Arabic letter or a space, as nearly all are: nothing is to be done about it. */
function isPlain({ text, width }: Glyph): boolean {
  if (text.length !== 1 || width === 0) return false;
  const code = text.charCodeAt(0);
  return (code >= 0x0621 && code <= 0x064a) || code === 0x20;
}

/** A glyph as it is written: under a code that stands for it and a text. */
interface Coded extends Glyph {
  readonly code: number;
  /** Drawn in the mode that draws nothing: the width of its code isn't the font's. */
  readonly hidden?: true;
}

function saying(text: string, { glyph, x, y, width, run }: Glyph, font: PrintedFont): Coded {
  const coded = { code: font.code(glyph, text), glyph, x, y, width, text };
  return run ? { ...coded, run } : coded;
}

/** A glyph that draws nothing. */
function unseenGlyph(text: string, x: number, y: number, font: PrintedFont): Coded {
  return { ...font.unseen(text), x, y, width: 0, text };
}

/** The same, as wide as a gap: poppler takes what stands far apart for columns, and reads them one after another. */
function bridge(text: string, x: number, y: number, width: number, { font, size }: Piece): Coded {
  const thousandths = Math.floor((width / size) * 1000);
  return { ...font.unseen(text, thousandths), x, y, width: (thousandths * size) / 1000, text, hidden: true };
}

/** A piece's glyphs with the marks that readers need. */
function marked(piece: Piece): Coded[] {
  const { font, glyphs, beginsApart } = piece;
  const out: Coded[] = [];
  const drawnLast: Coded[] = [];
  const isRightToLeft = !isLatin(glyphs);
  const unseen = (text: string, x: number, y: number) => out.push(unseenGlyph(text, x, y, font));
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (!glyph) continue;
    if (isPlain(glyph)) {
      out.push(saying(glyph.text, glyph, font));
      continue;
    }
    const next = glyphs[i + 1];
    const before = out.at(-1);
    const lacksWidth = mark.test(glyph.text) || (glyph.width === 0 && rightToLeft.test(glyph.text));
    // pdf.js doesn't note a glyph without width: after a space that it drops as well it would see the gap twice.
    if (lacksWidth && before && space.test(before.text)) out.splice(-1, 1, keptSpace(before, font));
    if (mark.test(glyph.text) && next) {
      // PDFium takes a mark for one of the signs beside it.
      if (before && leftToRight.test(before.text)) unseen(rightToLeftMark, next.x, next.y);
      // Drawn where it is, a mark above a letter breaks the line: its text takes its place, and it follows as a space.
      unseen(glyph.text, next.x, next.y);
      drawnLast.push(saying(' ', glyph, font));
      continue;
    }
    const text = before?.text ?? '';
    const goesOn = glyph.run !== undefined && glyph.run === before?.run;
    const barred = text !== '' && !goesOn && !rightToLeft.test(text);
    if (isRightToLeft && leftToRight.test(glyph.text) && barred) unseen(rightToLeftMark, glyph.x, glyph.y);
    if (isRightToLeft && bracket.test(glyph.text)) {
      unseen(rightToLeftMark, glyph.x, glyph.y);
      out.push(saying(glyph.text, glyph, font));
      unseen(leftToRightMark, glyph.x + glyph.width * 0.75, glyph.y);
      continue;
    }
    out.push(saying(glyph.text, glyph, font));
  }
  if (partsFromNext(piece)) endWithSpace(out, piece);
  const first = out.at(-1);
  if (piece.follows && first && !rightToLeft.test(first.text))
    unseen(rightToLeftMark, first.x + first.width, first.y);
  if (beginsApart && first && space.test(first.text)) out.splice(-1, 1, keptSpace(first, font));
  // In a short item pdf.js would take it for text from left to right.
  else if (beginsApart && first && out.length > shortItem)
    unseen(`${rightToLeftMark} `, first.x + first.width, first.y);
  return [...out, ...drawnLast];
}

/** Fewer letters than these, and a mark and a space more count as half of the text. */
const shortItem = 6;

function isBeside(piece: Piece, other: Piece): boolean {
  return piece.y === other.y && piece.matrix === other.matrix;
}

/** What PDFium takes for one line: also what stands a little higher or lower, as in a column beside. */
function seemsBeside(piece: Piece, other: Piece): boolean {
  return Math.abs(piece.y - other.y) < piece.size && piece.matrix === other.matrix;
}

function isNextCell(piece: Piece, next: Piece): boolean {
  return piece.row !== undefined && next.row === piece.row && isBeside(piece, next);
}

/** Words that are read by themselves, from left to right to the last sign. */
function apartGlyphs({ font, glyphs }: Piece): Coded[] {
  const out = glyphs.map((glyph) => saying(glyph.text, glyph, font));
  const last = glyphs.at(-1);
  // poppler needs to know from the right on that they are from left to right; pdf.js keeps a space only with a mark.
  if (last) out.push(unseenGlyph(`${leftToRightMark} `, last.x + last.width, last.y, font));
  return out;
}

/**
 * So much away, in the size of the letters, PDFium takes a glyph for one of another line. Of two that are alike and stand
 * in one place it leaves out the second: what ends a line stands elsewhere than what begins it.
 */
const anotherLine = { before: 2, after: 3 };

/** A space on another line, drawn in the mode that draws nothing: what comes after it begins a line of its own. */
function lineBreak(piece: Piece, where: keyof typeof anotherLine): string[] {
  const tall = piece.glyphs.find(({ text }) => /[\p{L}\p{Nd}]/u.test(text)) ?? piece.glyphs[0];
  if (!tall) return [];
  const shifted = { ...tall, y: tall.y + anotherLine[where] * piece.size };
  const [begin = '', font = '', ...rest] = written(piece, [saying(' ', shifted, piece.font)]);
  return [begin, '3 Tr', font, ...rest.slice(0, -1), '0 Tr', 'ET'];
}

/** Whether what follows would be read as a part of its last word: on the same line and apart from it, or elsewhere. */
function partsFromNext({ next, closes, y, matrix, size, glyphs }: Piece): boolean {
  if (closes) return true;
  if (!next || next.y !== y || next.matrix !== matrix) return false;
  const [ownFirst, ownLast] = [glyphs[0], glyphs.at(-1)];
  const [first, last] = [next.glyphs[0], next.glyphs.at(-1)];
  if (!ownFirst || !ownLast || !first || !last) return false;
  const onLeft = first.x < ownFirst.x;
  const [left, right] = onLeft ? [last, ownFirst] : [ownLast, first];
  return space.test(left.text) || space.test(right.text) || right.x - left.x - left.width > size / 10;
}

/** A space that pdf.js keeps: with a mark before it, it isn't one that may be dropped. */
function keptSpace(glyph: Glyph, font: PrintedFont): Coded {
  return { ...saying(`${rightToLeftMark} `, glyph, font), text: rightToLeftMark };
}

/** Puts a space to the end of what is read of a line. */
function endWithSpace(glyphs: Coded[], piece: Piece): void {
  const { font, size, next } = piece;
  // Without a letter or an Arabic figure pdf.js takes an item for one from left to right.
  const turned = glyphs.some(
    ({ text }) => text !== rightToLeftMark && (rightToLeft.test(text) || /[\u0660-\u0669]/u.test(text)),
  );
  const last = turned ? glyphs[0] : glyphs.at(-1);
  if (!last) return;
  let end: Coded | undefined;
  if (space.test(last.text)) {
    end = keptSpace(last, font);
    if (turned) glyphs.shift();
    else glyphs.pop();
  } else if (font.space !== undefined) {
    const width = (font.width(font.space) * size) / 1000;
    const x = turned ? last.x - width : last.x + last.width;
    end = keptSpace({ glyph: font.space, x, y: last.y, width, text: ' ' }, font);
  }
  const x = end ? end.x + end.width : turned ? last.x : last.x + last.width;
  const neighbour = next?.glyphs.at(-1);
  const gapStart = neighbour ? neighbour.x + neighbour.width : 0;
  const gapEnd = end && turned ? end.x : last.x;
  const isCell = turned && next !== undefined && isNextCell(piece, next);
  const bar = unseenGlyph(rightToLeftMark, x, last.y, font);
  const edge = end ? [end, bar] : [bar];
  if (isCell && gapEnd - gapStart > size)
    edge.unshift(
      // PDFium goes by the width of the first.
      unseenGlyph(rightToLeftMark, gapStart, last.y, font),
      bridge(rightToLeftMark, gapStart, last.y, gapEnd - gapStart, piece),
    );
  if (turned) glyphs.unshift(...edge);
  else glyphs.push(...edge);
}

/** Less than this part of a point apart, two places are the same. */
const nothingSeen = 0.0003;

/** A piece as operators: one show operator a line, another where a glyph stands higher or lower. */
function written(piece: Piece, codes: readonly Coded[]): string[] {
  const { fontName, size, matrix, y: baseline } = piece;
  const out = ['BT', `/${fontName} ${decimal(size)} Tf`];
  let items = '';
  let hex = '';
  const end = () => {
    if (hex) items += `<${hex}>`;
    if (items) out.push(/^<[0-9A-F]+>$/u.test(items) ? `${items} Tj` : `[${items}] TJ`);
    hex = '';
    items = '';
  };
  let start: { x: number; y: number } | undefined;
  let pen = 0;
  for (const { code, x, y, width, hidden } of codes) {
    if (!start) {
      out.push(`${matrix} ${decimal(x)} ${decimal(baseline - y)} Tm`);
      start = { x, y };
      pen = x;
    } else if (y !== start.y) {
      end();
      out.push(`${decimal(x - start.x)} ${decimal(y - start.y)} Td`);
      start = { x, y };
      pen = x;
    } else if (Math.abs(pen - x) > nothingSeen) {
      const back = Math.round(((pen - x) / size) * 100_000) / 100;
      if (hex) items += `<${hex}>`;
      hex = '';
      items += decimal(back);
      pen -= (back * size) / 1000;
    }
    if (hidden) {
      end();
      out.push('3 Tr', `<${codeText(code)}> Tj`, '0 Tr');
    } else hex += codeText(code);
    pen += width;
  }
  end();
  return [...out, 'ET'];
}
