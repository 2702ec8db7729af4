import { leftToRightMark, rightToLeft, rightToLeftMark } from './characters.js';
import type { Part, Run } from './content.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';
import type { Cell } from './tags.js';

/** The glyphs on one line in one font, size and colour. */
export class Piece {
  readonly font: PrintedFont;
  readonly fontName: string;
  readonly size: number;
  readonly matrix: string;
  readonly colour: string;
  readonly y: number;
  glyphs: Glyph[];
  /** The piece that is read after it. */
  next: Piece | undefined = undefined;
  /** Whether it begins with a space of its own, since the piece before it has none, or one that doesn't separate them. */
  beginsApart = false;
  /** Whether it begins a table cell after one that ends with words that are read by themselves. */
  beginsCell = false;
  /** Whether what comes after it stands elsewhere on the page. */
  closes = false;
  /** Whether it holds left-to-right words among right-to-left ones, to be read by themselves. */
  apart = false;
  /** Whether it holds numbers and signs that are read one after the other from the right, such as a date. */
  fromRight = false;
  /** Glyphs whose text others have; they are drawn last. */
  silent: readonly Glyph[] = [];
  /** Whether words that are read by themselves come before it on its line. */
  followsApart = false;
  /** Whether another piece is read before it on its line. */
  follows = false;
  /** The table cell in which it stands. */
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

/** Returns whether two pieces stand on one line. */
export function isBeside(one: Pick<Piece, 'y' | 'matrix'>, other: Pick<Piece, 'y' | 'matrix'>): boolean {
  return one.y === other.y && one.matrix === other.matrix;
}

/** Pieces between which nothing but the colour changes. */
export interface Stretch {
  readonly pieces: readonly Piece[];
  /** The colours before and after it. */
  readonly before: string;
  readonly after: string;
}

/** Joins the runs of content into pieces, and these into stretches; all else stays as it is. */
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

/** Operators that draw nothing: they set the state, the clip, the colour or the place. */
const stage = /^[qQ]$|(?: cm| gs| rg| re|^W\*? n)$/u;

/** Ends tagged sequences right after what they tag: Skia sets the state for what follows before it ends one. */
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

/** An operator that sets a colour. */
export const colouring = / rg$/u;

/** Returns the runs from a part on between which only the colour changes, where they end, and the colour after them. */
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

/** Returns the pieces of runs: line by line, in the order given, and in reading order within each line. */
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
    for (const runs of fromLeft(byPlace)) {
      const glyphs = runs.flatMap((run) => run.glyphs);
      if (glyphs.some(({ text }) => /[0-9\p{Script=Latin}\u0660-\u0669]/u.test(text)))
        for (const glyph of glyphs) glyph.run = glyphs;
    }
    for (const run of byPlace) {
      const { glyphs } = run;
      const last = pieces.at(-1);
      const alike =
        last && last.fontName === run.fontName && last.size === run.size && last.colour === run.colour;
      if (alike) for (const glyph of glyphs) last.glyphs.push(glyph);
      else pieces.push(new Piece(run));
    }
    const [only] = pieces;
    if (only && pieces.length === 1) {
      if (isFromLeft(only)) setOneRun(only);
      only.fromRight = isFromRight(byPlace) || isArabicRun(only);
    }
    return inReadingOrder(pieces);
  });
}

/** Returns whether runs hold only numbers and signs that the page sets from the right, with marks of direction between them. */
function isFromRight(runs: readonly Run[]): boolean {
  const texts = runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text));
  return (
    texts.includes(rightToLeftMark) &&
    !texts.some((text) => text !== rightToLeftMark && rightToLeft.test(text))
  );
}

/** Returns whether a piece holds groups of figures that the page sets from the left, with marks of direction between them. */
function isFromLeft({ glyphs }: Piece): boolean {
  return !hasArabic(glyphs) && glyphs.some(({ text }) => text === leftToRightMark);
}

/** Makes one run of such figures, and removes their marks of direction: they draw nothing and aren't needed any more. */
function setOneRun(piece: Piece): void {
  piece.glyphs = piece.glyphs.filter(({ text }) => text !== leftToRightMark);
  for (const glyph of piece.glyphs) {
    glyph.run = piece.glyphs;
    glyph.isSetFromLeft = true;
  }
}

function isArabicRun({ glyphs }: Piece): boolean {
  return glyphs.some(
    ({ isSetFromLeft, text }) => isSetFromLeft && /[\u0660-\u0669\u06F0-\u06F9]/u.test(text),
  );
}

/** Groups the left-to-right runs: figures and signs of numbers that touch make one group, such as «٢٥°». */
function fromLeft(byPlace: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  let last: Run | undefined;
  for (const run of byPlace) {
    const isFromLeft = !run.reversed && !hasArabic(run.glyphs);
    if (isFromLeft && last && isOfNumber(last) && isOfNumber(run) && touches(last, run))
      groups.at(-1)?.push(run);
    else if (isFromLeft) groups.push([run]);
    last = isFromLeft ? run : undefined;
  }
  return groups;
}

/** Returns whether a run holds only figures and the signs read with them; others, such as brackets, may be right to left. */
function isOfNumber({ glyphs }: Run): boolean {
  return glyphs.every(({ text }) => /^(?:\p{N}|[°±‰∓\p{Sc}])$/u.test(text));
}

function touches(left: Run, right: Run): boolean {
  const last = left.glyphs.at(-1);
  return last !== undefined && Math.abs(leftOf(right) - last.x - last.width) < right.size / 100;
}

/** Returns the x of the first glyph. */
export function leftOf({ glyphs }: Pick<Run, 'glyphs'>): number {
  return glyphs[0]?.x ?? 0;
}

export function isLatin(glyphs: readonly Glyph[]): boolean {
  // Tested first: an Arabic letter is found soon.
  return (
    !hasArabic(glyphs) &&
    glyphs.some(({ text, isSetFromLeft }) => isSetFromLeft || /[0-9\p{Script=Latin}]/u.test(text))
  );
}

export function hasArabic(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ text }) => rightToLeft.test(text));
}

/**
 * Puts pieces, given from left to right, into reading order: from right to left, but left-to-right pieces in a row stay as they
 * are.
 */
export function inReadingOrder<One extends Pick<Run, 'glyphs'>>(pieces: readonly One[]): One[] {
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

/** Returns whether one piece goes on where another begins, rather than in another table cell. */
function adjoins(left: Pick<Run, 'glyphs'>, right: Pick<Run, 'glyphs'>): boolean {
  const last = left.glyphs.at(-1);
  const first = right.glyphs[0];
  return last !== undefined && first !== undefined && first.x - last.x - last.width < 2 * last.width;
}
