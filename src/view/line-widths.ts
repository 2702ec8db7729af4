/**
 * Upper bounds of letter widths in em, in the documents' font: averages over a line for most, the widest letter for the
 * first.
 */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[mwMW@%]/u, 1.05],
  [/\p{Lu}/u, 0.7],
  [/\p{Script=Arabic}/u, 0.47],
  [/[\p{L}\p{N}]/u, 0.58],
  // Combining marks and direction signs.
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s.,:;'|!·/-]/u, 0.32],
];

/** Returns the width of a text in em, rather too large than too small, so that nothing runs over. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.7;
  return sum;
}

/** Returns how many lines of a width in em a text takes; words don't fill a line completely. */
export function linesOf(text: string, width: number): number {
  const all = widthOf(text);
  return all <= width ? 1 : Math.ceil(all / (width * 0.92));
}

/** Packs texts into lines of a width in em, without breaking a text; one that is wider gets a line of its own. */
export function packed(texts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last}${separator}${text}`;
    if (longer !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/**
 * Cuts a text that no line holds, such as an address, into pieces no wider than a width in em, after a sign where possible.
 */
export function cut(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      const [whole = piece] = /^.+[@./_-]/u.exec(piece) ?? [];
      pieces.push(whole);
      piece = piece.slice(whole.length);
    }
    piece += letter;
  }
  return [...pieces, piece];
}
