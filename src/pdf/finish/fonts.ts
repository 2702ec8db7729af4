import { type PdfFile, packed, unpacked } from '../file.js';
import type { ObjectSource } from '../object-source.js';
import { type Dictionary, NotUnderstood, numberOf, type Value } from '../objects.js';
import { characterMap, readTexts } from './character-map.js';
import { drawnGlyphs, mergedGlyphShapes } from './glyph-shapes.js';

/**
 * The first code of our own where glyphs keep their numbers as codes: the font that we embed has less than half as many glyphs.
 */
const firstFreeCode = 0x1000;

/** What a code stands for. */
interface Code {
  readonly glyph: number;
  readonly text: string;
  readonly width: number;
}

/**
 * A font of a printed file, which may be embedded in parts. Chromium's codes are the numbers of glyphs, so that a glyph has only
 * one text. Codes are assigned anew while texts are written, one for each glyph and text; PDFium is faster with small codes, too.
 */
export class PrintedFont {
  readonly #file: PdfFile;
  readonly #dictionary: Dictionary;
  /** By glyph number, like all that is looked up for each glyph drawn. */
  readonly #texts: (string | undefined)[] = [];
  readonly #widths: (number | undefined)[] = [];
  readonly #usualWidth: number;
  readonly #used: (true | undefined)[] = [];
  readonly #codes = new Map<number, Code>();
  /** The code with which a glyph was last written; nearly all glyphs have only one. */
  readonly #last: ({ readonly text: string; readonly code: number } | undefined)[] = [];
  readonly #known = new Map<string, number>();
  readonly #unseen = new Map<string, { glyph: number; code: number }>();
  #next = 1;
  #unused = 0;
  #space: number | undefined;
  readonly #fontFile: Buffer | undefined;

