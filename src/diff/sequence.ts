import { diffArrays } from 'diff';

/** Places in two sequences that belong together. */
export type Pair = readonly [before: number, after: number];

/** With more differences than this, the longest common sequence takes too long to find, and a good one is used. */
const mostEdits = 3000;

/** Returns the longest sequence common to both, as pairs of places. */
export function common(before: readonly string[], after: readonly string[]): Pair[] {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  // What only one of them has is in no common sequence, and only slows the search.
  const left = placesOf(before, inAfter);
  const right = placesOf(after, inBefore);
  const parts = diffArrays(
    left.map((i) => before[i] ?? ''),
    right.map((i) => after[i] ?? ''),
    { maxEditLength: mostEdits },
  );
  if (!parts) return commonInHaste(before, after);
  const pairs: Pair[] = [];
  let [i, k] = [0, 0];
  for (const { added, removed, value } of parts) {
    if (!added && !removed)
      for (let n = 0; n < value.length; n++) pairs.push([left[i + n] ?? 0, right[k + n] ?? 0]);
    if (!added) i += value.length;
    if (!removed) k += value.length;
  }
  return pairs;
}

/** How many words a phrase has; a phrase that a text has once shows where the same words stand in another text. */
export const phraseLength = 3;

/** Up to so many pairs of words, all are compared. */
const mostWeighed = 60_000;

/**
 * Returns the common words of long texts, in time that grows linearly: first phrases that each text has once, then the words
 * between them. In long texts without such phrases, nothing counts as the same.
 */
export function commonWords(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length <= mostWeighed) return common(before, after);
  const places = phrasesOnce(after);
  const phrases = [...phrasesOnce(before)].flatMap(([phrase, i]): Pair[] => {
    const k = places.get(phrase);
    return k === undefined ? [] : [[i, k]];
  });
  if (phrases.length === 0) return [];
  const pairs: Pair[] = [];
  let [i, k] = [0, 0];
  const between = (nextBefore: number, nextAfter: number) => {
    const [left, right] = [before.slice(i, nextBefore), after.slice(k, nextAfter)];
    const isWorth = left.length > 0 && right.length > 0;
    const found = isWorth ? commonWords(left, right) : [];
    for (const [one, other] of found) pairs.push([i + one, k + other]);
  };
  for (const [one, other] of inOrder(phrases)) {
    // It may overlap the phrase before it.
    if (one < i || other < k) continue;
    between(one, other);
    for (let n = 0; n < phraseLength; n++) pairs.push([one + n, other + n]);
    [i, k] = [one + phraseLength, other + phraseLength];
  }
  between(before.length, after.length);
  return pairs;
}

/** Returns where each phrase begins that a text has exactly once. */
function phrasesOnce(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const known = new Set<string>();
  for (let i = 0; i + phraseLength <= words.length; i++) {
    const phrase = words.slice(i, i + phraseLength).join(' ');
    if (known.has(phrase)) places.delete(phrase);
    else places.set(phrase, i);
    known.add(phrase);
  }
  return places;
}

function placesOf(words: readonly string[], wanted: ReadonlySet<string>): number[] {
  return words.flatMap((word, i) => (wanted.has(word) ? [i] : []));
}

/** Pairs the nth word of a kind with the nth of that kind, as long as the pairs are in order. */
function commonInHaste(before: readonly string[], after: readonly string[]): Pair[] {
  const places = new Map<string, number[]>();
  for (const [i, word] of after.entries()) places.set(word, [...(places.get(word) ?? []), i]);
  const taken = new Map<string, number>();
  const pairs = before.flatMap((word, i): Pair[] => {
    const nth = taken.get(word) ?? 0;
    taken.set(word, nth + 1);
    const place = places.get(word)?.[nth];
    return place === undefined ? [] : [[i, place]];
  });
  return inOrder(pairs);
}

/** Returns, of pairs sorted by their first place, those with rising second places whose weights have the greatest sum. */
export function inOrder(pairs: readonly Pair[], weight: (pair: Pair) => number = () => 1): Pair[] {
  const ranks = pairs.map((_, at) => at).sort((a, b) => (pairs[a]?.[1] ?? 0) - (pairs[b]?.[1] ?? 0));
  const rankOf = new Int32Array(pairs.length);
  for (const [rank, at] of ranks.entries()) rankOf[at] = rank;
  const sums = new Float64Array(pairs.length);
  const previous = new Int32Array(pairs.length);
  const sumOf = (at: number) => (at < 0 ? 0 : (sums[at] ?? 0));
  /** A Fenwick tree: among pairs with lower second places, the one that ends the heaviest sequence so far. */
  const heaviest = new Int32Array(pairs.length + 1).fill(-1);
  let last = -1;
  for (const [at, pair] of pairs.entries()) {
    let before = -1;
    for (let i = rankOf[at] ?? 0; i > 0; i -= i & -i) {
      const other = heaviest[i] ?? -1;
      if (sumOf(other) > sumOf(before)) before = other;
    }
    previous[at] = before;
    sums[at] = sumOf(before) + weight(pair);
    for (let i = (rankOf[at] ?? 0) + 1; i <= pairs.length; i += i & -i)
      if (sumOf(at) > sumOf(heaviest[i] ?? -1)) heaviest[i] = at;
    if (sumOf(at) > sumOf(last)) last = at;
  }
  const found: Pair[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) found.push(pair);
  }
  return found.reverse();
}

/** Returns the pairs, in order, whose scores have the greatest sum. Scores of 0 make no pair. */
export function bestAligned(
  before: number,
  after: number,
  score: (before: number, after: number) => number,
): Pair[] {
  const width = after + 1;
  const scores = new Float64Array(before * after);
  const sums = new Float64Array((before + 1) * width);
  const sum = (i: number, k: number) => sums[i * width + k] ?? 0;
  const at = (i: number, k: number) => scores[i * after + k] ?? 0;
  for (let i = before - 1; i >= 0; i--)
    for (let k = after - 1; k >= 0; k--) {
      const own = score(i, k);
      scores[i * after + k] = own;
      const paired = own > 0 ? own + sum(i + 1, k + 1) : 0;
      sums[i * width + k] = Math.max(paired, sum(i + 1, k), sum(i, k + 1));
    }
  const pairs: Pair[] = [];
  for (let i = 0, k = 0; i < before && k < after; ) {
    const best = sum(i, k);
    if (at(i, k) > 0 && best === at(i, k) + sum(i + 1, k + 1)) pairs.push([i++, k++]);
    else if (best === sum(i + 1, k)) i += 1;
    else k += 1;
  }
  return pairs;
}
