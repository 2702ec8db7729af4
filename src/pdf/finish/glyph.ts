/**
 * A glyph at its place, in the space of its run: x along the line, y down the page. All objects have one shape, for speed: a page
 * has thousands.
 */
export class Glyph {
  /** Its number in the font. */
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The text that it stands for; several letters in the order in which they are drawn. */
  text: string;
  /** The glyphs with which it was drawn from left to right, as in a number or in Latin letters; undefined for others. */
  run: readonly Glyph[] | undefined;
  /**
   * Whether the page sets it from left to right by a mark, where its text doesn't show it: an Arabic figure, a figure beside
   * others.
   */
  isSetFromLeft: boolean;
  /** The code with which it is written, which stands for it and its text. */
  code: number;
  /** Whether it is drawn in the mode that draws nothing, since its code has another width than the font. */
  readonly hidden: boolean;

  constructor(glyph: number, x: number, y: number, width: number, text: string, code = 0, hidden = false) {
    this.glyph = glyph;
    this.x = x;
    this.y = y;
    this.width = width;
    this.text = text;
    this.run = undefined;
    this.isSetFromLeft = false;
    this.code = code;
    this.hidden = hidden;
  }
}
