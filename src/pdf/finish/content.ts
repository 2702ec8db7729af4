import { lineEnd } from '../../source/line.js';
import { leftToRightMark, mark, rightToLeftMark } from './characters.js';
import type { PrintedFont } from './fonts.js';
import { Glyph } from './glyph.js';

/** Glyphs of one font and size, drawn by one text object (BT … ET). */
export interface Run {
  readonly font: PrintedFont;
  readonly fontName: string;
  readonly size: number;
  /** The first four numbers of the text matrix, as written. */
  readonly matrix: string;
  readonly y: number;
  /** From left to right, as drawn. */
  readonly glyphs: readonly Glyph[];
  /** Whether it is marked as drawn from right to left (`ReversedChars`); unknown for a single glyph. */
  readonly reversed: boolean;
  /** The operator that sets its colour, as written; empty where none does. */
  readonly colour: string;
}

/** A part of a content stream: an operator that is kept as it is, or a run. */
export type Part = string | Run;

/**
 * Returns the parts of a content stream as Skia writes it, with one operator a line: its runs, and all else as it is. `left`
 * counts the text objects that are written in an unknown way; they are kept as they are too.
 */
export function partsOf(
  content: string,
  fonts: ReadonlyMap<string, PrintedFont>,
): { parts: Part[]; left: number } {
  const parts: Part[] = [];
  const colours: string[] = [];
  let colour = '';
  let left = 0;
  for (let from = 0; from <= content.length; ) {
    const end = lineEnd(content, from);
    const line = content.slice(from, end);
    if (line === 'q') colours.push(colour);
    else if (line === 'Q') colour = colours.pop() ?? '';
    else if (line.endsWith(' rg')) colour = line;
    if (line !== 'BT') {
      parts.push(line);
      from = end + 1;
      continue;
    }
    const close = content.indexOf('\nET\n', from);
    const run = close < 0 ? 'unknown' : runOf(content, end + 1, close + 1, fonts, colour);
    const after = close < 0 ? content.length : close + 3;
    if (run === 'unknown') {
      left += 1;
      parts.push(...content.slice(from, after).split('\n'));
    } else if (run) parts.push(run);
    from = after + 1;
  }
  return { parts, left };
}

const spanHead = '/Span<</ActualText ';
const spanTail = ' >> BDC';
const reversedHead = '/ReversedChars BMC';

/** The text that some glyphs of a run stand for where their font doesn't have it (`ActualText`). */
interface Span {
  readonly text: string;
  readonly from: number;
  to: number;
}

/**
 * Reads the lines between BT and ET; undefined where they draw nothing, `unknown` where Skia doesn't write them so. Most of a
 * file's time is spent here, so the kind of a line is recognised by its first and last letters.
 */
function runOf(
  content: string,
  from: number,
  to: number,
  fonts: ReadonlyMap<string, PrintedFont>,
  colour: string,
): Run | 'unknown' | undefined {
  const glyphs: Glyph[] = [];
  const spans: Span[] = [];
  const open: ('reversed' | 'span')[] = [];
  let font: { name: string; font: PrintedFont; size: number } | undefined;
  let matrix: { text: string; y: number } | undefined;
  let reversed = false;
  let [startX, x, y] = [0, 0, 0];
  for (let at = from; at < to; ) {
    const end = lineEnd(content, at);
    const last = content.charCodeAt(end - 1);
    if (last === 0x6a /* j */) {
      const begin = content.indexOf('<', at);
      if (!font || !matrix || begin < 0 || begin > end || !content.startsWith('> Tj', end - 4))
        return 'unknown';
      if (begin > at) {
        const gap = content.indexOf(' ', at);
        const [dx, dy] = [numberAt(content, at, gap), numberAt(content, gap + 1, begin - 4)];
        if (!content.startsWith(' Td ', begin - 4) || Number.isNaN(dx) || Number.isNaN(dy)) return 'unknown';
        startX += dx;
        y += dy;
        x = startX;
      }
      for (let digits = begin + 1; digits < end - 4; digits += 4) {
        const glyph = hexadecimal(content, digits);
        const width = (font.font.width(glyph) * font.size) / 1000;
        glyphs.push(new Glyph(glyph, x, y, width, ''));
        x += width;
      }
    } else if (content.startsWith(spanHead, at) && content.startsWith(spanTail, end - spanTail.length)) {
      const text = spanText(content, at + spanHead.length, end - spanTail.length);
      if (text === undefined) return 'unknown';
      spans.push({ text, from: glyphs.length, to: glyphs.length });
      open.push('span');
    } else if (last === 0x43 /* C */ && content.startsWith('EMC', at)) {
      const span = spans.at(-1);
      if (open.pop() === 'span' && span) span.to = glyphs.length;
    } else if (last === 0x43 && content.startsWith(reversedHead, at) && end - at === reversedHead.length) {
      reversed = true;
      open.push('reversed');
    } else {
      const line = content.slice(at, end);
      const chosen = /^\/(\S+) ([\d.]+) Tf$/u.exec(line);
      const placed = matrixOf.exec(line);
      const known = fonts.get(chosen?.[1] ?? '');
      if (chosen && known && !font) {
        font = { name: chosen[1] ?? '', font: known, size: Number(chosen[2]) };
      } else if (placed && !matrix) {
        matrix = { text: placed[1] ?? '', y: Number(placed[3]) };
        startX = Number(placed[2]);
        x = startX;
      } else return 'unknown';
    }
    at = end + 1;
  }
  if (open.length > 0) return 'unknown';
  if (glyphs.length === 0) return undefined;
  if (!font || !matrix) return 'unknown';
  const { font: printed, name, size } = font;
  for (const { glyph } of glyphs) printed.use(glyph);
  let next = 0;
  for (const span of spans) {
    for (; next < span.from; next++) setOwnText(glyphs[next], printed);
    setSpanTexts(span.text, glyphs, span, printed, reversed);
    next = span.to;
  }
  for (; next < glyphs.length; next++) setOwnText(glyphs[next], printed);
  if (glyphs.some((glyph) => glyph.text === '')) return 'unknown';
  return { font: printed, fontName: name, size, matrix: matrix.text, y: matrix.y, glyphs, reversed, colour };
}

