/** Returns the candidate that a mistake of the hand most likely meant; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words; stops counting at `limit`. Only
 * places that are less than `limit` apart are compared, so that two long words take no longer than they are long.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    const row: number[] = [];
    // By their distance from the first place compared, which is one further in each row once it has moved.
    const at = (values: readonly number[], above: number, j: number) =>
      values[j - Math.max(0, i - above - limit)] ?? limit;
    row.push(from === 1 ? i : limit);
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, 1, j) + 1,
          (row.at(-1) ?? limit) + 1,
          at(last, 1, j - 1) + same,
          swap ? at(beforeLast, 2, j - 2) + 1 : limit,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(limit, last.at(-1) ?? limit);
}

/** Returns the candidate one of whose Arabic titles is the word: the very title, or one that the word is a part of. */
export function nearestTitle(
  word: string,
  candidates: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const wanted = bare(word);
  if (!/\p{Script=Arabic}/u.test(wanted)) return undefined;
  let partly: string | undefined;
  for (const [candidate, titles] of candidates) {
    if (titles.some((title) => bareTitle(title) === wanted)) return candidate;
    const within = titles.some((title) => ` ${bareTitle(title)} `.includes(` ${wanted} `));
    if (within) partly ??= candidate;
  }
  return partly;
}

/** Returns whether a word is one of the Arabic titles. */
export function isTitle(word: string, titles: readonly string[]): boolean {
  const wanted = bare(word);
  return titles.some((title) => bareTitle(title) === wanted);
}

/** Titles are the program's own, and few; each word is compared with all of them. */
const bareTitles = new Map<string, string>();

function bareTitle(title: string): string {
  const known = bareTitles.get(title) ?? bare(title);
  bareTitles.set(title, known);
  return known;
}

/** Without the article, the marks and the endings in which one word is written differently. */
function bare(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .split(/\s+/u)
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .join(' ')
    .trim();
}
