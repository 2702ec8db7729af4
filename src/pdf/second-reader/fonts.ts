import { readMap } from '../finish/character-map.js';
import { type Dictionary, Name, NotUnderstood, Raw, Stream, type Value } from '../objects.js';
import type { PdfReader } from '../reader.js';

/** What a code of a font stands for. */
export interface ReadGlyph {
  readonly text: string;
  /** Thousandths of the font's size. */
  readonly width: number;
  /** As what pdf.js takes it. */
  readonly kind: 'letter' | 'space' | 'mark' | 'unseen';
}

/** As pdf.js has it, in which the first branch alone begins at the start, and the last alone ends at the end. */
const special = /^(\s)|(\p{Mn})|(\p{Cf})$/u;

/** A font whose codes have two bytes, as a browser writes it. */
export class ReadFont {
  readonly #texts: (string | undefined)[] = [];
  readonly #widths: (number | undefined)[] = [];
  readonly #usualWidth: number;
  readonly #glyphs: (ReadGlyph | undefined)[] = [];

  /** Throws `NotUnderstood`. */
  constructor(file: PdfReader, font: Dictionary) {
    const encoding = font.get('Encoding');
    const map = file.resolve(font.get('ToUnicode'));
    const [first] = arrayOf(file, font.get('DescendantFonts'));
    if (!(encoding instanceof Name) || encoding.name !== 'Identity-H' || !(map instanceof Stream))
      throw new NotUnderstood('a font');
    readMap(file.unpack(map).toString('latin1'), (code, text) => {
      this.#texts[code] = text;
    });
    const descendant = file.dictionary(first);
    this.#usualWidth = numberOf(descendant.get('DW') ?? 1000);
    const widths = arrayOf(file, descendant.get('W') ?? []);
    for (let i = 0; i < widths.length; ) {
      const start = numberOf(widths[i]);
      const next = file.resolve(widths[i + 1]);
      if (Array.isArray(next)) {
        for (const [k, width] of next.entries()) this.#widths[start + k] = numberOf(width);
        i += 2;
      } else {
        for (let code = start; code <= numberOf(next); code++) this.#widths[code] = numberOf(widths[i + 2]);
        i += 3;
      }
    }
  }

  glyph(code: number): ReadGlyph {
    const known = this.#glyphs[code];
    if (known) return known;
    const text = this.#texts[code] || String.fromCharCode(code);
    const [, space, mark, unseen] = special.exec(text) ?? [];
    const kind = space ? 'space' : mark ? 'mark' : unseen ? 'unseen' : 'letter';
    const glyph: ReadGlyph = { text, width: this.#widths[code] ?? this.#usualWidth, kind };
    this.#glyphs[code] = glyph;
    return glyph;
  }
}

function arrayOf(file: PdfReader, value: Value | undefined): readonly Value[] {
  const found = file.resolve(value);
  if (!Array.isArray(found)) throw new NotUnderstood('an array');
  return found;
}

function numberOf(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  if (value instanceof Raw) return Number(value.text);
  throw new NotUnderstood('a number');
}
