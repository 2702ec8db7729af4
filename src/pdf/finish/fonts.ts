import { asDictionary, type PdfFile, packed, unpacked } from '../file.js';
import { type Dictionary, NotUnderstood, Raw, type Value } from '../objects.js';
import { rightToLeft } from './characters.js';

/** Where the glyphs' own numbers stay codes, ours begin here: the font that we embed has not a fifth as many glyphs. */
const firstFreeCode = 0x1000;

/** What a code stands for. */
interface Code {
  readonly glyph: number;
  readonly text: string;
  readonly width: number;
}

/**
 * A font of a printed file. Chromium's codes are the glyphs' numbers, so that one glyph has one text. They are numbered
 * anew as texts are written, one code for each glyph and text: PDFium is quicker with small numbers, too.
 */
export class PrintedFont {
  readonly #file: PdfFile;
  readonly #dictionary: Dictionary;
  /** By glyph, as all that is asked for each glyph that is drawn. */
  readonly #texts: (string | undefined)[];
  readonly #widths: (number | undefined)[];
  readonly #usualWidth: number;
  readonly #used: (true | undefined)[] = [];
  readonly #codes = new Map<number, Code>();
  /** The code of a glyph as it was written last: nearly all have one only. */
  readonly #last: ({ readonly text: string; readonly code: number } | undefined)[] = [];
  readonly #known = new Map<string, number>();
  readonly #unseen = new Map<string, { glyph: number; code: number }>();
  #next = 1;
  #unused = 0;
  #space: number | undefined;

  constructor(file: PdfFile, dictionary: Dictionary) {
    this.#file = file;
    this.#dictionary = dictionary;
    const descendant = this.#descendant();
    if (
      textOf(dictionary.get('Encoding')) !== 'Identity-H' ||
      textOf(descendant.get('CIDToGIDMap')) !== 'Identity'
    )
      throw new NotUnderstood('a font');
    this.#texts = mapped(unpacked(file.stream(dictionary.get('ToUnicode'))).toString('latin1'));
    this.#usualWidth = numberOf(descendant.get('DW') ?? 1000);
    this.#widths = widths(file.array(descendant.get('W')), file);
    if (this.#widths.length > firstFreeCode) throw new NotUnderstood('a font');
  }

  #descendant(): Dictionary {
    return this.#file.dictionary(this.#file.array(this.#dictionary.get('DescendantFonts'))[0]);
  }

  /** Thousandths of the font's size. */
  width(glyph: number): number {
    return this.#widths[glyph] ?? this.#usualWidth;
  }

  /** The text of a glyph, in base letters. */
  text(glyph: number): string {
    return this.#texts[glyph] ?? '';
  }

  /** Learns what a glyph stands for, where that isn't known. */
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

  /** Glyphs keep their numbers as codes: some of what is drawn is left as it was written. */
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

  /** The code of a glyph that stands for a text. */
  code(glyph: number, text: string): number {
    const last = this.#last[glyph];
    if (last?.text === text) return last.code;
    const code = this.#codeOf({ glyph, text, width: this.width(glyph) });
    this.#last[glyph] = { text, code };
    return code;
  }

