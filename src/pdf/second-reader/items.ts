import { turnedRound } from './bidi.js';
import type { ReadFont } from './fonts.js';

/*
 * How pdf.js 5.4 combines what is drawn into items, and where it sees spaces between them and ends of lines. After
 * `getTextContent` of its `evaluator.js`, © Mozilla Foundation, Apache License 2.0; without what no browser writes, such as
 * vertical lines, and letters and words spaced by operators of their own.
 */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export function times(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ];
}

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** The state in which text is drawn. */
export interface TextState {
  matrix: Matrix;
  font: ReadFont | undefined;
  fontName: string | undefined;
  size: number;
  /** The matrix of the line that is drawn. */
  line: Matrix;
  /** Where the next glyph stands, before `matrix` is applied. */
  x: number;
  y: number;
}

/** Limits for the distance between two glyphs, in font sizes. */
const [tracking, notSpace, backwards, widestInFlow] = [0.102, 0.03, -0.2, 0.6];
/** How much higher or lower than the last a glyph stands that begins an item, relative to the letters' height. */
const raised = 0.25;

/** Compatibility characters that pdf.js replaces by those that they stand for. */
const compatible =
  /[\u00a0\u00b5\u037e\u0eb3\u2000-\u200a\u202f\u2126\ufb00-\ufb04\ufb06\ufb20-\ufb36\ufb38-\ufb3c\ufb3e\ufb40-\ufb41\ufb43-\ufb44\ufb46-\ufba1\ufba4-\ufba9\ufbae-\ufbb1\ufbd3-\ufbdc\ufbde-\ufbe7\ufbea-\ufbf8\ufbfc-\ufbfd\ufc00-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd88\ufdf4\ufdfa-\ufdfb\ufe71\ufe77\ufe79\ufe7b\ufe7d]+/gu;

/** Collects the items of a page, in their order, in `texts`. */
export class Items {
  readonly #texts: string[];
  readonly #box: readonly number[];
  #letters: string[] = [];
  #isOpen = false;
  #width = 0;
  #height = 0;
  /** The factor by which a text is enlarged when it is drawn. */
  #scale = 0;
  /** Where the last glyph with a width ended, and its matrix with the font's size applied. */
  #lastX = 0;
  #lastY = 0;
  #lastShape: Matrix | undefined;
  #size = 0;
  /** The last two characters: a space at the end of an item is dropped. */
  #older = ' ';
  #newer = ' ';

  constructor(texts: string[], box: readonly number[]) {
    this.#texts = texts;
    this.#box = box;
  }

