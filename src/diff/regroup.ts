import type { Unit } from './paper.js';
import { commonWords, type Pair, phraseLength } from './sequence.js';

/**
 * Texts with nearly the same words, divided differently: one that was split, several that were merged, a paragraph made a
 * list.
 */
export interface Group {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

/** The least share of common words: in each text, and in all together (Dice). */
const leastShared = { ofEach: 0.5, ofAll: 0.7 };

/** The words that a text before and a text after have in common, in order. */
interface Link {
  readonly before: number;
  readonly after: number;
  readonly count: number;
  /** Whether they are at least half of the words of one of the two. */
  readonly isContained: boolean;
  /** Whether the end of one text is the beginning of the other, word for word. */
  readonly isOverlap: boolean;
}

/** Finds such groups in two sequences, both in reading order. One text that became one other is no group. */
export function groupsIn(before: readonly Unit[], after: readonly Unit[]): Group[] {
  if (before.length === 0 || after.length === 0 || before.length + after.length === 2) return [];
  const links = linksOf(before, after);
  const found = (chain: readonly Link[]) => groupOf(chain, before, after);
  return chainsOf(links.filter(({ isContained, isOverlap }) => isContained || isOverlap)).flatMap((chain) => {
    const group = found(chain);
    return group
      ? [group]
      : chainsOf(chain.filter(({ isContained }) => isContained)).flatMap((one) => found(one) ?? []);
  });
}

/** Returns the texts of which at least half belongs to one other text and to no third one, as places in two sequences. */
export function pairsIn(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  return chainsOf(linksOf(before, after).filter(({ isContained }) => isContained)).flatMap(
    ([one, ...others]): Pair[] => (one && others.length === 0 ? [[one.before, one.after]] : []),
  );
}

function linksOf(before: readonly Unit[], after: readonly Unit[]): Link[] {
  const [left, right] = [placesOfWords(before), placesOfWords(after)];
  const pairs = commonWords(
    before.flatMap(({ words }) => words),
    after.flatMap(({ words }) => words),
  );
  const links: Link[] = [];
  for (let from = 0, to = 0; from < pairs.length; from = to) {
    const first = pairs[from];
    const [one, other] = [left[first?.[0] ?? 0], right[first?.[1] ?? 0]];
    if (!first || !one || !other) break;
    let end = first;
    for (to = from; to < pairs.length; to++) {
      const pair = pairs[to];
      if (!pair || left[pair[0]]?.text !== one.text || right[pair[1]]?.text !== other.text) break;
      end = pair;
    }
    const [oneEnd, otherEnd] = [left[end[0]], right[end[1]]];
    const count = to - from;
    const isUnbroken = end[0] - first[0] + 1 === count && end[1] - first[1] + 1 === count;
    links.push({
      before: one.text,
      after: other.text,
      count,
      isContained: count >= Math.min(one.length, other.length) * leastShared.ofEach,
      isOverlap:
        isUnbroken &&
        ((one.isFirst && otherEnd?.isLast === true) || (other.isFirst && oneEnd?.isLast === true)),
    });
  }
  return links;
}

/** The place of a word: in which text, of how many words, and whether it is the first or the last. */
interface PlaceOfWord {
  readonly text: number;
  readonly length: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function placesOfWords(units: readonly Unit[]): PlaceOfWord[] {
  return units.flatMap(({ words: { length } }, text) =>
    Array.from({ length }, (_, i) => ({ text, length, isFirst: i === 0, isLast: i === length - 1 })),
  );
}

/** Groups links, each sharing a text with the one before it. */
function chainsOf(links: readonly Link[]): Link[][] {
  const chains: Link[][] = [];
  for (const link of links) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (last && (last.before === link.before || last.after === link.after)) chain?.push(link);
    else chains.push([link]);
  }
  return chains;
}

function groupOf(chain: readonly Link[], before: readonly Unit[], after: readonly Unit[]): Group | undefined {
  if (chain.length < 2) return undefined;
  const [left, right] = [sharesOf(chain, 'before'), sharesOf(chain, 'after')];
  const texts = [
    ...[...left].map(([at, shared]) => ({ length: before[at]?.words.length ?? 0, shared })),
    ...[...right].map(([at, shared]) => ({ length: after[at]?.words.length ?? 0, shared })),
  ];
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const ofAll = sum(texts.map(({ shared }) => shared)) / sum(texts.map(({ length }) => length));
  const isShared = texts.every(({ length, shared }) => shared >= length * leastShared.ofEach);
  if (!isShared || ofAll < leastShared.ofAll) return undefined;
  const at = (units: readonly Unit[], shares: ReadonlyMap<number, number>) =>
    [...shares.keys()].flatMap((i) => units[i] ?? []);
  return { before: at(before, left), after: at(after, right) };
}

/** Returns how many words of each text are common ones. */
function sharesOf(chain: readonly Link[], side: 'before' | 'after'): Map<number, number> {
  const shares = new Map<number, number>();
  for (const link of chain) shares.set(link[side], (shares.get(link[side]) ?? 0) + link.count);
  return shares;
}

/** A phrase in more texts than this identifies none of them. */
const commonPhrase = 4;

/** The least share of a text's phrases in another text for the two to be compared. */
const leastPhrases = 0.2;

/** Finds groups wherever the texts stand now, by phrases that few other texts have. */
export function groupsApart(before: readonly Unit[], after: readonly Unit[]): Group[] {
  const [left, right] = [phrasesOf(before), phrasesOf(after)];
  const links = new Map<number, number[]>();
  for (const [i, phrases] of left.ofText.entries()) {
    const counts = new Map<number, number>();
    for (const phrase of phrases) {
      const [own, others] = [left.texts.get(phrase) ?? [], right.texts.get(phrase) ?? []];
      if (own.length <= commonPhrase && others.length <= commonPhrase)
        for (const k of others) counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    const contained = [...counts].filter(
      ([k, count]) => count >= Math.min(phrases.size, right.ofText[k]?.size ?? 0) * leastPhrases,
    );
    links.set(
      i,
      contained.map(([k]) => k),
    );
  }
  // The end of one text and the beginning of the next may have become one text, through a few words too short for a phrase.
  for (const [i, places] of links) {
    const next = links.get(i + 1) ?? [];
    links.set(i, [...places, ...next.filter((k) => places.includes(k - 1))]);
  }
  const taken = new Set<Unit>();
  return componentsOf(links).flatMap(([one, other]) => {
    const free = (units: readonly Unit[]) => units.filter((unit) => !taken.has(unit));
    const found = groupsIn(
      free(withPieces(one, before, wordsAt(other, after))),
      free(withPieces(other, after, wordsAt(one, before))),
    );
    for (const unit of found.flatMap((group) => [...group.before, ...group.after])) taken.add(unit);
    return found;
  });
}

function wordsAt(places: readonly number[], units: readonly Unit[]): ReadonlySet<string> {
  return new Set(places.flatMap((at) => units[at]?.words ?? []));
}

/**
 * Adds the texts between and beside the given ones whose words are all among the others: a short piece has no phrase to be
 * found by.
 */
function withPieces(places: readonly number[], units: readonly Unit[], others: ReadonlySet<string>): Unit[] {
  const isPiece = (at: number) => {
    const words = units[at]?.words ?? [];
    return words.length > 0 && words.every((word) => others.has(word));
  };
  const taken = new Set(places);
  for (const at of places) {
    for (let i = at - 1; !taken.has(i) && isPiece(i); i--) taken.add(i);
    for (let i = at + 1; !taken.has(i) && isPiece(i); i++) taken.add(i);
  }
  return inOrderOf(taken).flatMap((at) => units[at] ?? []);
}

interface Phrases {
  readonly ofText: readonly ReadonlySet<string>[];
  readonly texts: ReadonlyMap<string, readonly number[]>;
}

function phrasesOf(units: readonly Unit[]): Phrases {
  const texts = new Map<string, number[]>();
  const ofText = units.map(({ words }, at) => {
    const phrases = new Set(
      words.slice(phraseLength - 1).map((_, i) => words.slice(i, i + phraseLength).join(' ')),
    );
    for (const phrase of phrases) {
      const known = texts.get(phrase);
      if (known) known.push(at);
      else texts.set(phrase, [at]);
    }
    return phrases;
  });
  return { ofText, texts };
}

/** Returns the texts that are linked, directly or through others; both sides in order. */
function componentsOf(links: ReadonlyMap<number, readonly number[]>): [number[], number[]][] {
  const back = new Map<number, number[]>();
  for (const [i, others] of links) for (const k of others) back.set(k, [...(back.get(k) ?? []), i]);
  const seen = new Set<number>();
  return [...links.keys()].flatMap((start): [number[], number[]][] => {
    if (seen.has(start)) return [];
    const [left, right] = [new Set<number>(), new Set<number>()];
    const open = [start];
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      if (seen.has(i)) continue;
      seen.add(i);
      left.add(i);
      for (const k of links.get(i) ?? []) {
        right.add(k);
        open.push(...(back.get(k) ?? []));
      }
    }
    return [[inOrderOf(left), inOrderOf(right)]];
  });
}

function inOrderOf(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
