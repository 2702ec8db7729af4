import { mirrored, rightToLeftMark } from './characters.js';
import type { Glyph } from './glyph.js';
import { isLetter, lettersInOne } from './glyph-kinds.js';
import { hasArabic, type Piece, type Stretch } from './lines.js';
import { beginsMarked, idOf } from './sequences.js';
import type { PageTags } from './tags.js';
import { unseenLetters } from './unseen.js';

const address = /^(?:https?:\/\/|www\.)/iu;

/**
 * Gives addresses with Arabic letters, such as «https://example.org/wiki/جمعية», their text in the order in which it is read. They
 * run from left to right as a whole, with the Arabic letters on the right; PDF readers, which go by places in a right-to-left line,
 * would read these first. So the text stands as in «A4/ب», with what is read first on the right.
 */
export function readMixedLinks(stretches: readonly (string | Stretch)[], { links }: PageTags): void {
  let isLink = false;
  for (const one of stretches) {
    if (typeof one !== 'string') {
      if (isLink) for (const piece of one.pieces) readMixedLink(piece);
    } else if (beginsMarked.test(one)) isLink = links.has(idOf(one));
    else if (one === 'EMC') isLink = false;
  }
}

function readMixedLink(piece: Piece): void {
  const { glyphs } = piece;
  if (!hasArabic(glyphs) || !address.test(glyphs.map(({ text }) => text).join(''))) return;
  const letters = withMarks(glyphs);
  runSignsAtEnd(letters);
  const said = partsOf(letters).toReversed().flat();
  const texts = said.map(({ text, run }) => ({ text, run }));
  const runs = new Map<readonly Glyph[], Glyph[]>();
  const out: Glyph[] = [];
  // It doesn't matter which glyph has which text, as long as they come in their order.
  for (const [i, { text, run }] of texts.entries()) {
    const glyph = letters[i];
    if (!glyph) continue;
    const parts = run ? [text] : lettersOf(text);
    for (const part of parts.slice(0, -1)) out.push(unseenLetters(part, glyph.x, glyph.y, piece));
    glyph.text = parts.at(-1) ?? '';
    const known = run && runs.get(run);
    if (known) known.push(glyph);
    else if (run) runs.set(run, [glyph]);
    glyph.run = run && runs.get(run);
    out.push(glyph);
  }
  piece.silent = glyphs.filter(({ width }) => width === 0);
  piece.glyphs = out;
  piece.fromRight = true;
  piece.apart = true;
}

/** Returns the glyphs that have a width; each gets the text of the marks before it, which stand above it. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const letters: Glyph[] = [];
  let marks = '';
  for (const glyph of glyphs) {
    if (glyph.width === 0) {
      marks += glyph.text.replaceAll(rightToLeftMark, '');
      continue;
    }
    glyph.text = marks + glyph.text;
    marks = '';
    letters.push(glyph);
  }
  return letters;
}

/** Returns the letters of a glyph one by one, in the order in which they are drawn. */
function lettersOf(text: string): string[] {
  return text.match(lettersInOne)?.join('') === text ? (text.match(lettersInOne) ?? []) : [text];
}

/** Makes a run of the signs on the right of Arabic letters, such as the last stroke of «wiki/جمعية/»: they run with the address. */
function runSignsAtEnd(glyphs: readonly Glyph[]): void {
  const isSign = (glyph: Glyph) => glyph.run === undefined && !isLetter(glyph) && !mirrored.test(glyph.text);
  let signs: Glyph[] = [];
  let before: Glyph | undefined;
  for (const glyph of [...glyphs, undefined]) {
    if (glyph && isSign(glyph)) {
      signs.push(glyph);
      continue;
    }
    const isAtEnd = before && isArabic(before) && !(glyph && isArabic(glyph));
    if (isAtEnd) for (const sign of signs) sign.run = signs;
    signs = [];
    before = glyph;
  }
}

function isArabic({ run }: Glyph): boolean {
  return run === undefined || run.every(({ text }) => /^\p{Nd}$/u.test(text));
}

/** Parts an address where its direction changes, from left to right; numbers among Arabic letters belong to these. */
function partsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    if (before && isArabic(glyph) === isArabic(before)) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  return parts;
}
