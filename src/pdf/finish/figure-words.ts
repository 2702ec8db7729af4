import type { Glyph } from './glyph.js';
import { hasArabic, Piece } from './lines.js';

/**
 * Splits a piece of a right-to-left line, in reading order: figures and Latin words are read by themselves, since MuPDF and pypdf
 * keep stretches of both directions in the order in which they are drawn.
 */
export function partedAtFigures(piece: Piece): Piece[] {
  const { glyphs } = piece;
  // Tested first: most lines have neither figures nor brackets.
  if (!glyphs.some(mayPart) || piece.fromRight || !hasArabic(glyphs)) return [piece];
  const parts: Piece[] = [];
  let rest: Glyph[] = [];
  const add = (some: Glyph[]) => {
    const part = new Piece({ ...piece, reversed: false, glyphs: some });
    parts.push(part);
    return part;
  };
  const flush = () => {
    if (rest.length > 0) add(rest);
    rest = [];
  };
  let isOpen = false;
  for (const word of wordsOf(glyphs)) {
    // From left to right, PDFBox takes a closing bracket and the next opening one for a pair, and turns both round.
    if (isOpen && word.some(({ text }) => closing.has(text))) {
      flush();
      isOpen = false;
    }
    if (word.some(({ text }) => opening.has(text))) isOpen = true;
    const figures = word.filter(({ run }) => run);
    if (figures.length === 0) {
      rest.push(...word);
      continue;
    }
    const isArabic = !figures.some(({ text }) => /[0-9\p{L}]/u.test(text));
    const after = word.slice(word.findLastIndex(({ run }) => run) + 1);
    if (
      (isArabic && figures.length === 1 && !word.some(({ text }) => ornateBracket.test(text))) ||
      word.some(({ text, width }) => text.length !== 1 || width === 0)
    ) {
      rest.push(...word);
      continue;
    }
    if (!isArabic && figures.every(({ run }) => run === figures[0]?.run)) {
      const from = word.findIndex(({ run }) => run);
      rest.push(...word.slice(0, from));
      flush();
      // A sign after a space on their right belongs to the words before them: margins are set from left to right as a whole.
      const end = figures.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text)) + 1;
      const signs = figures[end]?.text === ' ' ? figures.splice(end) : [];
      for (const sign of signs) sign.run = undefined;
      add(figures);
      rest.push(...signs, ...after);
      continue;
    }
    flush();
    const part = add(word);
    part.fromRight = true;
    if (isArabic) for (const glyph of figures) glyph.isSetFromLeft = true;
  }
  flush();
  if (parts.length < 2) return [piece];
  return parts.toReversed();
}

function mayPart({ run, text }: Glyph): boolean {
  return run !== undefined || closing.has(text);
}

/** Ornate brackets, which poppler takes for letters: beside one figure, it would read them after it. */
const ornateBracket = /^[\uFD3E\uFD3F]$/u;

const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** Splits glyphs into words, with each space by itself. */
function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let open = false;
  for (const glyph of glyphs) {
    const isSpace = glyph.text === ' ' && glyph.run === undefined;
    if (isSpace || !open) words.push([glyph]);
    else words.at(-1)?.push(glyph);
    open = !isSpace;
  }
  return words;
}
