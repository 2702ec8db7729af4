import type { Association } from '../../association/schema.js';
import { arabicWords, loosely } from '../../policy/arabic.js';

/** The names of other associations, split into words and grouped by their second word, as many begin with the same one. */
export type Neighbours = ReadonlyMap<string, string[][]>;

/** Names with fewer words could be ordinary words. */
const leastWords = 3;

/** A longer text is no name; the limit saves time, since each word of a name is compared with each word of a text. */
const mostWords = 60;

/** In characters: far longer than the longest name with all its words. */
const longestName = 1000;

export function neighboursOf(names: readonly string[]): Neighbours {
  const found = new Map<string, string[][]>();
  const different = new Map(names.map(nameWords).map((words) => [words.join(' '), words]));
  for (const words of different.values()) {
    const [, second] = words;
    if (second === undefined || words.length < leastWords) continue;
    found.set(second, [...(found.get(second) ?? []), words]);
  }
  return found;
}

/** Returns a name's words in the form in which words are compared. */
export function nameWords(name: string): string[] {
  return arabicWords(name.slice(0, longestName))
    .slice(0, mostWords)
    .map(({ letters }) => loosely(letters));
}

/** Returns all names of an association. */
export function allNames({ name, shortName, brandName }: Association): string[] {
  return [name, shortName, brandName].filter((one): one is string => Boolean(one));
}

/** Returns a pattern that finds the names in a text, whatever white space stands between their words; undefined without names. */
export function namePattern(names: readonly (string | null | undefined)[]): RegExp | undefined {
  const patterns = names.flatMap((name) => {
    const words = (name ?? '').length > longestName ? [] : (name ?? '').trim().split(/\s+/u);
    return words[0] ? [words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, escaped)).join('\\s+')] : [];
  });
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'gu') : undefined;
}

function escaped(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}