  /** Draws codes; `gap` moves what comes after them. */
  show(codes: readonly number[], gap: number, state: TextState): void {
    const { font, size, matrix, line } = state;
    if (!font) return;
    if (codes.length === 0) advance(state, gap);
    const shape = times(matrix, times(line, [size, 0, 0, size, 0, 0]));
    for (let i = 0; i < codes.length; i++) {
      const { text, width, kind } = font.glyph(codes[i] ?? 0);
      if (kind === 'unseen') continue;
      const after = i + 1 === codes.length ? gap : 0;
      const room = width * (0.001 * size);
      if (kind === 'space') {
        advance(state, after + room);
        this.#note(' ');
        continue;
      }
      if (kind !== 'mark' && !this.#isPlaced(room, state, shape)) {
        advance(state, room);
        continue;
      }
      if (!this.#isOpen) this.#open(state, shape);
      if (kind !== 'mark') {
        advance(state, room);
        this.#width += room;
        if (room !== 0) {
          this.#lastX = leftOf(state);
          this.#lastY = footOf(state);
          this.#lastShape = shape;
        }
      }
      if (this.#note(text)) this.#letters.push(' ');
      this.#letters.push(text);
      if (after !== 0) advance(state, after);
    }
  }

  /** Ends the item. */
  end(): void {
    if (!this.#isOpen) return;
    this.#texts.push(
      turnedRound(this.#letters.join('').replace(compatible, (part) => part.normalize('NFKC'))),
    );
    this.#isOpen = false;
    this.#letters = [];
  }

  /** Adopts the scale of a changed matrix. */
  rescale(state: TextState): void {
    const scale = scaleOf(state);
    if (!this.#isOpen || scale === this.#scale) return;
    this.#width = 0;
    this.#scale = scale;
  }

  /** Notes a character; returns whether the one before it was a space after a word. */
  #note(character: string): boolean {
    const isApart = this.#older !== ' ' && this.#newer === ' ';
    [this.#older, this.#newer] = [this.#newer, character];
    return isApart;
  }

  #forget(): void {
    this.#older = ' ';
    this.#newer = ' ';
  }

  #open(state: TextState, [, , c, d]: Matrix): void {
    this.#width = 0;
    this.#height = Math.hypot(c, d);
    this.#scale = scaleOf(state);
    this.#size = state.size;
    this.#isOpen = true;
  }

  #endLine(): void {
    this.#forget();
    this.end();
    this.#texts.push('\n');
  }

  /**
   * Returns whether a glyph is on the page. Ends the item, or adds a space or the end of a line, by where the last glyph stood.
   */
  #isPlaced(room: number, state: TextState, shape: Matrix): boolean {
    const [left, foot] = [leftOf(state), footOf(state)];
    const [boxLeft = 0, boxFoot = 0, boxRight = 0, boxHead = 0] = this.#box;
    if (left + room < boxLeft || left > boxRight || foot < boxFoot || foot > boxHead) return false;
    const last = this.#lastShape;
    if (!last || (this.#lastX === left && this.#lastY === foot)) return true;
    let [x, y, lastX, lastY] = [left, foot, this.#lastX, this.#lastY];
    // Not needed for text that isn't rotated, as nearly all is.
    if (shape[1] !== 0 || shape[2] !== 0 || shape[0] <= 0) {
      [x, y] = alongLine(left, foot, shape, shape);
      [lastX, lastY] = alongLine(this.#lastX, this.#lastY, last, shape);
    }
    const across = (x - lastX) / this.#scale;
    const down = Math.abs(y - lastY);
    const way = Math.sign(this.#width);
    if (across < way * backwards * this.#size) {
      if (down > 0.5 * this.#height) this.#endLine();
      else {
        this.#forget();
        this.end();
      }
      return true;
    }
    if (down > this.#height) {
      this.#endLine();
      return true;
    }
    if (across <= way * notSpace * this.#size) this.#forget();
    if (across <= way * tracking * this.#size) {
      if (this.#older !== ' ' && this.#newer === ' ') {
        this.#forget();
        this.end();
        this.#texts.push(' ');
      } else this.#width += across;
    } else if (across <= way * widestInFlow * this.#size) {
      if (this.#isOpen) {
        this.#forget();
        this.#letters.push(' ');
        this.#width += across;
      } else {
        this.#forget();
        this.#texts.push(' ');
      }
    } else {
      this.end();
      this.#forget();
      this.#texts.push(' ');
    }
    if (down > this.#height * raised) this.end();
    return true;
  }
}

function advance(state: TextState, by: number): void {
  const { line } = state;
  state.x = line[0] * by + state.x;
  state.y = line[1] * by + state.y;
}

/** Returns where the next glyph stands on the page. */
function leftOf({ matrix, x, y }: TextState): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

function footOf({ matrix, x, y }: TextState): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}

function scaleOf({ matrix, line }: TextState): number {
  return Math.hypot(matrix[0], matrix[1]) * Math.hypot(line[0], line[1]);
}

/**
 * Returns a place as measured along a line and across it. `own` is the matrix of the glyph there, the last argument that of the
 * line.
 */
function alongLine(x: number, y: number, own: Matrix, [a, b, c, d]: Matrix): [number, number] {
  if (a !== 0 && b === 0 && c === 0) return a > 0 ? [x, y] : [-x, -y];
  if (b !== 0 && a === 0 && d === 0) return b > 0 ? [y, x] : [-y, -x];
  const scale = Math.hypot(own[0], own[1]);
  return [(own[0] * x + own[1] * y) / scale, (own[2] * x + own[3] * y) / scale];
}
