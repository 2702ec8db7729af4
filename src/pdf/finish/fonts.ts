import { asDictionary, type PdfFile, packed, unpacked } from '../file.js';
import { type Dictionary, NotUnderstood, Raw, type Value } from '../objects.js';
import { rightToLeft } from './characters.js';

/** Codes from here on are ours: the font that we embed has not a fifth as many glyphs. */
const firstOwnCode = 0x1000;

interface OwnCode {
  readonly glyph: number;
  readonly text: string;
  readonly width: number;
}

/**
 * A font of a printed file: which text its codes stand for. A code is a glyph's number, until another text is wanted
 * for the same glyph: that gets a code of its own.
 */
export class PrintedFont {
  readonly #file: PdfFile;
  readonly #dictionary: Dictionary;
  readonly #texts: Map<number, string>;
  readonly #widths: Map<number, number>;
  readonly #usualWidth: number;
  readonly #own = new Map<string, number>();
  readonly #ownCodes: OwnCode[] = [];
  readonly #used = new Set<number>();
  #unused = 0;

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
    if ([...this.#widths.keys()].some((code) => code >= firstOwnCode)) throw new NotUnderstood('a font');
  }

  #descendant(): Dictionary {
    return this.#file.dictionary(this.#file.array(this.#dictionary.get('DescendantFonts'))[0]);
  }

  /** Thousandths of the font's size. */
  width(code: number): number {
    if (code >= firstOwnCode) return this.#ownCodes[code - firstOwnCode]?.width ?? 0;
    return this.#widths.get(code) ?? this.#usualWidth;
  }

  /** The text of a glyph, in base letters. */
  text(code: number): string {
    return this.#texts.get(code) ?? '';
  }

  /** Learns what a glyph stands for, where that isn't known. */
  learn(code: number, text: string): void {
    if (!this.#texts.has(code)) this.#texts.set(code, text);
  }

  /** The glyph of a space; undefined where the file draws none. */
  get space(): number | undefined {
    for (const [code, text] of this.#texts) if (text === ' ' && this.#used.has(code)) return code;
    return undefined;
  }

  /** Notes that a glyph is drawn. */
  use(glyph: number): void {
    this.#used.add(glyph);
  }

  /** A code for a glyph that stands for another text than usual. */
  code(glyph: number, text: string): number {
    if (this.#texts.get(glyph) === text) return glyph;
    return this.#ownCode(glyph, text, this.width(glyph));
  }

  /** A code that draws nothing, has no width, and stands for a text; once all that is drawn is known. */
  unseen(text: string): number {
    // A glyph that the file doesn't use has neither outline nor width in what is embedded of the font. Not so the first.
    if (this.#unused === 0) for (this.#unused = 1; this.#used.has(this.#unused); ) this.#unused += 1;
    return this.#ownCode(this.#unused, text, 0);
  }

  #ownCode(glyph: number, text: string, width: number): number {
    const key = `${glyph} ${width} ${text}`;
    const known = this.#own.get(key);
    if (known !== undefined) return known;
    const code = firstOwnCode + this.#ownCodes.length;
    this.#own.set(key, code);
    this.#ownCodes.push({ glyph, text, width });
    return code;
  }

  /** Writes what was learned into the file. */
  save(): void {
    const texts = new Map([...this.#texts].sort(([a], [b]) => a - b));
    for (const [i, { text }] of this.#ownCodes.entries()) texts.set(firstOwnCode + i, text);
    this.#file.replace(
      this.#dictionary.get('ToUnicode'),
      packed(new Map(), Buffer.from(characterMap(texts), 'latin1')),
    );
    if (this.#ownCodes.length === 0) return;
    const glyphs = Buffer.alloc((firstOwnCode + this.#ownCodes.length) * 2);
    for (const glyph of this.#used) glyphs.writeUInt16BE(glyph, glyph * 2);
    for (const [i, { glyph }] of this.#ownCodes.entries())
      glyphs.writeUInt16BE(glyph, (firstOwnCode + i) * 2);
    const descendant = this.#descendant();
    descendant.set('CIDToGIDMap', this.#file.add(packed(new Map(), glyphs)));
    const own: Value[] = [firstOwnCode, this.#ownCodes.map(({ width }) => width)];
    descendant.set('W', [...this.#file.array(descendant.get('W')), ...own]);
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
function widths(array: readonly Value[], file: PdfFile): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < array.length; ) {
    const first = numberOf(array[i] ?? null);
    const next = file.resolve(array[i + 1]);
    if (Array.isArray(next)) {
      for (const [k, width] of next.entries()) found.set(first + k, numberOf(width));
      i += 2;
    } else {
      const width = numberOf(array[i + 2] ?? null);
      for (let code = first; code <= numberOf(next); code++) found.set(code, width);
      i += 3;
    }
  }
  return found;
}

const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** The texts of a ToUnicode map, presentation forms as their letters. */
function mapped(map: string): Map<number, string> {
  const found = new Map<number, string>();
  const put = (code: number, text: string) => {
    const letters = presentation.test(text) ? text.normalize('NFKC') : text;
    // A ligature's letters in the order in which they would be drawn, as all that readers turn round.
    if (text !== '\0')
      found.set(code, rightToLeft.test(letters) ? [...letters].toReversed().join('') : letters);
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

function characterMap(texts: ReadonlyMap<number, string>): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  const entries = [...texts].map(([code, text]) => `<${codeText(code)}> <${hex(text)}>`);
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
