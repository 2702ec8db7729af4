/** Returns the candidate that a mistyped word most likely meant; undefined if none is near. */
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
 * Returns the number of insertions, deletions, replacements and swaps of neighbours between two words, at most `limit`. Only
 * places less than `limit` apart are compared, so that the time grows with the length of the words only.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    const row: number[] = [];
    // Rows begin at the first place compared, which moves by one in each row once it has begun to move.
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

/** Returns the candidate with an Arabic title that is the word or, if none is, that contains it. */
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

/** Titles in bare form, kept since each word is compared with all of them; they are the program's own, and few. */
const bareTitles = new Map<string, string>();

function bareTitle(title: string): string {
  const known = bareTitles.get(title) ?? bare(title);
  bareTitles.set(title, known);
  return known;
}

/** Returns words without the article and marks, and with one form of endings that are written differently (ى, ة). */
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
