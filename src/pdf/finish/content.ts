import type { PrintedFont } from './fonts.js';

/** A glyph where it is drawn, in the space of its run: x along the line, y down the page. */
export interface Glyph {
  readonly code: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What it stands for; several letters in the order in which they are drawn. */
  readonly text: string;
}

/** Glyphs of one font and size, drawn in one go. */
export interface Run {
  readonly font: PrintedFont;
  readonly fontName: string;
  readonly size: number;
  /** The first four numbers of its matrix, as written. */
  readonly matrix: string;
  readonly y: number;
  /** From left to right, as drawn. */
  readonly glyphs: readonly Glyph[];
  /** The operators that choose its colour, as written; empty where none did. */
  readonly colour: string;
}

/** A stretch of a content stream: operators that are kept as they are, or a run. */
export type Part = string | Run;

/**
 * The runs of a content stream as Skia writes it, an operator a line; all else is kept as it is. `left` counts the
 * runs that are written in another way than is known, and kept as well.
 */
export function partsOf(
  content: string,
  fonts: ReadonlyMap<string, PrintedFont>,
): { parts: Part[]; left: number } {
  const lines = content.split('\n');
  const parts: Part[] = [];
  const colours: string[] = [];
  let colour = '';
  let left = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === 'q') colours.push(colour);
    else if (line === 'Q') colour = colours.pop() ?? '';
    else if (/ RG .* rg$/u.test(line)) colour = line;
    if (line !== 'BT') {
      parts.push(line);
      continue;
    }
    const end = lines.indexOf('ET', i);
    const inside = lines.slice(i + 1, end < 0 ? undefined : end);
    const run = end < 0 ? undefined : runOf(inside, fonts, colour);
    if (run === undefined) {
      left += 1;
      parts.push(...lines.slice(i, end < 0 ? undefined : end + 1));
    } else if (run.glyphs.length > 0) parts.push(run);
    i = end < 0 ? lines.length : end;
  }
  return { parts, left };
}

const span = /^\/Span<<\/ActualText (?:<FEFF([0-9A-F]+)>|\((.*)\)) >> BDC$/u;
const number = String.raw`-?[\d.]+`;
const matrixOf = new RegExp(`^(${number} ${number} ${number} ${number}) (${number}) (${number}) Tm$`, 'u');
const show = new RegExp(`^(?:(${number}) (${number}) Td )?<((?:[0-9A-F]{4})+)> Tj$`, 'u');

interface Cluster {
  /** Undefined where the glyphs stand for what their font says. */
  readonly text: string | undefined;
  readonly glyphs: { code: number; x: number; y: number; width: number }[];
}

/** Reads what stands between BT and ET; undefined where it is not all as Skia writes it. */
function runOf(
  lines: readonly string[],
  fonts: ReadonlyMap<string, PrintedFont>,
  colour: string,
): Run | undefined {
  const clusters: Cluster[] = [];
  const open: ('reversed' | 'span')[] = [];
  let font: { name: string; font: PrintedFont; size: number } | undefined;
  let matrix: { text: string; x: number; y: number } | undefined;
  let cluster: Cluster | undefined;
  let reversed = false;
  let [startX, x, y] = [0, 0, 0];
  for (const line of lines) {
    if (line === '/ReversedChars BMC') {
      reversed = true;
      open.push('reversed');
      continue;
    }
    if (line === 'EMC') {
      if (open.pop() === 'span') cluster = undefined;
      continue;
    }
    const spanned = span.exec(line);
    if (spanned) {
      const text = spanned[1]
        ? Buffer.from(spanned[1], 'hex').swap16().toString('utf16le')
        : (spanned[2] ?? '').replace(/\\(.)/gu, '$1');
      cluster = { text, glyphs: [] };
      clusters.push(cluster);
      open.push('span');
      continue;
    }
    const chosen = /^\/(\S+) ([\d.]+) Tf$/u.exec(line);
    if (chosen) {
      const known = fonts.get(chosen[1] ?? '');
      if (!known || font) return undefined;
      font = { name: chosen[1] ?? '', font: known, size: Number(chosen[2]) };
      continue;
    }
    const placed = matrixOf.exec(line);
    if (placed) {
      if (matrix) return undefined;
      matrix = { text: placed[1] ?? '', x: Number(placed[2]), y: Number(placed[3]) };
      startX = matrix.x;
      x = startX;
      continue;
    }
    const shown = show.exec(line);
    if (!shown || !font || !matrix) return undefined;
    if (shown[1]) {
      startX += Number(shown[1]);
      y += Number(shown[2]);
      x = startX;
    }
    const one = cluster ?? { text: undefined, glyphs: [] };
    if (!cluster) clusters.push(one);
    for (const hex of shown[3]?.match(/.{4}/gu) ?? []) {
      const code = Number.parseInt(hex, 16);
      const width = (font.font.width(code) * font.size) / 1000;
      one.glyphs.push({ code, x, y, width });
      x += width;
    }
  }
  if (open.length > 0) return undefined;
  const drawn = clusters.filter(({ glyphs }) => glyphs.length > 0);
  if (drawn.length === 0) return { ...nothing, colour };
  if (!font || !matrix) return undefined;
  const { font: printed, name, size } = font;
  const glyphs = drawn.flatMap((one) => glyphsOf(one, printed, reversed));
  return { font: printed, fontName: name, size, matrix: matrix.text, y: matrix.y, glyphs, colour };
}

const nothing = { font: undefined as never, fontName: '', size: 0, matrix: '', y: 0, glyphs: [] };

/** The glyphs of a cluster with what each stands for; the font learns it. */
function glyphsOf({ text, glyphs }: Cluster, font: PrintedFont, reversed: boolean): Glyph[] {
  for (const { code } of glyphs) font.use(code);
  if (text === undefined) return glyphs.map((glyph) => ({ ...glyph, text: font.text(glyph.code) }));
  const letters = [...text];
  const drawn = reversed ? letters.toReversed() : letters;
  // One glyph for several letters stands for all of them; of several that don't match the letters, the first does.
  if (letters.length !== glyphs.length) drawn.splice(0, drawn.length, drawn.join(''));
  return glyphs.map((glyph, i) => {
    const letter = drawn[i] ?? '';
    font.learn(glyph.code, letter);
    return { ...glyph, text: letter };
  });
}
