import { toLatinDigits } from '../calendar/digits.js';
import { arabicWords, loosely } from '../policy/arabic.js';
import type { Segment } from './changes.js';
import { common, type Pair } from './sequence.js';

/** A word with its vowel signs, or one punctuation mark, and the white space before it. */
interface Token {
  readonly space: string;
  readonly text: string;
}

// Digits and Latin letters joined by signs are one word: dates, codes, addresses, sums, percentages.
const joined = `[A-Za-z0-9٠-٩]+(?:(?:[-./:@_&+'’?=#%~٫٬]+|,(?=[0-9٠-٩]{3}))[A-Za-z0-9٠-٩]+)+[%٪]?|[0-9٠-٩]+[%٪]`;
const word = String.raw`[\p{L}\p{N}\p{M}\u0640\u200C\u200D]+`;
const tokens = new RegExp(`(?<space>\\s*)(?<text>${joined}|${word}|\\S)`, 'gu');

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokens)].map(({ groups }) => ({
    space: groups?.space ?? '',
    text: groups?.text ?? '',
  }));
}

/**
 * Compares two texts word by word: same and removed segments make up the text before, same and added ones the text after.
 * Words are never split. Neither text may have white space at its ends.
 */
export function segmentsOf(before: string, after: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  if (likeness(bagOf(wordsOf(before)), bagOf(wordsOf(after))) < leastAlike)
    return [...whole('removed', before), ...whole('added', after)];
  const [left, right] = [tokensOf(before), tokensOf(after)];
  const pairs = withoutIslands(commonTokens(left, right), left, right);
  const segments = new Segments();
  let [i, k] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [left.length, right.length] as const]) {
    for (; i < nextLeft; i++) segments.add('removed', left[i]);
    for (; k < nextRight; k++) segments.add('added', right[k]);
    const [one, other] = [left[i++], right[k++]];
    if (!one || !other) continue;
    if (one.space === other.space) segments.add('same', one);
    else {
      segments.add('removed', { space: one.space, text: '' });
      segments.add('added', { space: other.space, text: '' });
      segments.add('same', { space: '', text: one.text });
    }
  }
  return segments.all();
}

/** Returns what two texts have in common, whichever of them is older. */
function commonTokens(left: readonly Token[], right: readonly Token[]): Pair[] {
  const [before, after] = [left, right].map((all) => all.map(({ text }) => text)) as [string[], string[]];
  return before.join(' ') <= after.join(' ')
    ? common(before, after)
    : common(after, before).map(([k, i]): Pair => [i, k]);
}

/** Texts with less in common are shown one after the other, not word by word. */
const leastAlike = 0.15;

function whole(op: Segment['op'], text: string): Segment[] {
  return text === '' ? [] : [{ op, text }];
}

/** Pairs with no more letters than this between two changes join the changes: «و», «من», a comma. */
const fewLetters = 2;

/** Drops pairs that stand alone, with hardly a letter, between words that changed on both sides. */
function withoutIslands(
  pairs: readonly (readonly [number, number])[],
  left: readonly Token[],
  right: readonly Token[],
) {
  const ends = [-1, -1] as const;
  const isApart = (one: readonly [number, number], other: readonly [number, number]) =>
    other[0] - one[0] > 1 && other[1] - one[1] > 1;
  return pairs.filter((pair, at) => {
    const letters = (left[pair[0]]?.text ?? '').replace(/[^\p{L}\p{N}]/gu, '').length;
    if (letters > fewLetters) return true;
    const before = pairs[at - 1] ?? ends;
    const after = pairs[at + 1] ?? [left.length, right.length];
    return !(isApart(before, pair) && isApart(pair, after));
  });
}

/** Joins neighbouring segments of one kind; within a run of changes, removed text comes before added text. */
class Segments {
  readonly #segments: Segment[] = [];
  #removed = '';
  #added = '';

  add(op: Segment['op'], token: Token | undefined): void {
    const text = token ? token.space + token.text : '';
    if (op === 'removed') this.#removed += text;
    else if (op === 'added') this.#added += text;
    else {
      this.#flush();
      this.#push('same', text);
    }
  }

  all(): Segment[] {
    this.#flush();
    return this.#segments;
  }

  #flush(): void {
    // A space before both was neither removed nor added.
    const isSpaced = this.#removed.startsWith(' ') && this.#added.startsWith(' ');
    if (isSpaced) this.#push('same', ' ');
    this.#push('removed', this.#removed.slice(isSpaced ? 1 : 0));
    this.#push('added', this.#added.slice(isSpaced ? 1 : 0));
    this.#removed = '';
    this.#added = '';
  }

  #push(op: Segment['op'], text: string): void {
    if (text === '') return;
    const last = this.#segments.at(-1);
    if (last?.op === op) this.#segments[this.#segments.length - 1] = { op, text: last.text + text };
    else this.#segments.push({ op, text });
  }
}

const otherWords = /[\p{L}\p{N}]+/gu;

/** Returns the words of a text in order, normalised for comparison. */
export function wordsOf(text: string): string[] {
  const found: { readonly start: number; readonly word: string }[] = [];
  let rest = '';
  for (const { start, end, letters } of arabicWords(text)) {
    if (letters !== '') found.push({ start, word: loosely(letters) });
    rest += text.slice(rest.length, start) + ' '.repeat(end - start);
  }
  rest += text.slice(rest.length);
  for (const { 0: word, index } of toLatinDigits(rest).matchAll(otherWords))
    found.push({ start: index, word: word.toLowerCase() });
  return found.sort((a, b) => a.start - b.start).map(({ word }) => word);
}

/** How often each word occurs, and how many words there are. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Returns the similarity of two texts from 0 to 1: twice the common words divided by all words (Dice). */
export function likeness(one: Bag, other: Bag): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}