  /** Reads `parts`, the dictionaries of one font; the first is kept. Throws `NotUnderstood`. */
  constructor(file: PdfFile, parts: readonly [Dictionary, ...Dictionary[]]) {
    this.#file = file;
    this.#dictionary = parts[0];
    for (const part of parts) {
      const descendant = descendantOf(file, part);
      if (
        nameOf(part.get('Encoding')) !== 'Identity-H' ||
        nameOf(descendant.get('CIDToGIDMap')) !== 'Identity'
      )
        throw new NotUnderstood('a font');
      readTexts(unpacked(file.stream(part.get('ToUnicode'))).toString('latin1'), this.#texts);
      readWidths(descendant.get('W'), file, this.#widths);
    }
    if (this.#widths.length > firstFreeCode) throw new NotUnderstood('a font');
    if (parts.length === 1) {
      this.#usualWidth = numberOf(descendantOf(file, parts[0]).get('DW') ?? 1000);
      return;
    }
    // Each part leaves out its own default width, and may give 0 for a glyph that only another part has.
    const { bytes, advances } = mergedGlyphShapes(
      parts.map((part) => unpacked(file.stream(fontFileOf(file, part)))),
    );
    this.#fontFile = bytes;
    this.#usualWidth = 0;
    for (const [glyph, advance] of advances.entries())
      if (advance !== undefined) this.#widths[glyph] = advance;
  }

  /** Whether it was put together from several dictionaries. */
  get isMerged(): boolean {
    return this.#fontFile !== undefined;
  }

  get dictionary(): Dictionary {
    return this.#dictionary;
  }

  /** Returns the width of a glyph, in thousandths of the font's size. */
  width(glyph: number): number {
    return this.#widths[glyph] ?? this.#usualWidth;
  }

  /** Returns the text of a glyph, in base letters. */
  text(glyph: number): string {
    return this.#texts[glyph] ?? '';
  }

  /** Stores what a glyph stands for, unless that is known. */
  learn(glyph: number, text: string): void {
    this.#texts[glyph] ??= text;
  }

  /** The glyph of a space; undefined where the file draws none. */
  get space(): number | undefined {
    if (this.#space === undefined)
      this.#space = this.#texts.findIndex((text, glyph) => text === ' ' && this.#used[glyph]);
    return this.#space < 0 ? undefined : this.#space;
  }

  /** Notes that a glyph is drawn. */
  use(glyph: number): void {
    this.#used[glyph] = true;
  }

  /** Keeps the numbers of glyphs as codes, since some text is left as it was written. */
  keepNumbers(): void {
    const count = Math.max(this.#widths.length, this.#texts.length, this.#used.length);
    for (let glyph = 0; glyph < count; glyph++) {
      if (this.#isFree(glyph) && this.#texts[glyph] === undefined) continue;
      const text = this.text(glyph);
      this.#codes.set(glyph, { glyph, text, width: this.width(glyph) });
      this.#last[glyph] = { text, code: glyph };
      this.#known.set(`${glyph} ${this.width(glyph)} ${text}`, glyph);
    }
    this.#next = firstFreeCode;
  }

  /** Returns the code of a glyph that stands for a text. */
  code(glyph: number, text: string): number {
    const last = this.#last[glyph];
    if (last?.text === text) return last.code;
    const code = this.#codeOf({ glyph, text, width: this.width(glyph) });
    this.#last[glyph] = { text, code };
    return code;
  }

  /**
   * Returns a glyph that draws nothing, with a code that stands for a text and has a width in thousandths. All glyphs that are
   * drawn must be known before (`use`).
   */
  unseen(text: string, width = 0): { glyph: number; code: number } {
    const key = `${width} ${text}`;
    const known = this.#unseen.get(key);
    if (known) return known;
    if (this.#unused === 0) {
      const isDrawn = drawnGlyphs(this.#embedded());
      for (this.#unused = 1; !this.#isFree(this.#unused) || isDrawn(this.#unused); ) this.#unused += 1;
    }
    const one = { glyph: this.#unused, code: this.#codeOf({ glyph: this.#unused, text, width }) };
    this.#unseen.set(key, one);
    return one;
  }

  /** Returns whether a glyph is the one that draws nothing. */
  isUnseen(glyph: number): boolean {
    return glyph === this.#unused;
  }

  /** Returns the embedded part of the font file. */
  #embedded(): Buffer {
    return this.#fontFile ?? unpacked(this.#file.stream(fontFileOf(this.#file, this.#dictionary)));
  }

  /**
   * Returns whether the file doesn't use a glyph: it has no width in the embedded font then, and no shape unless other glyphs
   * are composed of it. The first glyph is an exception.
   */
  #isFree(glyph: number): boolean {
    return !this.#used[glyph] && this.#widths[glyph] === undefined;
  }

  #codeOf(one: Code): number {
    const key = `${one.glyph} ${one.width} ${one.text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const code = this.#next++;
    this.#known.set(key, code);
    this.#codes.set(code, one);
    return code;
  }

  /** Writes the texts, glyphs and widths of its codes into the file. */
  save(): void {
    const codes = [...this.#codes].sort(([a], [b]) => a - b);
    const texts = codes.map(([code, { text }]) => [code, text] as const).filter(([, text]) => text !== '');
    this.#file.replace(
      this.#dictionary.get('ToUnicode'),
      packed(new Map(), Buffer.from(characterMap(texts), 'latin1')),
    );
    const glyphs = Buffer.alloc(2 * ((codes.at(-1)?.[0] ?? 0) + 1));
    for (const [code, { glyph }] of codes) glyphs.writeUInt16BE(glyph, 2 * code);
    const descendant = descendantOf(this.#file, this.#dictionary);
    descendant.set('CIDToGIDMap', this.#file.add(packed(new Map(), glyphs)));
    descendant.set('W', widthList(codes.map(([code, { width }]) => [code, width])));
    if (this.#fontFile)
      this.#file.replace(
        fontFileOf(this.#file, this.#dictionary),
        packed(new Map([['Length1', this.#fontFile.length]]), this.#fontFile),
      );
  }
}

function descendantOf(file: PdfFile, font: Dictionary): Dictionary {
  return file.dictionary(file.array(font.get('DescendantFonts'))[0]);
}

/** Returns the reference to the font file. */
function fontFileOf(file: PdfFile, font: Dictionary): Value | undefined {
  return file.dictionary(descendantOf(file, font).get('FontDescriptor')).get('FontFile2');
}

/** Returns a value's name, such as that of a font or an encoding; undefined where it isn't a name. */
export function nameOf(value: Value | undefined): string | undefined {
  return value && typeof value === 'object' && 'name' in value ? value.name : undefined;
}

/** Reads the widths of a font by code from `W`: `first [width …]` or `first last width`, repeated. */
export function readWidths(list: Value | undefined, file: ObjectSource, found: (number | undefined)[]): void {
  const array = file.array(list ?? []);
  for (let i = 0; i < array.length; ) {
    const first = numberOf(array[i]);
    const next = file.resolve(array[i + 1]);
    if (Array.isArray(next)) {
      for (const [k, width] of next.entries()) found[first + k] = numberOf(width);
      i += 2;
    } else {
      const width = numberOf(array[i + 2]);
      for (let code = first; code <= numberOf(next); code++) found[code] = width;
      i += 3;
    }
  }
}

/** Returns widths as a `W` array: `first [width …]` for each stretch of codes. */
function widthList(entries: readonly (readonly [code: number, width: number])[]): Value[] {
  const list: Value[] = [];
  let stretch: number[] = [];
  let next = -1;
  for (const [code, width] of entries) {
    if (code !== next) {
      stretch = [];
      list.push(code, stretch);
    }
    stretch.push(width);
    next = code + 1;
  }
  return list;
}
