import type { Glyph, Part, Run } from './content.js';
import { codeText, type PrintedFont } from './fonts.js';
import { decimal } from './objects.js';

/*
 * What readers make of a line, found by trying them:
 * – All three take glyphs from left to right and turn right-to-left text round by themselves, each in its own way.
 * – poppler keeps what begins with a digit, a Latin letter or a mark like a full stop in the order in which it is
 *   drawn, up to the next right-to-left letter: the space and the bracket beside it too.
 * – PDFium turns brackets round beside right-to-left letters; the others don't.
 * – pdf.js drops a space at the end of an item, and every jump to the left begins one.
 * – A mark above a letter, drawn apart from it, takes half the line to another place.
 * Marks of direction that nobody sees set this right: see below, where each is written.
 */

const rightToLeftMark = '\u200F';
const leftToRightMark = '\u200E';

/** What poppler takes for a number or a Latin letter. */
const leftToRight = /[0-9A-Za-z\u00C0-\u024F\u0660-\u0669\u060C@#$%+.,:/-]/u;
const rightToLeft =
  /[\u0590-\u05FF\u0608\u060B\u060D\u061B-\u065F\u066D-\u06FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const bracket = /[()[\]{}«»]/u;
const mark = /^\p{Mn}+$/u;
const space = /^[ \u00A0]$/u;

/** Content with its text rewritten: the same glyphs at the same places, in an order that readers read. */
export function rewritten(parts: readonly Part[]): string {
  const stretches: (string | Stretch)[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] ?? '';
    if (typeof part === 'string') {
      stretches.push(part);
      i += 1;
      continue;
    }
    const { runs, end, colour } = neighbours(parts, i);
    stretches.push({ pieces: piecesOf(runs), before: part.colour, after: colour });
    i = end;
  }
  const ordered = linesInOrder(stretches);
  let last: Piece | undefined;
  for (const one of ordered) {
    if (one === 'Q' && last) last.closes = true;
    if (typeof one === 'string') continue;
    for (const piece of one.pieces) {
      if (last) last.next = piece;
      if (last && (last.closes || last.y === piece.y) && last.font.space === undefined)
        piece.beginsApart = true;
      last = piece;
    }
  }
  return withArtifacts(ordered)
    .map((one) => (typeof one === 'string' ? one : writtenStretch(one)))
    .join('\n');
}

/** How a figure or a text begins that is drawn. */
const draws = /^BT$| (?:re|m|Do|sh)$/u;

/** Whatever is drawn without being tagged is decoration, and is marked as such (ISO 32000-1, 14.8.2.2). */
function withArtifacts(stretches: readonly (string | Stretch)[]): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  let state: 'outside' | 'artifact' | 'tagged' = 'outside';
  /** Sequences that are open, ours left out. */
  let depth = 0;
  for (const one of stretches) {
    const begins = typeof one === 'string' && /(?:BDC|BMC)$/u.test(one);
    if (begins && depth === 0 && (state === 'outside' || beginsMarked.test(one))) {
      if (state === 'artifact') out.push('EMC');
      state = 'tagged';
    } else if (state === 'outside' && (typeof one !== 'string' || draws.test(one))) {
      out.push('/Artifact BMC');
      state = 'artifact';
    }
    if (begins) depth += 1;
    out.push(one);
    if (one === 'EMC' && --depth === 0 && state === 'tagged') state = 'outside';
  }
  if (state === 'artifact') out.push('EMC');
  return out;
}

const beginsMarked = /^\/\w+ <<\/MCID \d+ >>BDC$/u;

