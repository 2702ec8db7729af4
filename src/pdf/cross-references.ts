import { afterBlank, type Dictionary, NotUnderstood, readValue, type Value } from './objects.js';

/*
 * Tables and streams of cross-references, which say where a PDF's objects stand (ISO 32000-1, 7.5.4 and 7.5.8).
 */

/** Where a revision places an object; `free` where it says that there is none. */
export type Entry =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

/** The cross-references of one revision. */
export interface CrossReferences {
  readonly trailer: Dictionary;
  /** By the number of the object. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** Where they end in the file. */
  readonly end: number;
}

/** Entries that all tables of a revision may hold together. */
export const mostEntries = 200_000;

/** Reads the table of cross-references that begins at an offset of a PDF's bytes, a character each, with its trailer. */
export function readTable(text: string, start: number): CrossReferences {
  const entries = new Map<number, Entry>();
  let at = start + 'xref'.length;
  for (;;) {
    const head = matched(tableHead, text, at);
    if (!head) break;
    at += head[0].length;
    const [first, count] = [Number(head[1]), Number(head[2])];
    if (entries.size + count > mostEntries) throw new NotUnderstood('the cross-references');
    for (let i = 0; i < count; i++) {
      const entry = matched(tableEntry, text, at);
      if (!entry) throw new NotUnderstood('the cross-references');
      at += entry[0].length;
      const isUsed = entry[3] === 'n';
      if (isUsed && Number(entry[2]) !== 0) throw new NotUnderstood('an object of another generation');
      enter(entries, first + i, isUsed ? { kind: 'plain', offset: Number(entry[1]) } : { kind: 'free' });
    }
  }
  const { value, end } = readValue(text, afterWord(text, 'trailer', at));
  if (!(value instanceof Map)) throw new NotUnderstood('the trailer');
  return { trailer: value, entries, end };
}

/** Reads the entries of a stream of cross-references. `data`: what it holds, unpacked. */
export function readEntries(trailer: Dictionary, data: Buffer): ReadonlyMap<number, Entry> {
  const widths = numbersOf(trailer.get('W'));
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  if (widths.length !== 3 || widths.some((width) => width < 0 || width > 8))
    throw new NotUnderstood('the cross-references');
  const size = trailer.get('Size');
  const ranges = trailer.has('Index') ? numbersOf(trailer.get('Index')) : [0, Number(size)];
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number, usual: number) => {
    if (width === 0) return usual;
    let sum = 0;
    for (let i = 0; i < width; i++) sum = sum * 256 + (data[at++] ?? 0);
    return sum;
  };
  for (let i = 0; i < ranges.length; i += 2) {
    const [first = 0, count = 0] = [ranges[i], ranges[i + 1]];
    if (
      entries.size + count > mostEntries ||
      at + count * (kindWidth + firstWidth + secondWidth) > data.length
    )
      throw new NotUnderstood('the cross-references');
    for (let k = 0; k < count; k++) {
      const kind = field(kindWidth, 1);
      const [one, two] = [field(firstWidth, 0), field(secondWidth, 0)];
      if (kind === 1 && two !== 0) throw new NotUnderstood('an object of another generation');
      if (kind === 0) enter(entries, first + k, { kind: 'free' });
      else if (kind === 1) enter(entries, first + k, { kind: 'plain', offset: one });
      else if (kind === 2) enter(entries, first + k, { kind: 'packed', container: one, index: two });
      else throw new NotUnderstood('the cross-references');
    }
  }
  return entries;
}

function enter(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.has(number)) throw new NotUnderstood(`object ${number}, which stands twice`);
  entries.set(number, entry);
}

const tableHead = /\s*(\d{1,10}) (\d{1,10})\s*?(?:\r\n|\r|\n)/uy;
const tableEntry = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/uy;

/** Returns the match of a sticky pattern at an offset; null where there is none. */
export function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Returns the offset after a word that must stand next. */
export function afterWord(text: string, word: string, offset: number): number {
  const at = afterBlank(text, offset);
  if (!text.startsWith(word, at)) throw new NotUnderstood(`${word} at ${at}`);
  return at + word.length;
}

function numbersOf(value: Value | undefined): number[] {
  if (!Array.isArray(value) || value.length > 2 * mostEntries || value.some((one) => typeof one !== 'number'))
    throw new NotUnderstood('numbers');
  return value as number[];
}
