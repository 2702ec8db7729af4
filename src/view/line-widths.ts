/** Em widths that letters of the documents' font stay below: on average over a line, and the widest of them each. */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[mwMW@%]/u, 1.05],
  [/\p{Lu}/u, 0.7],
  [/\p{Script=Arabic}/u, 0.47],
  [/[\p{L}\p{N}]/u, 0.58],
  // Marks over letters and signs of direction.
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s.,:;'|!·/-]/u, 0.32],
];

/** Returns the width of a text in em, rather too large than too small: nothing that is laid out by it may run over. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.7;
  return sum;
}

/** Returns how many lines of a width in em a text takes; its words don't fill each of them. */
export function linesOf(text: string, width: number): number {
  const all = widthOf(text);
  return all <= width ? 1 : Math.ceil(all / (width * 0.92));
}

/** Texts that stay whole, put into lines of a width in em; one that is wider has a line, or more, for itself. */
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
 * Returns a text in pieces of which none is wider than some em: an address that no line holds. It is cut after a sign, if it
 * can be.
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
