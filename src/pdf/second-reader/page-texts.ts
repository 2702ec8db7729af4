import { lineEnd } from '../../source/line.js';
import { codeDigits, hexadecimal } from '../finish/content.js';
import { nameOf } from '../finish/fonts.js';
import { type Dictionary, NotUnderstood, numberOf, Reference, type Stream } from '../objects.js';
import { PdfReader } from '../reader.js';
import { ReadFont } from './fonts.js';
import { Items, type Matrix, type TextState, times, unchanged } from './items.js';

/**
 * Returns the text of each page of a PDF by the rules of pdf.js, with which Firefox and many web pages show PDFs. It is read
 * directly from the file, in a tenth of the time that pdf.js itself takes. Undefined where the file isn't written as a browser,
 * or this program, writes it.
 */
export function pageTexts(bytes: Uint8Array): string[] | undefined {
  try {
    return new PageReader(PdfReader.open(bytes)).texts();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** How deep forms may be nested; ours have none. */
const mostNested = 20;

/** What surrounds a content stream. */
interface Around {
  readonly resources: Dictionary;
  /** The page's `MediaBox`: left, bottom, right, top. */
  readonly box: readonly number[];
  /** The texts read from the page so far. */
  readonly texts: string[];
  /** The number of forms around it. */
  readonly depth: number;
}

const plainState: TextState = {
  matrix: unchanged,
  font: undefined,
  fontName: undefined,
  size: 0,
  line: unchanged,
  x: 0,
  y: 0,
};

class PageReader {
  readonly #file: PdfReader;
  readonly #fonts = new Map<number, ReadFont>();

  constructor(file: PdfReader) {
    this.#file = file;
  }

  texts(): string[] {
    return this.#file.pages().map((page) => this.#textOf(page));
  }

  #textOf(page: Dictionary): string {
    const content = this.#file.stream(page.get('Contents'));
    const box = this.#file.array(page.get('MediaBox')).map(numberOf);
    const texts: string[] = [];
    const resources = this.#file.dictionary(page.get('Resources'));
    this.#read(content, { resources, box, texts, depth: 0 }, plainState);
    return texts.join('');
  }

  /** Reads content in which each operator ends a line. */
  #read(stream: Stream, around: Around, first: TextState): void {
    const content = this.#file.unpack(stream).toString('latin1');
    const items = new Items(around.texts, around.box);
    const saved: TextState[] = [];
    let state = { ...first };
    for (let from = 0; from < content.length; ) {
      const end = lineEnd(content, from);
      const operands = () => content.slice(from, end - 2).trim();
      switch (content.slice(Math.max(from, end - 2), end)) {
        case 'BT':
          begin(unchanged, state);
          break;
        case 'Tf':
          this.#choose(operands(), around.resources, state, items);
          break;
        case 'Tm':
          begin(matrixOf(operands()), state);
          items.rescale(state);
          break;
        case 'Td':
          move(operands(), state);
          break;
        case 'Tj': {
          const codes: number[] = [];
          const string = content.indexOf('<', from);
          if (string > from) move(content.slice(from, content.indexOf(' Td', from)), state);
          readCodes(content, string, codes);
          items.show(codes, 0, state);
          break;
        }
        case 'TJ':
          showSpaced(content, from, end, items, state);
          break;
        case 'cm':
          state.matrix = times(state.matrix, matrixOf(operands()));
          break;
        case 'q':
          saved.push({ ...state });
          break;
        case 'Q': {
          const { font, fontName, size } = state;
          state = saved.pop() ?? state;
          if (font !== state.font || fontName !== state.fontName || size !== state.size) items.end();
          break;
        }
        // BDC, BMC and EMC.
        case 'DC':
        case 'MC':
          items.end();
          break;
        case 'Do':
          items.end();
          this.#readForm(operands().slice(1), around, state);
          break;
      }
      from = end + 1;
    }
    items.end();
  }

  #choose(operands: string, resources: Dictionary, state: TextState, items: Items): void {
    const [name = '', size] = operands.slice(1).split(' ');
    if (state.font && state.fontName === name && state.size === Number(size)) return;
    items.end();
    state.font = this.#font(name, resources);
    state.fontName = name;
    state.size = Number(size);
  }

  #readForm(name: string, around: Around, state: TextState): void {
    const { resources, depth } = around;
    const form = this.#file.stream(this.#file.dictionary(resources.get('XObject')).get(name));
    const { dictionary } = form;
    if (nameOf(dictionary.get('Subtype')) !== 'Form') return;
    if (depth === mostNested) throw new NotUnderstood('forms in forms');
    const own = this.#file.resolve(dictionary.get('Resources'));
    const turned = dictionary.has('Matrix')
      ? matrixOf(this.#file.array(dictionary.get('Matrix')).map(numberOf).join(' '))
      : unchanged;
    this.#read(
      form,
      { ...around, resources: own instanceof Map ? own : resources, depth: depth + 1 },
      { ...state, matrix: times(state.matrix, turned) },
    );
  }

  #font(name: string, resources: Dictionary): ReadFont {
    const reference = this.#file.dictionary(resources.get('Font')).get(name);
    if (!(reference instanceof Reference)) throw new NotUnderstood('a font');
    const known = this.#fonts.get(reference.number);
    if (known) return known;
    const font = new ReadFont(this.#file, this.#file.dictionary(reference));
    this.#fonts.set(reference.number, font);
    return font;
  }
}

function move(operands: string, state: TextState): void {
  const [x = 0, y = 0] = operands.split(' ').map(Number);
  begin(times(state.line, [1, 0, 0, 1, x, y]), state);
}

function begin(line: Matrix, state: TextState): void {
  state.line = line;
  [, , , , state.x, state.y] = line;
}

/** Reads the codes of a hexadecimal string into `codes`; returns where it ends. Throws `NotUnderstood`. */
function readCodes(content: string, from: number, codes: number[]): number {
  const end = content.indexOf('>', from);
  if (end < 0 || (end - from) % codeDigits !== 1) throw new NotUnderstood('a string');
  for (let at = from + 1; at < end; at += codeDigits) codes.push(hexadecimal(content, at));
  return end + 1;
}

/** Draws the strings of a `TJ` array, in which numbers between them move what comes next. */
function showSpaced(content: string, from: number, end: number, items: Items, state: TextState): void {
  const codes: number[] = [];
  let at = from + 1;
  while (at < end - 4) {
    const sign = content.charCodeAt(at);
    if (sign === 0x3c /* < */) at = readCodes(content, at, codes);
    else if (sign === 0x20) at += 1;
    else {
      let next = at + 1;
      while (next < end && /[\d.]/u.test(content[next] ?? '')) next += 1;
      const back = Number(content.slice(at, next));
      if (Number.isNaN(back)) throw new NotUnderstood('a number');
      if (back !== 0) {
        items.show(codes, (back * -1 * state.size) / 1000, state);
        codes.length = 0;
      }
      at = next;
    }
  }
  if (codes.length > 0) items.show(codes, 0, state);
}

function matrixOf(operands: string): Matrix {
  const [a, b, c, d, e, f] = operands.split(' ').map(Number);
  if (f === undefined) throw new NotUnderstood('a matrix');
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}
