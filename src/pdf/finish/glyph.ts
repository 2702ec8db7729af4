/** A glyph where it is drawn, in the space of its run: x along the line, y down the page. All have one shape: pages have thousands. */
export class Glyph {
  /** Its number in the font. */
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What it stands for; several letters in the order in which they are drawn. */
  text: string;
  /** The glyphs among which it was drawn, where they are from left to right: a number, or Latin letters. */
  run: readonly Glyph[] | undefined;
  /** The page has set it from left to right, with a mark, where its text doesn't say so: an Arabic figure, a figure beside others. */
  isSetFromLeft: boolean;
  /** What it is written as: a code that stands for it and its text. */
  code: number;
  /** Drawn in the mode that draws nothing: the width of its code isn't the font's. */
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
