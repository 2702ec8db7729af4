import type { Segment } from '../diff/changes.js';

/** How many letters a line of a table cell holds; each line end counts as so many letters. */
const line = 30;

/** How many letters a part has, on either side. */
const letters = 240;

/** At so many times `letters`, a part ends even where no sentence ends. */
const mostOver = 1.4;

/** How many letters lie between two possible cuts in texts that share no words. */
const shortest = letters / 2;

/**
 * Returns a change's segments, in parts where one of its two texts is larger than `most` letters. A long text is cut where
 * both texts go on after the same words, or at proportional places where they share none.
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
    // A rest of a line or two gets no part of its own.
    const isLast = sides.every(({ left }) => left < letters / 3);
    if (!isFull || isLast || !sides.every((side) => side.isBetweenWords)) continue;
    parts.push(joined(part));
    part = [];
    for (const side of sides) side.text = '';
  }
  return [...parts, joined(part)];
}

/** One of the two texts, while it is walked through. */
class Side {
  /** What the current part holds of the text. */
  text = '';
  /** The size of what is still to come. */
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

/** Returns the size of a text in letters; a line end counts as a line's worth of letters. */
function sizeOf(text: string): number {
  return text.length + line * (text.split('\n').length - 1);
}

/**
 * Returns the units that no cut divides: a word that both texts have, or what was removed and added between two such words. A
 * long one is divided into several units.
 */
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

/** Returns what was removed and added, in pairs of pieces of which two make up a part. */
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

/** Returns the words, each with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** Joins neighbouring segments of one kind. */
function joined(part: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const { op, text } of part) {
    const last = out.at(-1);
    if (last?.op === op) out[out.length - 1] = { op, text: last.text + text };
    else if (text !== '') out.push({ op, text });
  }
  return out;
}
