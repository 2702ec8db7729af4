import { leftToRightMark, rightToLeft, rightToLeftMark, space } from './characters.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';
import { isLetter } from './glyph-kinds.js';
import { isNextCell } from './line-ends.js';
import type { Piece } from './lines.js';
import { atEdge, bridge, coded, saying, unseenGlyph } from './unseen.js';

/** Words that are read by themselves, from left to right to the last sign. */
export function apartGlyphs(piece: Piece): Glyph[] {
  const { font, glyphs, next, size } = piece;
  const out = glyphs.map((glyph) => coded(glyph, font));
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  // pypdf takes the space for a part of a text from right to left, unless one that doesn't break begins another.
  if (last && /[،؛؟]/u.test(last.text)) out.push(unseenGlyph('\u00A0', last.x + last.width, last.y, font));
  // poppler needs to know from the right on that they are from left to right; pdf.js keeps a space only with a mark.
  if (last) out.push(unseenGlyph(`${leftToRightMark} `, last.x + last.width, last.y, font));
  const neighbour = next?.glyphs.at(-1);
  if (!first || !next || !neighbour || !isNextCell(piece, next)) return out;
  const gapStart = neighbour.x + neighbour.width;
  const gap = first.x - gapStart;
  // Without it poppler may read cells of a row in which all words are from left to right in that direction.
  return gap > size ? [bridge(` ${rightToLeftMark}`, gapStart, first.y, gap, piece), ...out] : out;
}

/** Figures that one glyph may have where something follows: behind more of them pdf.js loses its place. */
const mostFigures = 4;

const arabicFigure = /^[\u0660-\u0669\u06F0-\u06F9]$/u;

/** So near to each other, in the size of the letters, PDFium takes two marks for one. */
const sameMark = 0.1;

/** Numbers and signs that are read by themselves, one after the other from the right, and the letters beside them. */
export function figureGlyphs({ font, glyphs, size, next }: Piece): Glyph[] {
  const out: Glyph[] = [];
  const unseen = (text: string, { x, y }: Glyph) => unseenGlyph(text, x, y, font);
  let before: Glyph[] | undefined;
  const groups = groupsOf(glyphs).toReversed();
  const isBetweenLetters = groups.filter((group) => group.some(isLetter)).length > 1;
  const isBeforeSpace = next?.glyphs.every(({ text }) => space.test(text)) === true;
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    if (group.some(isLetter)) {
      if (before) out.push(unseen(rightToLeftMark, first));
      out.push(unseen(leftToRightMark, first));
      out.push(...group.map((glyph) => coded(glyph, font)));
    } else {
      if (before && !before.some(isLetter)) out.push(unseen(rightToLeftMark, first));
      const isFollowed = group !== groups.at(-1);
      // PDFium reads the letters first, unless more of the line is from left to right than from right to left.
      const isAfterLetters = !isBetweenLetters && before?.some(isLetter) === true;
      const isByFigure = isFollowed && (isBeforeSpace || group.length > mostFigures);
      out.push(...group.map((_, i) => figureGlyph(group, i, { font, isAfterLetters, isByFigure })));
    }
    before = group;
  }
  const last = out.at(-1);
  if (!last || !glyphs.some(isLetter)) return out;
  // PDFium reads the letters first, unless more of the line is from left to right than from right to left.
  // Where plain figures end after letters, there is a mark already; elsewhere poppler would be parted by one inside.
  const [lettersBefore, figuresAfter] = groups.slice(-2);
  const isPlain = figuresAfter?.every(({ text }) => /^[A-Za-z0-9]$/u.test(text)) === true;
  const isAfterLetters = isPlain && lettersBefore?.some(isLetter) === true;
  const end = last.x + last.width - (isAfterLetters ? sameMark * size : 0);
  return [...out, unseenGlyph(leftToRightMark, end, last.y, font)];
}

/**
 * One of several glyphs that are read from left to right, with the marks that it needs. MuPDF would turn Arabic figures round,
 * but for one glyph that begins with a mark: the last has the whole number, and the others a mark each. `isByFigure`: each has
 * its own figure, since pdf.js leaves out glyphs that are marks alone and so loses its place.
 */
function figureGlyph(
  group: readonly Glyph[],
  i: number,
  { font, isAfterLetters, isByFigure }: { font: PrintedFont; isAfterLetters: boolean; isByFigure: boolean },
): Glyph {
  const glyph = group[i] as Glyph;
  const isFigure = (at: number) => arabicFigure.test(group[at]?.text ?? '');
  // pypdf takes a letter with a mark for a sign.
  if (/[A-Za-z0-9]/u.test(glyph.text) && (i > 0 || isAfterLetters)) return coded(glyph, font);
  if (!isFigure(i)) return saying(leftToRightMark + glyph.text, glyph, font);
  if (isByFigure && isFigure(i - 1)) return coded(glyph, font);
  if (!isByFigure && isFigure(i + 1)) return saying(leftToRightMark, glyph, font);
  const start = group.findLastIndex((_, k) => k < i && !isFigure(k)) + 1;
  const figures = group.slice(start, i + 1).map(({ text }) => text);
  // pdf.js goes by the second character after a sign.
  return saying(leftToRightMark.repeat(start > 0 ? 2 : 1) + figures.join(''), glyph, font);
}

/** What is read from left to right, from left to right: figures, a sign, or letters. */
function groupsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (glyph.text === rightToLeftMark) continue;
    if (group && last && (glyph.run ? glyph.run === last.run : isLetter(glyph) && isLetter(last)))
      group.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

/** What bars numbers and signs from each other, for poppler: on a line of its own for PDFium, which would go by it. */
export function figureBars({ font, glyphs, size }: Piece): Glyph[] {
  const bars = glyphs.flatMap(({ text, run, x, y }, i) =>
    !rightToLeft.test(text) && (run === undefined || glyphs[i - 1]?.run !== run)
      ? [unseenGlyph(rightToLeftMark, x - atEdge * size, y, font)]
      : [],
  );
  // It reads from the right on, and would take a sign at that end for one of the letters.
  const last = glyphs.at(-1);
  if (last?.run && signAtEnd.test(last.text) && glyphs.some(isLetter))
    bars.push(unseenGlyph(leftToRightMark, last.x + last.width - atEdge * size, last.y, font));
  return bars;
}
const signAtEnd = /[^\p{L}\p{N}]$/u;
