/** A place in a text file. Lines and columns are 1-based; columns and offsets count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text file, from its first character up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const origin: Position = { line: 1, column: 1, offset: 0 };

/** The beginning of a file, the place of findings about the file as a whole. */
export const fileStart: Range = { start: origin, end: origin };

/** The lines of a text, for finding the line and column of an offset. */
export class Lines {
  /** The offset at which each line begins. */
  readonly #starts: number[] = [0];
  readonly #from: Position;
  readonly #length: number;

  /** `from` is where the text itself begins, if it is a part of a file. */
  constructor(text: string, from: Position = origin) {
    this.#from = from;
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Returns the place of an offset in the text. */
  position(offset: number): Position {
    const nth = this.#lineOf(offset);
    const column = offset - (this.#starts[nth] ?? 0);
    const { line, column: firstColumn, offset: first } = this.#from;
    return { line: line + nth, column: column + (nth === 0 ? firstColumn : 1), offset: first + offset };
  }

  /** Returns the offset at which the line of an offset ends, before its line break. */
  lineEnd(offset: number): number {
    const next = this.#starts[this.#lineOf(offset) + 1];
    return next === undefined ? this.#length : next - 1;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
