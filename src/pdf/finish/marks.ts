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
import { isLatin, type Piece } from './lines.js';
import { atEdge, coded, keptSpace, saying, unseenGlyph, unseenLetters } from './unseen.js';

/*
 * How PDF readers take a line. Found by trying poppler, PDFium and pdf.js:
 * – All three take glyphs from left to right and reverse right-to-left text by themselves, each in its own way.
 * – poppler keeps what begins with a digit, a Latin letter or a mark like a full stop in the order in which it is drawn, up to
 *   the next right-to-left letter, including the space and the bracket beside it.
 * – PDFium turns brackets round among right-to-left letters, and writes «½» as «1/2»; the others don't.
 * – pdf.js takes a sign that is neither in Latin-1 nor Arabic for a left-to-right letter.
 * – pdf.js drops a space at the end of an item, and begins an item at every jump to the left.
 * – Left-to-right words that go on from a letter, such as «الـPDF», are separated from what follows only by its space.
 * – A mark that is drawn above a letter, apart from it, moves half the line to another place.
 * Found in the sources of others:
 * – PDFBox (PDFTextStripper) reverses a whole line by the Unicode algorithm, from a letter on the left to the last one further
 *   right without a gap: what is to be read in sequence needs lines of its own. It also reverses the text of one glyph, where
 *   that has a right-to-left letter.
 * – MuPDF (guess_bidi_level, reverse_bidi_line) goes by the first character of each glyph, takes Arabic figures for right-to-left
 *   text and signs of numbers for left-to-right text, reverses each stretch by itself and keeps their order.
 * – pypdf (get_display_str) does so too; signs, marks, Arabic figures and glyphs that stand for several characters go with what
 *   was before them.
 * Invisible marks of direction correct this; each is explained below, where it is put.
 */

