import {
  composed,
  leftToRight,
  leftToRightMark,
  mark,
  mirrored,
  rightToLeft,
  rightToLeftBar,
  rightToLeftMark,
  space,
  unknownSign,
} from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';
import { hasArabic, isBeside, isLatin, type Piece } from './lines.js';

/*
 * What readers make of a line, found by trying them:
 * – All three take glyphs from left to right and turn right-to-left text round by themselves, each in its own way.
 * – poppler keeps what begins with a digit, a Latin letter or a mark like a full stop in the order in which it is
 *   drawn, up to the next right-to-left letter: the space and the bracket beside it too.
 * – PDFium turns brackets round among right-to-left letters, and writes «½» as «1/2»; the others don't.
 * – pdf.js takes a sign that neither Latin-1 nor Arabic has for a letter from left to right.
 * – pdf.js drops a space at the end of an item, and every jump to the left begins one.
 * – Words from left to right that go on from a letter, such as «الـPDF», are parted from what follows by its space alone.
 * – A mark above a letter, drawn apart from it, takes half the line to another place.
 * Of others, as their sources have it:
 * – PDFBox (PDFTextStripper) turns the whole of a line round by the Unicode algorithm, from a letter on the left to the
 *   last that stands further right without a gap: what is to be read one after the other needs lines of its own. It turns
 *   what one glyph stands for as well, where that has a letter from right to left.
 * – MuPDF (guess_bidi_level, reverse_bidi_line) goes by the first character of each glyph, takes Arabic figures for text from
 *   right to left and signs of numbers for text from left to right, turns each stretch round by itself and keeps their order.
 * – pypdf (get_display_str) does so too; signs, marks, Arabic figures and glyphs that stand for several characters go with
 *   what was before them.
 * Marks of direction that nobody sees set this right: each below, where it is put.
 */

/** An Arabic letter or a space, as nearly all are: nothing is to be done about it. */
function isPlain({ text, width }: Glyph): boolean {
  if (text.length !== 1 || width === 0) return false;
  const code = text.charCodeAt(0);
  return (code >= 0x0621 && code <= 0x064a) || code === 0x20;
}

/** A mark, or a part of a ligature such as «لا». */
function lacksWidth({ text, width }: Glyph): boolean {
  return mark.test(text) || (width === 0 && rightToLeft.test(text));
}

/** Letters in the order in which they are drawn; equal ones together, which are the same in either order. */
const lettersInOne = /([\u0620-\u065F\u0670-\u06D3])\1*/gu;

/** Several letters in one glyph, such as those of «الله». Of two that are alike, in one place, readers leave out one: «لِلَّهِ» stays whole. */
function isLigature({ text }: Glyph): boolean {
  if (text.length < 2 || !/^[\u0620-\u065F\u0670-\u06D3]+$/u.test(text)) return false;
  const letters = text.match(lettersInOne) ?? [];
  return new Set(letters.map(([letter]) => letter)).size === letters.length;
}

/** A mark whose text another glyph has: that of a ligature's letter. */
function isMarkOfAnother({ glyph, text, width }: Glyph, font: PrintedFont): boolean {
  return width === 0 && text === rightToLeftMark && font.text(glyph) !== rightToLeftMark;
}

/** A sign that isn't a part of words from left to right, such as the bracket after a number. */
function isLoneSign({ run, text }: Glyph): boolean {
  return run === undefined && !space.test(text);
}