/** A line that is tagged in several parts, each after the other as it is read; Skia has them from left to right. */
function linesInOrder(stretches: readonly (string | Stretch)[]): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  for (let i = 0; i < stretches.length; ) {
    const blocks: Block[] = [];
    const drawings: (string | Stretch)[] = [];
    let end = i;
    let after = '';
    for (let at = i; ; ) {
      const drawing = blocks.length > 0 ? drawingEnd(stretches, at) : at;
      const block = blockAt(stretches, drawing);
      const first = blocks[0]?.stretch.pieces[0];
      const piece = block?.stretch.pieces[0];
      if (!block || !piece || (first && (first.y !== piece.y || first.matrix !== piece.matrix))) break;
      if (drawing > at) drawings.push(after, ...stretches.slice(at, drawing));
      blocks.push(block);
      after = block.after;
      end = block.end;
      at = end;
    }
    if (blocks.length < 2) {
      out.push(...stretches.slice(i, Math.max(end, i + 1)));
      i = Math.max(end, i + 1);
      continue;
    }
    const glyphsOf = ({ stretch }: Block) => stretch.pieces.flatMap(({ glyphs }) => glyphs);
    const byPlace = blocks
      .map((block) => ({ block, glyphs: glyphsOf(block) }))
      .toSorted((a, b) => leftOf(a) - leftOf(b));
    for (const { block } of inReadingOrder(byPlace)) {
      const { head, stretch } = block;
      const [before = ''] = stretch.pieces.map(({ colour }) => colour);
      if (head) out.push(head);
      out.push(before, { pieces: stretch.pieces, before, after: stretch.pieces.at(-1)?.colour ?? '' });
      if (head) out.push('EMC');
    }
    out.push(...drawings, after);
    i = end;
  }
  return out;
}

const rectangle = /^[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re$/u;

/** Where a drawing ends that is tagged by itself and consists of rectangles, such as a gap's line; else its start. */
function drawingEnd(stretches: readonly (string | Stretch)[], from: number): number {
  let at = from;
  let one = stretches[at];
  while (typeof one === 'string' && colouring.test(one)) one = stretches[++at];
  if (typeof one !== 'string' || !beginsMarked.test(one)) return from;
  for (one = stretches[++at]; typeof one === 'string' && one !== 'EMC'; one = stretches[++at])
    if (one !== 'f' && !rectangle.test(one) && !colouring.test(one)) return from;
  return one === 'EMC' ? at + 1 : from;
}

/** One part of a line: how its tagging begins, where it has any, and what it draws. */
interface Block {
  readonly head: string | undefined;
  readonly stretch: Stretch;
  readonly end: number;
  /** The colour after it. */
  readonly after: string;
}

/** The part of one line that begins at a place; undefined where there is none that could be moved. */
function blockAt(stretches: readonly (string | Stretch)[], from: number): Block | undefined {
  let at = from;
  const colours = () => {
    for (let one = stretches[at]; typeof one === 'string' && colouring.test(one); one = stretches[++at])
      after = one;
  };
  let after = '';
  colours();
  const begin = stretches[at];
  const head = typeof begin === 'string' && beginsMarked.test(begin) ? begin : undefined;
  if (head) at += 1;
  colours();
  const stretch = stretches[at];
  if (!stretch || typeof stretch === 'string') return undefined;
  const [first] = stretch.pieces;
  if (!first?.colour || stretch.pieces.some(({ y }) => y !== first.y)) return undefined;
  at += 1;
  after = stretch.after;
  colours();
  if (head && stretches[at++] !== 'EMC') return undefined;
  return { head, stretch, end: at, after };
}

/** Runs between which nothing but the colour changes. */
interface Stretch {
  readonly pieces: readonly Piece[];
  /** The colours before and after it. */
  readonly before: string;
  readonly after: string;
}

function writtenStretch({ pieces, before, after }: Stretch): string {
  const out: string[] = [];
  let colour = before;
  for (const piece of pieces) {
    if (piece.colour !== colour) out.push(piece.colour);
    colour = piece.colour;
    out.push(...written(piece));
  }
  if (after !== colour) out.push(after);
  return out.join('\n');
}

const colouring = / rg$/u;

/** The runs from a part on between which nothing but the colour changes; where they end, and the colour after them. */
function neighbours(parts: readonly Part[], from: number): { runs: Run[]; end: number; colour: string } {
  const runs: Run[] = [];
  let end = from;
  let colour = '';
  for (; end < parts.length; end++) {
    const part = parts[end] ?? '';
    if (typeof part !== 'string') {
      if (part.colour === '' && runs[0]?.colour) break;
      runs.push(part);
      colour = part.colour;
    } else if (colouring.test(part) && runs[0]?.colour) colour = part;
    else break;
  }
  return { runs, end, colour };
}

/** What is drawn on one line in one font, size and colour. */
interface Piece {
  readonly font: PrintedFont;
  readonly fontName: string;
  readonly size: number;
  readonly matrix: string;
  readonly colour: string;
  readonly y: number;
  glyphs: Glyph[];
  /** What is read after it. */
  next?: Piece | undefined;
  /** It begins with a space of its own: what is read before it has none in its font. */
  beginsApart?: boolean;
  /** What comes after it stands somewhere else on the page. */
  closes?: boolean;
}

/** Lines from top to bottom as they come, and the pieces of each in the order in which they are read. */
function piecesOf(runs: readonly Run[]): Piece[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines.at(-1)?.[0];
    if (last && last.y === run.y && last.matrix === run.matrix) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => {
    const byPlace = line.toSorted((a, b) => leftOf(a) - leftOf(b));
    const pieces: Piece[] = [];
    for (const { glyphs, ...run } of byPlace) {
      const last = pieces.at(-1);
      const alike =
        last && last.fontName === run.fontName && last.size === run.size && last.colour === run.colour;
      if (alike) last.glyphs.push(...glyphs);
      else pieces.push({ ...run, glyphs: [...glyphs] });
    }
    return inReadingOrder(pieces);
  });
}

