import type { Segment } from '../diff/changes.js';

/** Letters that a line of a cell holds; a line of its own takes as much room. */
const line = 30;

/** Letters of a part, on either side. */
const letters = 240;

/** So many times as many, and a part ends also where no sentence does. */
const mostOver = 1.4;

/** Letters between two places where texts without same words may be cut. */
const shortest = letters / 2;

/**
 * Returns a change's segments, part by part where one of its two texts takes more room than `most` letters: the texts of a long
 * clause are cut where both go on after the same words, or, where they have none in common, at like places.
 */
export function partsOf(segments: readonly Segment[], most: number): Segment[][] {
  const sides = (['added', 'removed'] as const).map((without) => new Side(segments, without));
  if (sides.every(({ left }) => left <= most)) return [[...segments]];
  const parts: Segment[][] = [];
  let part: Segment[] = [];
  for (const unit of unitsOf(segments)) {
    part.push(...unit);
    for (const side of sides) side.add(unit);
    const length = Math.max(...sides.map(({ text }) => sizeOf(text)));
    const isFull = length >= (sides.every((side) => side.isAtEnd) ? letters : letters * mostOver);
    // Not for a line or two.
    const isLast = sides.every(({ left }) => left < letters / 3);
    if (!isFull || isLast || !sides.every((side) => side.isBetweenWords)) continue;
    parts.push(joined(part));
    part = [];
    for (const side of sides) side.text = '';
  }
  return [...parts, joined(part)];
}

/** One of the two texts, on the way through it. */
class Side {
  /** What of it stands in the part. */
  text = '';
  /** The room that is still to come. */
  left = 0;
  readonly #without: Segment['op'];

  constructor(segments: readonly Segment[], without: Segment['op']) {
    this.#without = without;
    for (const { op, text } of segments) if (op !== without) this.left += sizeOf(text);
  }

  add(segments: readonly Segment[]): void {
    for (const { op, text } of segments) {
      if (op === this.#without) continue;
      this.text += text;
      this.left -= sizeOf(text);
    }
  }

  get isBetweenWords(): boolean {
    return this.left === 0 || this.text === '' || /\s$/u.test(this.text);
  }

  get isAtEnd(): boolean {
    return this.left === 0 || this.text === '' || /[.،؛:؟!]\s+$|\n$/u.test(this.text);
  }
}

/** Letters, as many as fit into the room that a text takes. */
function sizeOf(text: string): number {
  return text.length + line * (text.split('\n').length - 1);
}

/** Returns what no cut goes through: a same word; what was removed and added between two of them, unless it is long. */
function unitsOf(segments: readonly Segment[]): Segment[][] {
  const units: Segment[][] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    units.push(...exchanged(removed, added));
    [removed, added] = ['', ''];
  };
  for (const { op, text } of segments) {
    if (op === 'removed') removed += text;
    else if (op === 'added') added += text;
    else {
      flush();
      units.push(...wordsOf(text).map((word) => [{ op, text: word }]));
    }
  }
  flush();
  return units;
}

/** Returns what was removed, and what stands in its place, in pieces of which two make up a part. */
function exchanged(removed: string, added: string): Segment[][] {
  const count = Math.max(1, Math.ceil(Math.max(sizeOf(removed), sizeOf(added)) / shortest));
  const [before, after] = [pieces(removed, count), pieces(added, count)];
  return before.map((text, i) => [
    { op: 'removed', text },
    { op: 'added', text: after[i] ?? '' },
  ]);
}

function pieces(text: string, count: number): string[] {
  const found = Array.from({ length: count }, () => '');
  let at = 0;
  for (const word of wordsOf(text)) {
    found[Math.floor((at / text.length) * count)] += word;
    at += word.length;
  }
  return found;
}

/** Returns each with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** Neighbours of one kind as one. */
function joined(part: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const { op, text } of part) {
    const last = out.at(-1);
    if (last?.op === op) out[out.length - 1] = { op, text: last.text + text };
    else if (text !== '') out.push({ op, text });
  }
  return out;
}