/** Signs that MuPDF takes for a part of a number, and so for text from left to right. */
const signOfNumber = /^[-+−#%°±‰‱٪\p{Sc}]$/u;

/**
 * What stands around a bracket: in an isolate PDFBox doesn't turn it round. MuPDF goes by the first character, a mark that
 * has no direction, and takes the others for a part of the line.
 */
const isolate = { begin: '\u200C\u2066', end: `\u200C\u2069${leftToRightMark}` };

const beginsWithMark = /^\p{Mn}/u;

const figure = /[0-9\u0660-\u0669]$/u;

/** Signs that stand between a word and the sign beside it. */
const passedOver = /^[ ()[\]{}«»"“”‘’.,:;،؛]$/u;
/** As many stand there at most. */
const mostPassedOver = 4;

/** For a space pdf.js goes by the second character after it. */
const bars = rightToLeftBar.repeat(2);

/** Keeps pdf.js from reading a sign, which it takes for a letter from left to right, with what stands beside it. */
function barFromNeighbours(glyphs: readonly Glyph[], at: number): void {
  const isPassedOver = ({ text }: Glyph) => passedOver.test(text);
  const sign = glyphs[at];
  const before = glyphs.slice(Math.max(0, at - mostPassedOver - 1), at).findLast((one) => !isPassedOver(one));
  const isLetter = before ? rightToLeft.test(before.text.slice(-1)) : hasArabic(glyphs);
  if (sign && !isLetter) sign.text = bars + sign.text;
  const next = glyphs.slice(at + 1, at + mostPassedOver + 2).findIndex((one) => !isPassedOver(one));
  const after = next < 0 ? undefined : glyphs[at + 1 + next];
  const isLoneLetter =
    /^\p{L}/u.test(after?.text ?? '') && !/^[\p{L}\p{M}]/u.test(glyphs[at + 2 + next]?.text ?? '');
  if (after && (isLoneLetter || figure.test(after.text))) after.text = bars + after.text;
}

/** A glyph with its code. */
function coded(glyph: Glyph, font: PrintedFont): Glyph {
  glyph.code = font.code(glyph.glyph, glyph.text);
  return glyph;
}

/** The same glyph that stands for another text. */
function saying(text: string, { glyph, x, y, width }: Glyph, font: PrintedFont): Glyph {
  return new Glyph(glyph, x, y, width, text, font.code(glyph, text));
}

/** A space in place of a glyph, so much lower, which draws nothing. */
export function hiddenSpace(
  { glyph, x, y, width }: Glyph,
  lower: number,
  font: PrintedFont,
  text = ' ',
): Glyph {
  return new Glyph(glyph, x, y + lower, width, text, font.code(glyph, text), true);
}

/** A glyph that draws nothing. */
function unseenGlyph(text: string, x: number, y: number, font: PrintedFont): Glyph {
  const { glyph, code } = font.unseen(text);
  return new Glyph(glyph, x, y, 0, text, code);
}

/**
 * The same for letters, marks and what parts them from a sign, a thousandth wide: what has no width PDFium doesn't find in
 * a box, and PDF/A allows no more than that.
 */
function unseenLetters(text: string, x: number, y: number, { font, size }: Piece): Glyph {
  const { glyph, code } = font.unseen(text, 1);
  return new Glyph(glyph, x, y, size / 1000, text, code);
}

/** The same, as wide as a gap: poppler takes what stands far apart for columns, and reads them one after another. */
function bridge(text: string, x: number, y: number, width: number, { font, size }: Piece): Glyph {
  const thousandths = Math.floor((width / size) * 1000);
  const { glyph, code } = font.unseen(text, thousandths);
  return new Glyph(glyph, x, y, (thousandths * size) / 1000, text, code, true);
}

/** A piece's glyphs with the marks that readers need. */
export function marked(piece: Piece): Glyph[] {
  const { font, glyphs, size, beginsApart } = piece;
  const out: Glyph[] = [];
  const drawnLast: Glyph[] = [];
  const isRightToLeft = !isLatin(glyphs) || glyphs.some(isLoneSign);
  const unseen = (text: string, x: number, y: number) => out.push(unseenGlyph(text, x, y, font));
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (!glyph) continue;
    if (isPlain(glyph)) {
      out.push(coded(glyph, font));
      continue;
    }
    const next = glyphs[i + 1];
    const before = out.at(-1);
    // pdf.js doesn't note a glyph without width: after a space that it drops as well it would see the gap twice.
    if (lacksWidth(glyph) && before && space.test(before.text)) out.splice(-1, 1, keptSpace(before, font));
    if (isMarkOfAnother(glyph, font)) {
      drawnLast.push(saying(' ', glyph, font));
      continue;
    }
    if (mark.test(glyph.text) && next) {
      let end = i + 1;
      while (mark.test(glyphs[end]?.text ?? '')) end += 1;
      const marks = glyphs.slice(i, end);
      const base = glyphs[end] ?? next;
      // PDFium takes a mark for one of the signs beside it.
      if (before && leftToRight.test(before.text))
        out.push(unseenLetters(rightToLeftMark, base.x, base.y, piece));
      // Drawn where it is, a mark above a letter breaks the line: its text takes its place, and it follows as a space.
      out.push(unseenLetters(marks.map(({ text }) => text).join(''), base.x, base.y, piece));
      drawnLast.push(...marks.map((one) => saying(' ', one, font)));
      i = end - 1;
      continue;
    }
    // PDFium takes the mark of a ligature's last letter for one of the sign after it.
    if (before && beginsWithMark.test(glyph.text) && !rightToLeft.test(before.text))
      out.push(unseenLetters(rightToLeftMark, glyph.x, glyph.y, piece));
    const text = before?.text.slice(-1) ?? '';
    const goesOn = glyph.run !== undefined && glyph.run === before?.run;
    const barred = text !== '' && !goesOn && !rightToLeft.test(text);
    if (isRightToLeft && leftToRight.test(glyph.text) && barred) unseen(rightToLeftMark, glyph.x, glyph.y);
    if (isRightToLeft && isLoneSign(glyph) && unknownSign.test(glyph.text)) barFromNeighbours(glyphs, i);
    if (isRightToLeft && (mirrored.test(glyph.text) || (!goesOn && composed.test(glyph.text)))) {
      unseen(rightToLeftMark, glyph.x, glyph.y);
      unseen(isolate.begin, glyph.x, glyph.y);
      out.push(coded(glyph, font));
      // At its very edge poppler may take it for a part of what comes next; PDFBox finds a gap where it is far from there.
      unseen(isolate.end, glyph.x + glyph.width - Math.min(glyph.width / 4, piece.size / 50), glyph.y);
      continue;
    }
    if (isLigature(glyph)) {
      const letters = glyph.text.match(lettersInOne) ?? [];
      if (before && space.test(before.text)) out.splice(-1, 1, keptSpace(before, font));
      for (const letter of letters.slice(0, -1)) out.push(unseenLetters(letter, glyph.x, glyph.y, piece));
      out.push(saying(letters.at(-1) ?? '', glyph, font));
      continue;
    }
    if (isRightToLeft && glyph.run === undefined && signOfNumber.test(glyph.text))
      out.push(saying(`${rightToLeftBar}${glyph.text}`, glyph, font));
    else out.push(coded(glyph, font));
  }
  if (isRightToLeft) holdDirection(out, font);
  if (partsFromNext(piece)) endWithSpace(out, piece);
  const leftmost = out[0];
  // MuPDF takes a sign at the left end for the first of the line, and PDFBox goes by the first letter.
  if (
    isRightToLeft &&
    leftmost &&
    (piece.followsApart ? !/^\p{L}/u.test(leftmost.text) : !rightToLeft.test(leftmost.text))
  )
    out.unshift(
      unseenGlyph(piece.next?.joined ? rightToLeftMark : rightToLeftBar, leftmost.x, leftmost.y, font),
    );
  const first = out.at(-1);
  const partsFromJoined = piece.followsJoined && first !== undefined && space.test(first.text);
  if (partsFromJoined) out.splice(-1, 1, keptSpace(first, font));
  if (piece.follows && first && !rightToLeft.test(first.text)) {
    // In the space, where there is one: at its very edge poppler may take the mark for a part of what stands on the right.
    const inside = space.test(first.text) ? atEdge * size : 0;
    unseen(rightToLeftMark, first.x + first.width - inside, first.y);
  }
  if (partsFromJoined) return [...out, ...drawnLast];
  if (beginsApart && first && space.test(first.text))
    out.splice(-1, 1, keptSpace(first, font, hasArabic(glyphs) ? undefined : rightToLeftBar));
  else if (piece.beginsCell && first) unseen(`${rightToLeftBar} `, first.x + first.width, first.y);
  // In a short item pdf.js would take it for text from left to right.
  else if (beginsApart && first && out.length > shortItem)
    unseen(` ${rightToLeftMark}`, first.x + first.width, first.y);
  return [...out, ...drawnLast];
}

/** An item with fewer letters from right to left than this share pdf.js takes for one from left to right. */
const leastShare = 0.4;

/** Adds marks to a letter or a sign until pdf.js takes the item for one from right to left. */
function holdDirection(glyphs: Glyph[], font: PrintedFont): void {
  let [all, fromRight] = [0, 0];
  for (const { text } of glyphs)
    for (const character of text) {
      all += 1;
      if (countedFromRight.test(character)) fromRight += 1;
    }
  const least = Math.ceil((leastShare * all - fromRight) / (1 - leastShare));
  if (least <= 0) return;
  const bars = rightToLeftBar.repeat(least);
  // The letter of a mark isn't touched: poppler would find the mark elsewhere.
  const holder =
    glyphs.find((one, i) => isLetter(one) && !mark.test(one.text) && !mark.test(glyphs[i - 1]?.text ?? '')) ??
    glyphs.find(({ text }) => /^[^\p{L}\p{M}\p{N}\p{Cf}\s]/u.test(text));
  const unseenMark = glyphs.findIndex(({ text, width }) => width === 0 && mark.test(text));
  const { text, x, y } = glyphs[unseenMark] ?? {};
  if (holder) {
    holder.text = bars + holder.text;
    coded(holder, font);
  } else if (text !== undefined && x !== undefined && y !== undefined)
    glyphs[unseenMark] = unseenGlyph(bars + text, x, y, font);
}
const countedFromRight = /[\p{Script=Arabic}\u061C\u0660-\u0669]/u;

/** Fewer letters than these, and a mark and a space more count as half of the text. */
const shortItem = 6;

export function isNextCell(piece: Piece, next: Piece): boolean {
  const [one, other] = [piece.cell, next.cell];
  return one !== undefined && one.row === other?.row && one.cell !== other.cell && isBeside(piece, next);
}

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

/** So far from an edge, in the size of the letters, a mark stands surely on one side of it. */
const atEdge = 0.01;

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

function isLetter({ text }: Glyph): boolean {
  return text !== rightToLeftMark && rightToLeft.test(text);
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

/** Whether what follows would be read as a part of its last word: on the same line and apart from it, or elsewhere. */
export function partsFromNext(piece: Piece): boolean {
  const { next, closes, size, glyphs } = piece;
  if (closes) return true;
  const [ownFirst, ownLast] = [glyphs[0], glyphs.at(-1)];
  // Where a line begins with a glyph without width, pdf.js puts that to the line before; not where a space comes first.
  if (!next || !isBeside(piece, next))
    return ownFirst !== undefined && (lacksWidth(ownFirst) || isLigature(ownFirst));
  const [first, last] = [next.glyphs[0], next.glyphs.at(-1)];
  if (!ownFirst || !ownLast || !first || !last) return false;
  const onLeft = first.x < ownFirst.x;
  const [left, right] = onLeft ? [last, ownFirst] : [ownLast, first];
  // The space of what follows parts them; one of its own poppler would find before it, where it goes on from a word.
  if (piece.joined && onLeft && space.test(left.text)) return false;
  return space.test(left.text) || space.test(right.text) || right.x - left.x - left.width > size / 10;
}

/** A space that pdf.js keeps: with a mark before it, it isn't one that may be dropped. */
function keptSpace(glyph: Glyph, font: PrintedFont, before = rightToLeftMark): Glyph {
  const code = font.code(glyph.glyph, `${before} `);
  return new Glyph(glyph.glyph, glyph.x, glyph.y, glyph.width, before, code);
}

/** Puts a space to the end of what is read of a line. */
function endWithSpace(glyphs: Glyph[], piece: Piece): void {
  const { font, size, next } = piece;
  // Without a letter or an Arabic figure pdf.js takes an item for one from left to right.
  const isSigns = piece.beginsApart && !isLatin(piece.glyphs) && !hasArabic(piece.glyphs);
  const turned =
    isSigns ||
    glyphs.some(
      ({ text }) => text !== rightToLeftMark && (rightToLeft.test(text) || /[\u0660-\u0669]/u.test(text)),
    );
  const last = turned ? glyphs[0] : glyphs.at(-1);
  if (!last) return;
  // To pdf.js the other mark is a letter from left to right, which would take figures and their full stop with it.
  const isFigure = ({ text }: Glyph) => /[0-9]$/u.test(text);
  const bar = turned && glyphs.slice(0, 3).some(isFigure) ? rightToLeftBar : rightToLeftMark;
  let end: Glyph | undefined;
  if (space.test(last.text)) {
    // pdf.js reads a figure with what stands before it, unless that is from right to left.
    const seen = glyphs.find(({ text }) => !space.test(text) && text !== rightToLeftMark);
    const isApart =
      turned && seen !== undefined && (figure.test(seen.text) || seen.text.startsWith(rightToLeftBar));
    end = keptSpace(last, font, isApart ? rightToLeftBar : bar);
    if (turned) glyphs.shift();
    else glyphs.pop();
  } else if (font.space !== undefined) {
    const width = (font.width(font.space) * size) / 1000;
    const x = turned ? last.x - width : last.x + last.width;
    end = keptSpace(new Glyph(font.space, x, last.y, width, ' '), font, isSigns ? rightToLeftBar : bar);
  }
  const x = end ? end.x + end.width : turned ? last.x : last.x + last.width;
  const neighbour = next?.glyphs.at(-1);
  const gapStart = neighbour ? neighbour.x + neighbour.width : 0;
  const gapEnd = end && turned ? end.x : last.x;
  const isBlank = glyphs.length === 0;
  const isCell = (turned || isBlank) && next !== undefined && isNextCell(piece, next);
  const beside = unseenGlyph(rightToLeftMark, x, last.y, font);
  const edge = end ? [end, beside] : [beside];
  if (isCell && gapEnd - gapStart > size)
    edge.unshift(
      // PDFium goes by the width of the first.
      unseenGlyph(rightToLeftMark, gapStart, last.y, font),
      bridge(rightToLeftMark, gapStart, last.y, gapEnd - gapStart, piece),
    );
  if (turned) glyphs.unshift(...edge);
  else glyphs.push(...edge);
}