function leftOf({ glyphs }: Pick<Run, 'glyphs'>): number {
  return glyphs[0]?.x ?? 0;
}

function isLatin(glyphs: readonly Glyph[]): boolean {
  return (
    glyphs.some(({ text }) => /[0-9A-Za-z]/u.test(text)) && !glyphs.some(({ text }) => rightToLeft.test(text))
  );
}

/** From right to left, but what is left to right, several pieces long, as it stands. */
function inReadingOrder<One extends Pick<Run, 'glyphs'>>(pieces: readonly One[]): One[] {
  const read: One[] = [];
  let latin: One[] = [];
  for (const piece of pieces.toReversed()) {
    if (isLatin(piece.glyphs)) {
      latin.unshift(piece);
      continue;
    }
    read.push(...latin, piece);
    latin = [];
  }
  return [...read, ...latin];
}

/** An Arabic letter or a space, as nearly all are: nothing is to be done about it. */
function isPlain({ text, width }: Glyph): boolean {
  if (text.length !== 1 || width === 0) return false;
  const code = text.charCodeAt(0);
  return (code >= 0x0621 && code <= 0x064a) || code === 0x20;
}

/** A piece's glyphs with the marks that readers need. */
function marked(piece: Piece): Glyph[] {
  const { font, glyphs, beginsApart } = piece;
  const out: Glyph[] = [];
  const drawnLast: Glyph[] = [];
  const isRightToLeft = !isLatin(glyphs);
  const unseen = (text: string, x: number, y: number) =>
    out.push({ code: font.unseen(text), x, y, width: 0, text });
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (!glyph) continue;
    if (isPlain(glyph)) {
      out.push(glyph);
      continue;
    }
    const next = glyphs[i + 1];
    const before = out.at(-1);
    const lacksWidth = mark.test(glyph.text) || (glyph.width === 0 && rightToLeft.test(glyph.text));
    // pdf.js doesn't note a glyph without width: after a space that it drops as well it would see the gap twice.
    if (lacksWidth && before && space.test(before.text)) out.splice(-1, 1, keptSpace(before, font));
    if (mark.test(glyph.text) && next) {
      // Drawn where it is, a mark above a letter breaks the line: its text takes its place, and it follows as a space.
      unseen(glyph.text, next.x, next.y);
      drawnLast.push({ ...glyph, code: font.code(glyph.code, ' '), text: ' ' });
      continue;
    }
    const text = before?.text ?? '';
    const barred = text !== '' && !leftToRight.test(text) && !rightToLeft.test(text);
    if (isRightToLeft && leftToRight.test(glyph.text) && barred) unseen(rightToLeftMark, glyph.x, glyph.y);
    if (isRightToLeft && bracket.test(glyph.text)) {
      unseen(rightToLeftMark, glyph.x, glyph.y);
      out.push(glyph);
      unseen(leftToRightMark, glyph.x + glyph.width * 0.75, glyph.y);
      continue;
    }
    out.push([...glyph.text].length > 1 ? { ...glyph, code: font.code(glyph.code, glyph.text) } : glyph);
  }
  if (partsFromNext(piece)) endWithSpace(out, piece);
  const first = out.at(-1);
  if (beginsApart && first && space.test(first.text)) out.splice(-1, 1, keptSpace(first, font));
  // In a short item pdf.js would take it for text from left to right.
  else if (beginsApart && first && out.length > shortItem)
    unseen(`${rightToLeftMark} `, first.x + first.width, first.y);
  return [...out, ...drawnLast];
}

