import { leftToRightMark, rightToLeft, rightToLeftMark } from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';
import { isLetter } from './glyph-kinds.js';
import { isNextCell } from './line-ends.js';
import type { Piece } from './lines.js';
import { atEdge, bridge, coded, saying, unseenGlyph, unseenLetters } from './unseen.js';

/** Returns the glyphs of words that are read by themselves, from left to right to the last sign. */
export function apartGlyphs(piece: Piece): Glyph[] {
  const { font, glyphs, next, size } = piece;
  const out = glyphs.map((glyph) => coded(glyph, font));
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  // pypdf takes the space for a part of right-to-left text, unless a no-break space begins another text.
  if (last && /[،؛؟]/u.test(last.text)) out.push(unseenGlyph('\u00A0', last.x + last.width, last.y, font));
  // poppler must see at the right end that they are left to right; pdf.js keeps a space only with a mark.
  if (last) out.push(unseenGlyph(`${leftToRightMark} `, last.x + last.width, last.y, font));
  const neighbour = next?.glyphs.at(-1);
  if (!first || !next || !neighbour || !isNextCell(piece, next)) return out;
  const gapStart = neighbour.x + neighbour.width;
  const gap = first.x - gapStart;
  // Without the bridge, poppler may read a row of cells from left to right, where all their words are left to right.
  return gap > size ? [bridge(` ${rightToLeftMark}`, gapStart, first.y, gap, piece), ...out] : out;
}

const arabicFigure = /^[\u0660-\u0669\u06F0-\u06F9]$/u;

/** The distance, in font sizes, within which PDFium takes two marks for one. */
const sameMark = 0.1;

/**
 * Returns a text object each for numbers and signs that are read one after the other from the right, and for the letters beside
 * them. Within one object, pypdf keeps signs in the direction of what was drawn before them, and pdf.js loses its place, since it
 * leaves out glyphs that are only marks.
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
      // Beside the glyph, since PDFBox takes a lengthening stroke for a mark of what stands in its place.
      object.push(unseenLetters(mark, first.x - jointWidth * size, first.y, piece));
    } else if (isWord) object.push(unseenGlyph(leftToRightMark, first.x, first.y, font));
    if (isWord) object.push(...group.map((glyph) => coded(glyph, font)));
    else object.push(...group.map((_, i) => figureGlyph(group, i, { font, isAfterWord })));
    objects.push(object);
    before = group;
  }
  const last = objects.at(-1)?.at(-1);
  if (last && glyphs.some(isLetter)) {
    // PDFium reads the letters first, unless more of the line is left to right than right to left. At the very edge, the mark
    // would split the letters beside it in poppler; further inside, the word itself. Where plain figures end after letters, there
    // is a mark near the edge already.
    const [lettersBefore, figuresAfter] = groups.slice(-2);
    const isPlain = figuresAfter?.every(({ text }) => /^[A-Za-z0-9]$/u.test(text)) === true;
    const isAfterLetters = isPlain && lettersBefore?.some(isLetter) === true;
    const end = last.x + last.width - (isAfterLetters ? sameMark : jointWidth) * size;
    objects.at(-1)?.push(unseenGlyph(leftToRightMark, end, last.y, font));
  }
  return joined(objects, piece);
}

/**
 * The mark that begins a text object after another, by what stands on both sides. It has the direction of what follows, for
 * PDFBox and MuPDF, which both leave out a mark where an equal one follows. It has a width, since PDFium doesn't find what has
 * none in a box.
 */
const joints = {
  toWord: rightToLeftMark + leftToRightMark,
  afterWord: `${leftToRightMark}\u200C`,
  figures: rightToLeftMark,
};
/** The distance between such a mark and what follows it, in font sizes. */
const jointWidth = 0.002;

/** How much lower than the one before it, in font sizes, a text object must stand so that PDFium doesn't sort it by its place. */
const lowerBy = 0.001;

/**
 * Places text objects so that PDFium reads them in the order in which they are drawn. It sorts those of a line by place, unless
 * one is higher or lower than the one before it by half the width of the wider of the glyphs that meet: the marks that meet here
 * are narrow. It sees no gap where each begins at the end of the one before it.
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
 * Returns one of several glyphs that are read from left to right, with the marks that it needs. MuPDF reverses Arabic figures,
 * except within one glyph that begins with a mark: the last glyph has the whole number, and the others a mark each. After a word,
 * the last has all numbers and the signs between them, since pypdf would read those from the right.
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
  // pypdf takes a letter with a mark for a sign; and a sign takes the direction of the mark before it.
  const isMarked = latin.test(glyph.text) ? i === 0 && !isAfterWord : i > 0 || !isAfterWord;
  return isMarked ? saying(leftToRightMark + glyph.text, glyph, font) : coded(glyph, font);
}

const latin = /[A-Za-z0-9]/u;

/** Groups glyphs that are read together, from left to right: figures, a sign, or letters. */
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

/**
 * Returns marks that separate numbers and signs for poppler. They belong on a line of their own, since PDFium would go by them.
 */
export function figureBars({ font, glyphs, size }: Piece): Glyph[] {
  const bars = glyphs.flatMap(({ text, run, x, y }, i) =>
    !rightToLeft.test(text) && (run === undefined || glyphs[i - 1]?.run !== run)
      ? [unseenGlyph(rightToLeftMark, x - atEdge * size, y, font)]
      : [],
  );
  // poppler reads from the right, and would take a sign at that end for one of the letters.
  const last = glyphs.at(-1);
  if (last?.run && signAtEnd.test(last.text) && glyphs.some(isLetter))
    bars.push(unseenGlyph(leftToRightMark, last.x + last.width - atEdge * size, last.y, font));
  return bars;
}
const signAtEnd = /[^\p{L}\p{N}]$/u;
