/** Which of the wanted words don't come in their order among those that were found. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  let next = 0;
  for (const word of found) if (word === wanted[next]) next += 1;
  // Nearly always nothing is missing, and that is soon told.
  if (next === wanted.length) return [];
  const kept = new Set(commonSubsequence(wanted, found).map(([at]) => at));
  return wanted.filter((_, at) => !kept.has(at));
}

/** The longest common subsequence, as places in both: the words that stand in one order in two texts. */
export function commonSubsequence(
  one: readonly string[],
  other: readonly string[],
): [one: number, other: number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (i: number, k: number) => lengths[i]?.[k] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? new Uint16Array();
    for (let k = other.length - 1; k >= 0; k--)
      row[k] = one[i] === other[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  }
  const common: [number, number][] = [];
  for (let i = 0, k = 0; i < one.length && k < other.length; ) {
    if (one[i] === other[k]) common.push([i++, k++]);
    else if (at(i, k + 1) >= at(i + 1, k)) k += 1;
    else i += 1;
  }
  return common;
}