/** Fewer letters than these, and a mark and a space more count as half of the text. */
const shortItem = 6;

/** Whether what follows would be read as a part of its last word: on the same line and apart from it, or elsewhere. */
function partsFromNext({ next, closes, y, matrix, size, glyphs }: Piece): boolean {
  if (closes) return true;
  if (!next || next.y !== y || next.matrix !== matrix) return false;
  const [ownFirst, ownLast] = [glyphs[0], glyphs.at(-1)];
  const [first, last] = [next.glyphs[0], next.glyphs.at(-1)];
  if (!ownFirst || !ownLast || !first || !last) return false;
  const onLeft = first.x < ownFirst.x;
  const [left, right] = onLeft ? [last, ownFirst] : [ownLast, first];
  return space.test(left.text) || space.test(right.text) || right.x - left.x - left.width > size / 10;
}

/** A space that pdf.js keeps: with a mark before it, it isn't one that may be dropped. */
function keptSpace(glyph: Glyph, font: PrintedFont): Glyph {
  return { ...glyph, code: font.code(glyph.code, `${rightToLeftMark} `), text: rightToLeftMark };
}

/** Puts a space to the end of what is read of a line. */
function endWithSpace(glyphs: Glyph[], { font, size }: Piece): void {
  // Without a letter or an Arabic figure pdf.js takes an item for one from left to right.
  const turned = glyphs.some(
    ({ text }) => text !== rightToLeftMark && (rightToLeft.test(text) || /[\u0660-\u0669]/u.test(text)),
  );
  const last = turned ? glyphs[0] : glyphs.at(-1);
  if (!last) return;
  let end: Glyph | undefined;
  if (space.test(last.text)) {
    end = keptSpace(last, font);
    if (turned) glyphs.shift();
    else glyphs.pop();
  } else if (font.space !== undefined) {
    const width = (font.width(font.space) * size) / 1000;
    const x = turned ? last.x - width : last.x + last.width;
    end = keptSpace({ code: font.space, x, y: last.y, width, text: ' ' }, font);
  }
  const x = end ? end.x + end.width : turned ? last.x : last.x + last.width;
  const bar: Glyph = { code: font.unseen(rightToLeftMark), x, y: last.y, width: 0, text: rightToLeftMark };
  const edge = end ? [end, bar] : [bar];
  if (turned) glyphs.unshift(...edge);
  else glyphs.push(...edge);
}

/** Less than this part of a point apart, two places are the same. */
const nothingSeen = 0.0005;

/** A piece as operators: one show operator a line, another where a glyph stands higher or lower. */
function written(piece: Piece): string[] {
  const { fontName, size, matrix, y: baseline } = piece;
  const out = ['BT', `/${fontName} ${decimal(size)} Tf`];
  let items = '';
  let hex = '';
  const end = () => {
    if (hex) items += `<${hex}>`;
    if (items) out.push(/^<[0-9A-F]+>$/u.test(items) ? `${items} Tj` : `[${items}] TJ`);
    hex = '';
    items = '';
  };
  let start: { x: number; y: number } | undefined;
  let pen = 0;
  for (const { code, x, y, width } of marked(piece)) {
    if (!start) {
      out.push(`${matrix} ${decimal(x)} ${decimal(baseline - y)} Tm`);
      start = { x, y };
      pen = x;
    } else if (y !== start.y) {
      end();
      out.push(`${decimal(x - start.x)} ${decimal(y - start.y)} Td`);
      start = { x, y };
      pen = x;
    } else if (Math.abs(pen - x) > nothingSeen) {
      const back = Math.round(((pen - x) / size) * 100_000) / 100;
      if (hex) items += `<${hex}>`;
      hex = '';
      items += decimal(back);
      pen -= (back * size) / 1000;
    }
    hex += codeText(code);
    pen += width;
  }
  end();
  return [...out, 'ET'];
}
