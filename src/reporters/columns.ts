import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** What stands in one cell: lines that may be broken further. */
export type CellLines = readonly string[];

/**
 * Widths in which the columns of all rows fit side by side into `available` cells of a terminal: as wide as they
 * like, or the widest made narrower, but none narrower than its longest word or than `least` where it likes more.
 * Undefined where that is too wide.
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

/** UTF-16 units. The time that a width takes to measure grows faster than the text. */
const measuredAtOnce = 1000;

/** Returns a text whose words aren't too long to be measured. */
function inPieces(text: string): string {
  return text.length <= measuredAtOnce ? text : text.replace(/\S{500}(?=\S)/gu, '$&\n');
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += measuredAtOnce)
    width += stringWidth(text.slice(at, at + measuredAtOnce));
  return width;
}

/** Returns how much is lacking to a width. */
export function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
