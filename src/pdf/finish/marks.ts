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
import { barFromNeighbours, holdDirection } from './direction.js';
import type { Glyph } from './glyph.js';
import { isLigature, isLoneSign, isMarkOfAnother, isPlain, lacksWidth, lettersInOne } from './glyph-kinds.js';
import { endWithSpace, partsFromNext } from './line-ends.js';
import { hasArabic, isLatin, type Piece } from './lines.js';
import { atEdge, coded, keptSpace, saying, unseenGlyph, unseenLetters } from './unseen.js';

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

/** Signs that MuPDF takes for a part of a number, and so for text from left to right. */
const signOfNumber = /^[-+−#%°±‰‱٪\p{Sc}]$/u;

/**
 * What stands around a bracket: in an isolate PDFBox doesn't turn it round. MuPDF goes by the first character, a mark that
 * has no direction, and takes the others for a part of the line.
 */
const isolate = { begin: '\u200C\u2066', end: `\u200C\u2069${leftToRightMark}` };

const beginsWithMark = /^\p{Mn}/u;

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
    out.unshift(unseenGlyph(rightToLeftBar, leftmost.x, leftmost.y, font));
  const first = out.at(-1);
  if (piece.follows && first && !rightToLeft.test(first.text)) {
    // In the space, where there is one: at its very edge poppler may take the mark for a part of what stands on the right.
    const inside = space.test(first.text) ? atEdge * size : 0;
    unseen(rightToLeftMark, first.x + first.width - inside, first.y);
  }
  if (beginsApart && first && space.test(first.text))
    out.splice(-1, 1, keptSpace(first, font, hasArabic(glyphs) ? undefined : rightToLeftBar));
  else if (piece.beginsCell && first) unseen(`${rightToLeftBar} `, first.x + first.width, first.y);
  return [...out, ...drawnLast];
}