/** Signs that MuPDF takes for a part of a number, and so for left-to-right text. */
const signOfNumber = /^[-+−#%°±‰‱٪\p{Sc}]$/u;

/**
 * The marks around a bracket: inside an isolate, PDFBox doesn't turn it round. MuPDF goes by the first character, a mark without
 * direction, and takes the others for a part of the line.
 */
const isolate = { begin: '\u200C\u2066', end: `\u200C\u2069${leftToRightMark}` };

/** Brackets that pypdf takes for left-to-right letters, unless a glyph stands for more than the bracket. */
const bracketOfLatin = /^[[\]{}«»]$/u;

const beginsWithMark = /^\p{Mn}/u;

/** Returns a piece's glyphs with the marks that readers need. */
export function marked(piece: Piece): Glyph[] {
  return new MarkedPiece(piece).glyphs();
}

class MarkedPiece {
  readonly #piece: Piece;
  readonly #isRightToLeft: boolean;
  readonly #out: Glyph[] = [];
  /** Marks above letters: they are drawn last, and their texts stand earlier, at the letters. */
  readonly #drawnLast: Glyph[] = [];
  /** Whether there are any. */
  readonly #drawsLast: boolean;

  constructor(piece: Piece) {
    this.#piece = piece;
    this.#drawsLast = piece.glyphs.some(
      (one) => !isPlain(one) && (mark.test(one.text) || isMarkOfAnother(one, piece.font)),
    );
    this.#isRightToLeft = !isLatin(piece.glyphs) || piece.glyphs.some(isLoneSign);
  }

  glyphs(): Glyph[] {
    const { font, glyphs } = this.#piece;
    for (let i = 0; i < glyphs.length; ) {
      const glyph = glyphs[i];
      if (glyph && isPlain(glyph)) this.#out.push(coded(glyph, font));
      else if (glyph) i += this.#add(glyph, i) - 1;
      i += 1;
    }
    // Before the ends are marked, since they depend on the direction, and after, since their spaces count too.
    if (this.#isRightToLeft) holdDirection(this.#out, font);
    if (partsFromNext(this.#piece)) endWithSpace(this.#out, this.#piece);
    this.#markLeftEnd();
    this.#markRightEnd();
    if (this.#isRightToLeft) holdDirection(this.#out, font);
    return [...this.#out, ...this.#drawnLast];
  }

  /** Adds a glyph, or several marks at once; returns how many. */
  #add(glyph: Glyph, at: number): number {
    const { font, glyphs } = this.#piece;
    // pdf.js ignores a glyph without width: after a space, which it drops as well, it would see the gap twice.
    if (lacksWidth(glyph)) this.#keepSpace();
    if (isMarkOfAnother(glyph, font)) {
      this.#drawnLast.push(saying(' ', glyph, font));
      return 1;
    }
    const end = glyphs.findIndex(({ text }, i) => i >= at && !mark.test(text));
    const base = glyphs[end];
    if (base && end > at) {
      this.#addMarks(glyphs.slice(at, end), base);
      return end - at;
    }
    this.#addOne(glyph, at);
    return 1;
  }

  /** Puts the text of marks at their letter, and draws the marks last, as spaces: drawn in place, they would break the line. */
  #addMarks(marks: readonly Glyph[], base: Glyph): void {
    const before = this.#out.at(-1);
    // PDFium attaches a mark to a sign beside it.
    if (before && leftToRight.test(before.text)) this.#letters(rightToLeftMark, base);
    this.#letters(marks.map(({ text }) => text).join(''), base);
    this.#drawnLast.push(...marks.map((one) => saying(' ', one, this.#piece.font)));
  }

  #addOne(glyph: Glyph, at: number): void {
    const { font, glyphs } = this.#piece;
    const before = this.#out.at(-1);
    // PDFium attaches the mark of a ligature's last letter to the sign after it.
    if (before && beginsWithMark.test(glyph.text) && !rightToLeft.test(before.text))
      this.#letters(rightToLeftMark, glyph);
    if (!this.#isRightToLeft) {
      if (isLigature(glyph)) this.#addLigature(glyph);
      else this.#out.push(coded(glyph, font));
      return;
    }
    const goesOn = glyph.run !== undefined && glyph.run === before?.run;
    const last = before?.text.slice(-1) ?? '';
    const isBarred = last !== '' && !goesOn && !rightToLeft.test(last);
    if (isBarred && leftToRight.test(glyph.text)) this.#unseen(rightToLeftMark, glyph.x, glyph.y);
    if (isLoneSign(glyph) && unknownSign.test(glyph.text)) barFromNeighbours(glyphs, at);
    if (mirrored.test(glyph.text) || (!goesOn && composed.test(glyph.text))) this.#addApart(glyph);
    else if (isLigature(glyph)) this.#addLigature(glyph);
    else if (glyph.run === undefined && signOfNumber.test(glyph.text))
      this.#out.push(saying(`${rightToLeftBar}${glyph.text}`, glyph, font));
    else this.#out.push(coded(glyph, font));
  }

  /** Adds a bracket, or a sign that PDFium splits. */
  #addApart(glyph: Glyph): void {
    const { font, size } = this.#piece;
    this.#unseen(rightToLeftMark, glyph.x, glyph.y);
    this.#unseen(isolate.begin, glyph.x, glyph.y);
    this.#out.push(
      bracketOfLatin.test(glyph.text)
        ? saying(`${rightToLeftBar}${glyph.text}`, glyph, font)
        : coded(glyph, font),
    );
    // At its very edge, poppler may take the mark for a part of what comes next; far from the edge, PDFBox finds a gap.
    this.#unseen(isolate.end, glyph.x + glyph.width - Math.min(glyph.width / 4, size / 100), glyph.y);
  }

  #addLigature(glyph: Glyph): void {
    const letters = glyph.text.match(lettersInOne) ?? [];
    this.#keepSpace();
    for (const letter of letters.slice(0, -1)) this.#letters(letter, glyph);
    this.#out.push(saying(letters.at(-1) ?? '', glyph, this.#piece.font));
  }

  /** Marks the left end: MuPDF takes a sign there for the first of the line, and PDFBox goes by the first letter. */
  #markLeftEnd(): void {
    const { followsApart, font } = this.#piece;
    const [first] = this.#out;
    if (!this.#isRightToLeft || !first) return;
    const isHeld = followsApart ? /^\p{L}/u.test(first.text) : rightToLeft.test(first.text);
    if (!isHeld) this.#out.unshift(unseenGlyph(rightToLeftBar, first.x, first.y, font));
  }

  #markRightEnd(): void {
    const { font, size, follows, beginsApart, beginsCell } = this.#piece;
    const last = this.#out.at(-1);
    if (!last) return;
    const end = last.x + last.width;
    const isSpace = space.test(last.text);
    // poppler takes a hyphen at the right end for one that divides a word at the end of a line, and drops it.
    const isHyphen = last.text.endsWith('-');
    // Inside the space, where there is one: at its very edge, poppler may take the mark for a part of what stands on the right.
    if (isHyphen || (follows && !rightToLeft.test(last.text)))
      this.#unseen(rightToLeftMark, isSpace ? end - atEdge * size : end, last.y);
    if (beginsApart && isSpace) this.#out.splice(-1, 1, keptSpace(last, font));
    else if (beginsCell) this.#unseen(`${rightToLeftBar} `, end, last.y);
  }

  #unseen(text: string, x: number, y: number): void {
    const { font } = this.#piece;
    // After a mark that stands higher or lower, PDFium ends a line in a box at each glyph that it doesn't find there.
    this.#out.push(this.#drawsLast ? unseenLetters(text, x, y, this.#piece) : unseenGlyph(text, x, y, font));
  }

  #letters(text: string, { x, y }: Glyph): void {
    this.#out.push(unseenLetters(text, x, y, this.#piece));
  }

  /** Makes pdf.js keep a space that was added last. */
  #keepSpace(): void {
    const last = this.#out.at(-1);
    if (last && space.test(last.text)) this.#out.splice(-1, 1, keptSpace(last, this.#piece.font));
  }
}
