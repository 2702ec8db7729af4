/** The most pairs of words that are compared: 32 MB of memory, and a tenth of a second. */
const mostPairs = 16_000_000;

/** How many words of a very long text are looked for at a time, among twice as many. */
const wordsAtATime = 1000;

/** Returns the wanted words that weren't found in their order. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  return missingInAny(wanted, [found]);
}

/** Returns the wanted words that at least one reader didn't find in their order. */
export function missingInAny(wanted: readonly string[], readings: readonly (readonly string[])[]): string[] {
  const places = new Set(readings.flatMap((found) => missingPlaces(wanted, found)));
  return wanted.filter((_, at) => places.has(at));
}

/** Letters that a line of paper may not hold, such as those of a long address: a longer word may be broken. */
const longestUnbroken = 40;

/** Returns found words in which long ones that were broken at the ends of lines are whole. */
function unbroken(found: readonly string[], wanted: readonly string[]): readonly string[] {
  const long = [...new Set(wanted)].filter(({ length }) => length > longestUnbroken);
  if (long.length === 0) return found;
  const words: string[] = [];
  for (let i = 0; i < found.length; ) {
    const [whole = '', parts] = wholeAt(found, i, long);
    words.push(parts > 0 ? whole : (found[i] ?? ''));
    i += Math.max(parts, 1);
  }
  return words;
}

/** Returns the long word whose parts begin at a place, and how many these are; 0 where none does. */
function wholeAt(
  found: readonly string[],
  from: number,
  long: readonly string[],
): [string | undefined, number] {
  for (const word of long) {
    let read = '';
    for (let i = from; i < found.length && read.length < word.length; i++) {
      read += found[i];
      if (read === word) return [word, i - from + 1];
      if (!word.startsWith(read)) break;
    }
  }
  return [undefined, 0];
}

function missingPlaces(wanted: readonly string[], read: readonly string[]): number[] {
  const found = unbroken(read, wanted);
  let next = 0;
  for (const word of found) if (word === wanted[next]) next += 1;
  // The usual case: nothing is missing.
  if (next === wanted.length) return [];
  const step = wanted.length * found.length > mostPairs ? wordsAtATime : wanted.length;
  const missing: number[] = [];
  let from = 0;
  for (let i = 0; i < wanted.length; i += step) {
    const some = wanted.slice(i, i + step);
    const among = step === wanted.length ? found : found.slice(from, from + 2 * step);
    const common = commonSubsequence(some, among);
    const kept = new Set(common.map(([at]) => at));
    for (const at of some.keys()) if (!kept.has(at)) missing.push(i + at);
    from += (common.at(-1)?.[1] ?? -1) + 1;
  }
  return missing;
}

/**
 * Returns the longest common subsequence, as places in both: the words that stand in one order in two texts. What lies between
 * equal beginnings and ends counts as different where it is too long to compare.
 */
export function commonSubsequence(
  one: readonly string[],
  other: readonly string[],
): [one: number, other: number][] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const common: [number, number][] = Array.from({ length: start }, (_, at) => [at, at]);
  const middle = (list: readonly string[]) => list.slice(start, list.length - end);
  for (const [i, k] of commonInside(middle(one), middle(other))) common.push([start + i, start + k]);
  for (let i = end; i > 0; i--) common.push([one.length - i, other.length - i]);
  return common;
}

function commonInside(one: readonly string[], other: readonly string[]): [number, number][] {
  const common: [number, number][] = [];
  if (one.length * other.length > mostPairs) return common;
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (i: number, k: number) => lengths[i]?.[k] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? new Uint16Array();
    for (let k = other.length - 1; k >= 0; k--)
      row[k] = one[i] === other[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  }
  for (let i = 0, k = 0; i < one.length && k < other.length; ) {
    if (one[i] === other[k]) common.push([i++, k++]);
    else if (at(i, k + 1) >= at(i + 1, k)) k += 1;
    else i += 1;
  }
  return common;
}
