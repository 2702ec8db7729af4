import { leftToRightMark, rightToLeft, rightToLeftMark } from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';
import { isLetter } from './glyph-kinds.js';
import { isNextCell } from './line-ends.js';
import type { Piece } from './lines.js';
import { atEdge, bridge, coded, saying, unseenGlyph, unseenLetters } from './unseen.js';

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

const arabicFigure = /^[\u0660-\u0669\u06F0-\u06F9]$/u;

/** So near to each other, in the size of the letters, PDFium takes two marks for one. */
const sameMark = 0.1;

/**
 * Numbers and signs that are read by themselves, one after the other from the right, and the letters beside them: a text object
 * each, as pypdf keeps signs in the direction of what was drawn before them in the same one, and pdf.js leaves out glyphs that are
 * marks alone and so loses its place.
 */
export function figureObjects(piece: Piece): Glyph[][] {
  const { font, glyphs, size } = piece;
  const objects: Glyph[][] = [];
  let before: Glyph[] | undefined;
  const groups = groupsOf(glyphs).toReversed();
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const isWord = group.some(isLetter);
    const isAfterWord = before?.some(isLetter) === true;
    const object: Glyph[] = [];
    if (before) {
      const mark = isWord ? joints.toWord : isAfterWord ? joints.afterWord : joints.figures;
      // Beside it, since PDFBox takes a lengthening stroke for a mark of what stands in its place.
      object.push(unseenLetters(mark, first.x - jointWidth * size, first.y, piece));
    } else if (isWord) object.push(unseenGlyph(leftToRightMark, first.x, first.y, font));
    if (isWord) object.push(...group.map((glyph) => coded(glyph, font)));
    else object.push(...group.map((_, i) => figureGlyph(group, i, { font, isAfterWord })));
    objects.push(object);
    before = group;
  }
  const last = objects.at(-1)?.at(-1);
  if (last && glyphs.some(isLetter)) {
    // PDFium reads the letters first, unless more of the line is from left to right than from right to left.
    // At the very edge, the mark would part the letters beside it in poppler; further inside, the word itself. Where plain
    // figures end after letters, there is a mark near the edge already.
    const [lettersBefore, figuresAfter] = groups.slice(-2);
    const isPlain = figuresAfter?.every(({ text }) => /^[A-Za-z0-9]$/u.test(text)) === true;
    const isAfterLetters = isPlain && lettersBefore?.some(isLetter) === true;
    const end = last.x + last.width - (isAfterLetters ? sameMark : jointWidth) * size;
    objects.at(-1)?.push(unseenGlyph(leftToRightMark, end, last.y, font));
  }
  return joined(objects, piece);
}

/**
 * The mark by which a text object begins after another, by what it leads from and to: of the direction of what follows, for
 * PDFBox and MuPDF, which both leave out a mark where an equal one follows. PDFium doesn't find what has no width in a box.
 */
const joints = {
  toWord: rightToLeftMark + leftToRightMark,
  afterWord: `${leftToRightMark}\u200C`,
  figures: rightToLeftMark,
};
/** How far from what follows it stands, in the size of the letters. */
const jointWidth = 0.002;

/** So much lower than the one before it, in the size of the letters, a text object isn't put by its place on the line. */
const lowerBy = 0.001;

/**
 * Text objects that PDFium reads in the order in which they are drawn. It puts those of a line in the order of their places,
 * unless one is higher or lower than the one before it by half the width of the wider of the glyphs that meet: such glyphs are
 * narrow. It sees no gap where each begins at the end of the one before it.
 */
function joined(objects: readonly Glyph[][], piece: Piece): Glyph[][] {
  return objects.map((object, i) => {
    const joint = objects[i + 1]?.[0];
    const whole = joint ? [...object, joint] : object;
    if (i % 2 === 0) return whole;
    return whole.map(
      ({ glyph, x, y, width, text, code }) =>
        new Glyph(glyph, x, y + lowerBy * piece.size, width, text, code),
    );
  });
}

/**
 * One of several glyphs that are read from left to right, with the marks that it needs. MuPDF would turn Arabic figures round,
 * but for one glyph that begins with a mark: the last has the whole number, and the others a mark each. After a word it has
 * all numbers and the signs between them, as pypdf would read those from the right.
 */
function figureGlyph(
  group: readonly Glyph[],
  i: number,
  { font, isAfterWord }: { font: PrintedFont; isAfterWord: boolean },
): Glyph {
  const glyph = group[i] as Glyph;
  const isOne = isAfterWord && group.length > 1 && !group.some(({ text }) => latin.test(text));
  const isFigure = (at: number) => arabicFigure.test(group[at]?.text ?? '') || (isOne && at in group);
  if (isFigure(i + 1) && isFigure(i)) return saying(leftToRightMark, glyph, font);
  if (isFigure(i)) {
    const start = group.findLastIndex((_, k) => k < i && !isFigure(k)) + 1;
    // pdf.js goes by the second character after a sign.
    const marks = leftToRightMark.repeat(2);
    const figures = group
      .slice(start, i + 1)
      .map(({ text }) => (arabicFigure.test(text) ? text : `${leftToRightMark}${text}${marks}`));
    return saying((start > 0 ? marks : leftToRightMark) + figures.join(''), glyph, font);
  }
  // pypdf takes a letter with a mark for a sign; and a sign goes by the mark before it.
  const isMarked = latin.test(glyph.text) ? i === 0 && !isAfterWord : i > 0 || !isAfterWord;
  return isMarked ? saying(leftToRightMark + glyph.text, glyph, font) : coded(glyph, font);
}

const latin = /[A-Za-z0-9]/u;

/** Returns what is read from left to right, from left to right: figures, a sign, or letters. */
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

/** Returns what bars numbers and signs from each other, for poppler: on a line of its own for PDFium, which would go by it. */
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
