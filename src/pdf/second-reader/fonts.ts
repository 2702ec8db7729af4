import { readMap } from '../finish/character-map.js';
import { nameOf, readWidths } from '../finish/fonts.js';
import { type Dictionary, NotUnderstood, numberOf } from '../objects.js';
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
