import type { Edit, Fix } from '../diagnostics/diagnostic.js';

const lineBreaks = /\r\n|\r|\n/gu;

/**
 * Returns a text after edits that don't overlap. New text gets the line ends of what it replaces, else those of the file.
 */
export function edited(text: string, edits: readonly Edit[]): string {
  const usual = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  let result = '';
  let from = 0;
  for (const { start, end, text: words } of inOrder(edits)) {
    const ends = text.slice(start, end).match(lineBreaks) ?? [];
    result += text.slice(from, start) + words.replace(lineBreaks, () => ends.shift() ?? usual);
    from = end;
  }
  return result + text.slice(from);
}

/** Returns a function that moves an offset past edits that don't overlap; one inside or at the start of an edit stays. */
export function mover(edits: readonly Edit[]): (place: number) => number {
  const ordered = inOrder(edits).filter(({ start, end, text }) => text.length !== end - start);
  const shifts = [0];
  for (const { start, end, text } of ordered) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  return (place) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end } = ordered[middle] as Edit;
      if (start < place && end <= place) low = middle + 1;
      else high = middle;
    }
    return place + (shifts[low] ?? 0);
  };
}

/** Returns the things whose fixes don't touch those of earlier returned ones; each has all of its edits applied or none. */
export function apart<Thing extends { readonly fix?: Fix }>(
  things: readonly Thing[],
  length: number,
): Thing[] {
  const taken = new Uint8Array(length + 1);
  return things.filter(({ fix }) => {
    const edits = fix?.edits ?? [];
    if (edits.some(({ start, end }) => taken.subarray(start, end + 1).includes(1))) return false;
    for (const { start, end } of edits) taken.fill(1, start, end + 1);
    return edits.length > 0;
  });
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start);
}
