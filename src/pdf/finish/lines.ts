import { rightToLeft, space } from './characters.js';
import type { Part, Run } from './content.js';
import { rectangle } from './drawings.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';
import type { Cell, PageTags } from './tags.js';

/** What is drawn on one line in one font, size and colour. */
export class Piece {
  readonly font: PrintedFont;
  readonly fontName: string;
  readonly size: number;
  readonly matrix: string;
  readonly colour: string;
  readonly y: number;
  glyphs: Glyph[];
  /** What is read after it. */
  next: Piece | undefined = undefined;
  /** It begins with a space of its own: what is read before it has none, or one that doesn't part them. */
  beginsApart = false;
  /** What comes after it stands somewhere else on the page. */
  closes = false;
  /** Words from left to right among others from right to left, to be read by themselves. */
  apart = false;
  /** Words from left to right that go on, without a space, what is read before them. */
  joined = false;
  /** Such words are read before it. */
  followsJoined = false;
  /** Something is read before it on its line. */
  follows = false;
  /** The cell of a table in which it stands. */
  cell: Cell | undefined = undefined;

  constructor({ font, fontName, size, matrix, colour, y, glyphs }: Run) {
    this.font = font;
    this.fontName = fontName;
    this.size = size;
    this.matrix = matrix;
    this.colour = colour;
    this.y = y;
    this.glyphs = [...glyphs];
  }
}

/** Whether two stand on one line. */
export function isBeside(one: Pick<Piece, 'y' | 'matrix'>, other: Pick<Piece, 'y' | 'matrix'>): boolean {
  return one.y === other.y && one.matrix === other.matrix;
}

/** Runs between which nothing but the colour changes. */
export interface Stretch {
  readonly pieces: readonly Piece[];
  /** The colours before and after it. */
  readonly before: string;
  readonly after: string;
}

/** Content with its runs put together to lines. */
export function stretchesOf(parts: readonly Part[]): (string | Stretch)[] {
  const stretches: (string | Stretch)[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] ?? '';
    if (typeof part === 'string') {
      stretches.push(part);
      i += 1;
      continue;
    }
    const { runs, end, colour } = neighbours(parts, i);
    stretches.push({ pieces: piecesOf(runs), before: part.colour, after: colour });
    i = end;
  }
  return stretches;
}

/** Operators that only set the stage: the state, the clip, the place. */
const stage = /^[qQ]$|(?: cm| gs| rg| re|^W\*? n)$/u;

/** Tagged sequences that are ended right after what they tag; Skia sets the stage for what follows before it ends one. */
export function endedEarly(stretches: readonly (string | Stretch)[]): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  for (const one of stretches) {
    if (one !== 'EMC') {
      out.push(one);
      continue;
    }
    let at = out.length;
    for (let last = out[at - 1]; typeof last === 'string' && stage.test(last); ) last = out[--at - 1];
    out.splice(at, 0, one);
  }
  return out;
}

/** How a tagged sequence begins. */
export const beginsMarked = /^\/\w+ <<\/MCID \d+ >>BDC$/u;

/** The MCID of a sequence by how it begins. */
export function idOf(begin: string): number {
  return Number(/MCID (\d+)/u.exec(begin)?.[1]);
}

/** A line that is tagged in several parts, each after the other as it is read; Skia has them from left to right. */
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
    // A tint that came after its words would cover them.
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
 * Parts of a line that differ in nothing but their tags, such as a word that is marked as new and the full stop after
 * it, become one: readers know what to make of such a line, and not of a sign that stands alone.
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
  // Marks stand above the letters at the ends.
  const isLetter = ({ width }: Glyph) => width > 0;
  const [last, first] = [one.glyphs.findLast(isLetter), other.glyphs.find(isLetter)];
  const adjoin = last && first && Math.abs(first.x - last.x - last.width) < one.size / 10;
  return adjoin === true && !isFromLeft(one) && !isFromLeft(other);
}

/** Whether two parts stand in one paragraph, with nothing that would tell them apart. */
function isOneParagraph(left: Block, right: Block, { paragraphs, repeated }: PageTags): boolean {
  // Chromium doesn't tag the space between two words that are marked.
  if (!left.head || !right.head) return isSpace(left.head ? right : left);
  const [one, other] = [idOf(left.head), idOf(right.head)];
  const paragraph = paragraphs.get(one);
  const isSame = paragraph !== undefined && paragraph === paragraphs.get(other);
  return isSame && repeated.has(one) === repeated.has(other);
}

