import { readMap } from '../finish/character-map.js';
import { nameOf, readWidths } from '../finish/fonts.js';
import { type Dictionary, NotUnderstood, numberOf } from '../objects.js';
import type { PdfReader } from '../reader.js';

/** What a code of a font stands for. */
export interface ReadGlyph {
  readonly text: string;
  /** Thousandths of the font's size. */
  readonly width: number;
  /** How pdf.js classifies it. */
  readonly kind: 'letter' | 'space' | 'mark' | 'unseen';
}

/** The pattern of pdf.js, in which only the first branch is bound to the start, and only the last to the end. */
const special = /^(\s)|(\p{Mn})|(\p{Cf})$/u;

/** A font whose codes have two bytes, as a browser writes it. */
export class ReadFont {
  readonly #texts: (string | undefined)[] = [];
  readonly #widths: (number | undefined)[] = [];
  readonly #usualWidth: number;
  readonly #glyphs: (ReadGlyph | undefined)[] = [];

  /** Reads the texts and widths of a font. Throws `NotUnderstood`. */
  constructor(file: PdfReader, font: Dictionary) {
    const [first] = file.array(font.get('DescendantFonts'));
    if (nameOf(font.get('Encoding')) !== 'Identity-H') throw new NotUnderstood('a font');
    readMap(file.unpack(file.stream(font.get('ToUnicode'))).toString('latin1'), (code, text) => {
      this.#texts[code] = text;
    });
    const descendant = file.dictionary(first);
    this.#usualWidth = numberOf(descendant.get('DW') ?? 1000);
    readWidths(descendant.get('W'), file, this.#widths);
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