const number = String.raw`-?[\d.]+`;
const matrixOf = new RegExp(`^(${number} ${number} ${number} ${number}) (${number}) (${number}) Tm$`, 'u');

/** The decimal digits that a JavaScript number holds exactly. */
const exactDigits = 15;

/** Reads the decimal number between two offsets as `Number` would, without making a string of it. */
function numberAt(text: string, from: number, to: number): number {
  const negative = text.charCodeAt(from) === 0x2d /* - */;
  let whole = 0;
  let digits = 0;
  let scale = 0;
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e /* . */ && scale === 0) scale = 1;
    else if (code >= 0x30 && code <= 0x39 && digits < exactDigits) {
      whole = whole * 10 + code - 0x30;
      digits += 1;
      scale *= 10;
    } else return Number(text.slice(from, to));
  }
  const value = scale > 1 ? whole / scale : whole;
  return digits === 0 ? Number.NaN : negative ? -value : value;
}

/** The hexadecimal digits of a code. */
export const codeDigits = 4;

/** Reads a code of four hexadecimal digits, in capitals, as Skia and this program write it. */
export function hexadecimal(text: string, at: number): number {
  let number = 0;
  for (let i = at; i < at + codeDigits; i++) {
    const code = text.charCodeAt(i);
    number = number * 16 + (code > 0x39 ? code - 0x37 : code - 0x30);
  }
  return number;
}

/** Reads the text of a span: UTF-16 in hexadecimal, or plain letters in round brackets; undefined for anything else. */
function spanText(content: string, from: number, to: number): string | undefined {
  if (content.startsWith('<FEFF', from) && content.charCodeAt(to - 1) === 0x3e /* > */) {
    let text = '';
    for (let at = from + 5; at < to - 1; at += 4) text += String.fromCharCode(hexadecimal(content, at));
    return text === '\u00A0' ? ' ' : text;
  }
  const value = content.slice(from, to);
  return value.startsWith('(') && value.endsWith(')')
    ? value.slice(1, -1).replace(/\\(.)/gu, '$1')
    : undefined;
}

/** Returns the text of each glyph where every letter has one and all marks share one, as shadda and tanwin do; else undefined. */
function withMarks(drawn: readonly string[], glyphs: readonly Glyph[]): string[] | undefined {
  const letters = drawn.filter((letter) => !mark.test(letter));
  const marks = drawn.filter((letter) => mark.test(letter)).join('');
  const markGlyphs = glyphs.filter(({ width }) => width === 0);
  if (marks === '' || markGlyphs.length !== 1 || letters.length !== glyphs.length - 1) return undefined;
  return glyphs.map(({ width }) => (width === 0 ? marks : (letters.shift() ?? '')));
}

/**
 * Gives all letters to the widest glyph, such as a ligature with its marks; the others get no letters, only a mark of direction.
 * On a glyph without width, PDF readers would put the letters in another place.
 */
function onWidest(drawn: readonly string[], glyphs: readonly Glyph[]): (string | undefined)[] {
  const widest = Math.max(...glyphs.map(({ width }) => width));
  const at = glyphs.findIndex(({ width }) => width === widest);
  return glyphs.map((_, i) => (i === at ? drawn.join('') : undefined));
}

/** Gives a glyph the text that its font has for it. */
function setOwnText(one: Glyph | undefined, font: PrintedFont): void {
  if (one) one.text = font.text(one.glyph);
}

/** Gives each glyph of a span its text, and stores it in the font. */
function setSpanTexts(
  text: string,
  glyphs: readonly Glyph[],
  { from, to }: Span,
  font: PrintedFont,
  reversed: boolean,
): void {
  const only = glyphs[from];
  // The usual case: one letter, one glyph.
  if (text.length === 1 && to === from + 1 && only) {
    only.text = text;
    font.learn(only.glyph, text);
    return;
  }
  const inside = glyphs.slice(from, to);
  const letters = [...text];
  const drawn = reversed && letters.length > 1 ? letters.toReversed() : letters;
  const texts =
    letters.length === inside.length ? drawn : (withMarks(drawn, inside) ?? onWidest(drawn, inside));
  for (const [i, one] of inside.entries()) {
    const own = texts[i];
    one.text = own ?? (reversed ? rightToLeftMark : leftToRightMark);
    if (own !== undefined) font.learn(one.glyph, own);
  }
}
