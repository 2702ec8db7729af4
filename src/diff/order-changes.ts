import { inOrder, type Pair } from './sequence.js';

/** What changed in the order of two sequences. */
export interface OrderChanges {
  /** Pairs that are still in order. */
  readonly inPlace: readonly Pair[];
  /** Pairs that took each other's place. All other pairs were moved. */
  readonly swapped: readonly (readonly [Pair, Pair])[];
}

/**
 * Explains the order of pairs, sorted by their first place, by as few moves as possible. Where there is a choice, a pair that
 * differs is moved rather than one that `isSame`. Only pairs that are the same are swapped.
 */
export function orderChangesOf(pairs: readonly Pair[], isSame: (pair: Pair) => boolean): OrderChanges {
  const ordered = (some: readonly Pair[]) =>
    inOrder(some, (pair) => (isSame(pair) ? 1 + 1 / (pairs.length + 1) : 1));
  const inPlace = ordered(pairs);
  if (inPlace.length === pairs.length) return { inPlace, swapped: [] };
  const all = exchanges(pairs, isSame);
  const neighbours = all.filter(([i, k]) => k - i === 1);
  const withSwaps = (exchanged: readonly Pair[]): OrderChanges => {
    const taken = new Set(exchanged.flat());
    const swapped = exchanged.flatMap(([i, k]) => {
      const [one, other] = [pairs[i], pairs[k]];
      return one && other ? [[one, other] as const] : [];
    });
    return { inPlace: ordered(pairs.filter((_, rank) => !taken.has(rank))), swapped };
  };
  const [few, many] = [withSwaps(neighbours), withSwaps(all)];
  // A distant swap costs no more than moving each of the two, unless other texts have moved as well.
  return movesIn(many, pairs) < movesIn(few, pairs) ? many : few;
}

/** Returns, as places in `pairs`, the pairs whose ranks are exchanged. */
function exchanges(pairs: readonly Pair[], isSame: (pair: Pair) => boolean): Pair[] {
  const order = pairs.map((_, rank) => rank).sort((a, b) => (pairs[a]?.[1] ?? 0) - (pairs[b]?.[1] ?? 0));
  const may = (rank: number) => {
    const pair = pairs[rank];
    return pair !== undefined && isSame(pair);
  };
  return order.flatMap((other, rank): Pair[] =>
    rank < other && order[other] === rank && may(rank) && may(other) ? [[rank, other]] : [],
  );
}

function movesIn({ inPlace, swapped }: OrderChanges, pairs: readonly Pair[]): number {
  return pairs.length - inPlace.length - swapped.length;
}