function isSpace({ stretch }: Block): boolean {
  return stretch.pieces.every(({ glyphs }) => glyphs.every(({ text }) => space.test(text)));
}

/** Words or figures with signs that have a place of their own in a line from right to left; a plain number hasn't. */
function isFromLeft({ glyphs }: Piece): boolean {
  return (
    glyphs.every(({ run }) => run) && !hasArabic(glyphs) && !glyphs.every(({ text }) => figure.test(text))
  );
}

const figure = /^[0-9\u0660-\u0669]$/u;

/** Where drawings end that stand by themselves and consist of rectangles, such as a gap's line or a tint; else their start. */
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

/** One part of a line: how its tagging begins, where it has any, and what it draws. */
interface Block {
  readonly head: string | undefined;
  readonly stretch: Stretch;
  readonly end: number;
  /** The colour after it. */
  readonly after: string;
}

/** The part of one line that begins at a place; undefined where there is none that could be moved. */
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

const colouring = / rg$/u;

/** The runs from a part on between which nothing but the colour changes; where they end, and the colour after them. */
function neighbours(parts: readonly Part[], from: number): { runs: Run[]; end: number; colour: string } {
  const runs: Run[] = [];
  let end = from;
  let colour = '';
  for (; end < parts.length; end++) {
    const part = parts[end] ?? '';
    if (typeof part !== 'string') {
      if (part.colour === '' && runs[0]?.colour) break;
      runs.push(part);
      colour = part.colour;
    } else if (colouring.test(part) && runs[0]?.colour) colour = part;
    else break;
  }
  return { runs, end, colour };
}

/** Lines from top to bottom as they come, and the pieces of each in the order in which they are read. */
function piecesOf(runs: readonly Run[]): Piece[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines.at(-1)?.[0];
    if (last && isBeside(last, run)) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => {
    const byPlace = line.toSorted((a, b) => leftOf(a) - leftOf(b));
    const pieces: Piece[] = [];
    for (const run of byPlace) {
      const { glyphs } = run;
      if (!hasArabic(glyphs) && glyphs.some(({ text }) => /[0-9A-Za-z\u0660-\u0669]/u.test(text)))
        for (const glyph of glyphs) glyph.run = glyphs;
      const last = pieces.at(-1);
      const alike =
        last && last.fontName === run.fontName && last.size === run.size && last.colour === run.colour;
      if (alike) for (const glyph of glyphs) last.glyphs.push(glyph);
      else pieces.push(new Piece(run));
    }
    return inReadingOrder(pieces);
  });
}

function leftOf({ glyphs }: Pick<Run, 'glyphs'>): number {
  return glyphs[0]?.x ?? 0;
}

export function isLatin(glyphs: readonly Glyph[]): boolean {
  // In this order: an Arabic letter is soon met.
  return !hasArabic(glyphs) && glyphs.some(({ text }) => /[0-9A-Za-z]/u.test(text));
}

function hasArabic(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ text }) => rightToLeft.test(text));
}

/** From right to left, but what is left to right, several pieces long, as it stands. */
function inReadingOrder<One extends Pick<Run, 'glyphs'>>(pieces: readonly One[]): One[] {
  const read: One[] = [];
  let latin: One[] = [];
  for (const piece of pieces.toReversed()) {
    const isNext = latin[0] === undefined || adjoins(piece, latin[0]);
    if (!isNext) read.push(...latin.splice(0));
    if (isLatin(piece.glyphs) && piece.glyphs.every(({ run }) => run)) {
      latin.unshift(piece);
      continue;
    }
    read.push(...latin, piece);
    latin = [];
  }
  return [...read, ...latin];
}

/** Whether one piece goes on where another begins, and not in another cell of a table. */
function adjoins(left: Pick<Run, 'glyphs'>, right: Pick<Run, 'glyphs'>): boolean {
  const last = left.glyphs.at(-1);
  const first = right.glyphs[0];
  return last !== undefined && first !== undefined && first.x - last.x - last.width < 2 * last.width;
}
