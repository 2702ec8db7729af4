import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** The content of one cell: lines, which may be broken further. */
export type CellLines = readonly string[];

/**
 * Returns widths in which the columns of all rows fit side by side into `available` cells of a terminal: as wide as their
 * content, or the widest made narrower, but none narrower than its longest word, nor than `least` if its content is wider.
 * Undefined if that is too wide.
 */
export function columnWidths(
  rows: readonly (readonly CellLines[])[],
  available: number,
  least: number,
): number[] | undefined {
  const columns = (rows[0] ?? []).map((_, i) => rows.flatMap((row) => row[i] ?? []));
  const liked = columns.map((lines) => longest(lines));
  const needed = columns.map((lines, i) =>
    Math.max(longest(lines.flatMap((line) => line.split(' '))), Math.min(liked[i] ?? 0, least)),
  );
  if (sum(needed) > available) return undefined;
  const widths = [...liked];
  while (sum(widths) > available) {
    const spare = widths.map((width, i) => (width > (needed[i] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Returns the lines broken between words, and within one that is too long; widths count cells of a terminal. */
export function wrapped(lines: CellLines, width: number): string[] {
  return lines.flatMap((line) => wrapAnsi(inPieces(line), Math.max(1, width), { hard: true }).split('\n'));
}

/** The most UTF-16 units measured at once, since the time to measure a width grows faster than the text. */
const measuredAtOnce = 1000;

/** Returns a text with line breaks in words that are too long to be measured. */
function inPieces(text: string): string {
  return text.length <= measuredAtOnce ? text : text.replace(/\S{500}(?=\S)/gu, '$&\n');
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += measuredAtOnce)
    width += stringWidth(text.slice(at, at + measuredAtOnce));
  return width;
}

/** Returns the spaces that fill a text up to a width. */
export function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