  /**
   * A glyph that draws nothing, with the code of a width, in thousandths, that stands for a text; once all that is drawn
   * is known.
   */
  unseen(text: string, width = 0): { glyph: number; code: number } {
    const key = `${width} ${text}`;
    const known = this.#unseen.get(key);
    if (known) return known;
    if (this.#unused === 0) for (this.#unused = 1; !this.#isFree(this.#unused); ) this.#unused += 1;
    const one = { glyph: this.#unused, code: this.#codeOf({ glyph: this.#unused, text, width }) };
    this.#unseen.set(key, one);
    return one;
  }

  /** A glyph that the file doesn't use has neither outline nor width in what is embedded of the font. Not so the first. */
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

  /** Writes what its codes stand for into the file. */
  save(): void {
    const codes = [...this.#codes].sort(([a], [b]) => a - b);
    const texts = codes.map(([code, { text }]) => [code, text] as const).filter(([, text]) => text !== '');
    this.#file.replace(
      this.#dictionary.get('ToUnicode'),
      packed(new Map(), Buffer.from(characterMap(texts), 'latin1')),
    );
    const glyphs = Buffer.alloc(2 * ((codes.at(-1)?.[0] ?? 0) + 1));
    for (const [code, { glyph }] of codes) glyphs.writeUInt16BE(glyph, 2 * code);
    const descendant = this.#descendant();
    descendant.set('CIDToGIDMap', this.#file.add(packed(new Map(), glyphs)));
    descendant.set('W', widthList(codes.map(([code, { width }]) => [code, width])));
  }
}

function textOf(value: Value | undefined): string | undefined {
  return value && typeof value === 'object' && 'name' in value ? value.name : undefined;
}

function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (value instanceof Raw) return Number(value.text);
  throw new NotUnderstood('a number');
}

/** `W`: `first [width …]` or `first last width`, again and again. */
function widths(array: readonly Value[], file: PdfFile): number[] {
  const found: number[] = [];
  for (let i = 0; i < array.length; ) {
    const first = numberOf(array[i] ?? null);
    const next = file.resolve(array[i + 1]);
    if (Array.isArray(next)) {
      for (const [k, width] of next.entries()) found[first + k] = numberOf(width);
      i += 2;
    } else {
      const width = numberOf(array[i + 2] ?? null);
      for (let code = first; code <= numberOf(next); code++) found[code] = width;
      i += 3;
    }
  }
  return found;
}

/** The same for writing: `first [width …]` for each stretch of codes. */
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

const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** The texts of a ToUnicode map, presentation forms as their letters. */
function mapped(map: string): string[] {
  const found: string[] = [];
  const put = (code: number, text: string) => {
    const letters = presentation.test(text) ? text.normalize('NFKC') : text;
    // A ligature's letters in the order in which they would be drawn, as all that readers turn round.
    if (text !== '\0')
      found[code] =
        letters.length > 1 && rightToLeft.test(letters) ? [...letters].toReversed().join('') : letters;
  };
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu))
      put(Number.parseInt(code, 16), utf16(text));
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    if (lines.includes('[')) throw new NotUnderstood('a range of texts');
    for (const [, from = '', to = '', text = ''] of lines.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        put(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - first));
    }
  }
  return found;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Entries that one block of a map may hold. */
const entriesPerBlock = 100;

function characterMap(texts: readonly (readonly [code: number, text: string])[]): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  const entries = texts.map(([code, text]) => `<${codeText(code)}> <${hex(text)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += entriesPerBlock) {
    const some = entries.slice(i, i + entriesPerBlock);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hexadecimal = Array.from({ length: 0x10000 >> 4 }, (_, high) =>
  high.toString(16).toUpperCase().padStart(3, '0'),
);

/** Two bytes, as a show operator has them. */
export function codeText(code: number): string {
  return `${hexadecimal[code >> 4]}${'0123456789ABCDEF'[code & 15]}`;
}

/** A page's fonts, by the name that its content has for each; what is drawn in others is left as it is. */
export function fontsOf(
  file: PdfFile,
  page: Dictionary,
  known: Map<Dictionary, PrintedFont>,
): Map<string, PrintedFont> {
  const fonts = new Map<string, PrintedFont>();
  const resources = file.dictionary(page.get('Resources'));
  if (!resources.has('Font')) return fonts;
  for (const [name, value] of asDictionary(file.resolve(resources.get('Font')))) {
    const dictionary = file.dictionary(value);
    const font = known.get(dictionary) ?? understood(file, dictionary);
    if (!font) continue;
    known.set(dictionary, font);
    fonts.set(name, font);
  }
  return fonts;
}

function understood(file: PdfFile, dictionary: Dictionary): PrintedFont | undefined {
  try {
    return new PrintedFont(file, dictionary);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
