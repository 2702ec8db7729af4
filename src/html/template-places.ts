/** Converts places as Handlebars counts them (lines from 1, columns from 0) to offsets in UTF-16 units. */
export class Places {
  readonly #starts = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/gu)) this.#starts.push(index + end.length);
  }

  offset({ line, column }: { line: number; column: number }): number {
    return Math.min((this.#starts[line - 1] ?? this.#length) + column, this.#length);
  }

  lineEnd(line: number): number {
    return Math.max(this.offset({ line, column: 0 }), (this.#starts[line] ?? this.#length + 1) - 1);
  }
}
