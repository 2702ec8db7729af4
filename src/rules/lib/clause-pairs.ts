import type { Located } from '../../source/located.js';
import { type Clause, clausesOf, likeness, sameStart } from './clauses.js';
import { reportIn } from './in-texts.js';
import type { ReportOf } from './rule.js';

/** Clauses with fewer words are names of things, and may well stand in two lists. */
const leastWords = 4;

export const nearlySame = 0.85;

/** The least number of equal words with which two clauses must begin to count as one clause with two endings. */
const leastStart = 6;

/** The least share of the shorter clause that these words must be. */
const mostOfIt = 0.6;

export interface Pair {
  readonly first: Clause;
  readonly second: Clause;
  readonly like: number;
}

/** Pairs each clause with the most similar one before it, and reports the later one where `valuesOf` returns values. */
export function reportPairs<Values extends object>(
  root: Located,
  valuesOf: (pair: Pair) => Values | undefined,
  report: ReportOf<Values & { readonly line: number }>,
): void {
  for (const { first, second, like } of pairsIn(root)) {
    const values = valuesOf({ first, second, like });
    if (!values) continue;
    const line = first.text.node.range.start.line;
    const end = second.text.text.trimEnd().length;
    reportIn(second.text, [{ start: 0, end, values: { ...values, line } }], report);
  }
}

const known = new WeakMap<Located, readonly Pair[]>();

/** The most clauses that are looked up by one word; a word in more clauses doesn't tell which of them are alike. */
const mostOfAWord = 100;

/** The most clauses that are compared with one clause word by word: those with the most words in common. */
const mostCompared = 20;

/** Returns each clause with the most similar one before it, if there is any. Kept because four rules need the pairs. */
function pairsIn(root: Located): readonly Pair[] {
  const before = known.get(root);
  if (before) return before;
  const clauses = clausesOf(root).filter(({ words }) => words.length >= leastWords);
  const byWord = new Map<string, Clause[]>();
  const bySame = new Map<string, Clause>();
  const pairs = clauses.flatMap((second): Pair[] => {
    const common = new Map<Clause, number>();
    for (const word of second.counts.keys()) {
      const others = byWord.get(word) ?? [];
      for (const first of others) common.set(first, (common.get(first) ?? 0) + 1);
      if (others.length < mostOfAWord) others.push(second);
      byWord.set(word, others);
    }
    const text = second.words.join(' ');
    const same = bySame.get(text);
    if (same) return [{ first: same, second, like: 1 }];
    bySame.set(text, second);
    let best: Pair | undefined;
    for (const first of mostAlike(common, second)) {
      const like = likeness(first, second);
      if (like > (best?.like ?? 0)) best = { first, second, like };
    }
    return best ? [best] : [];
  });
  known.set(root, pairs);
  return pairs;
}

/** Returns the clauses that share the most words with another; `common` counts the words that each has in common with it. */
function mostAlike(common: ReadonlyMap<Clause, number>, { words }: Clause): Clause[] {
  const share = ([first, count]: [Clause, number]) => count / (first.words.length + words.length);
  const all = [...common];
  if (all.length <= mostCompared) return all.map(([first]) => first);
  return all
    .sort((a, b) => share(b) - share(a))
    .slice(0, mostCompared)
    .map(([first]) => first);
}

export function sameNumbers({ numbers: a }: Clause, { numbers: b }: Clause): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}

export function isConflict({ words: a }: Clause, { words: b }: Clause): boolean {
  const start = sameStart(a, b);
  return (
    start >= leastStart &&
    start >= Math.min(a.length, b.length) * mostOfIt &&
    start < Math.max(a.length, b.length)
  );
}
