import type { Words as Rewritten } from '../../locales/ar/words.js';
import { foreignLetters } from '../../policy/arabic.js';
import { freeTexts } from '../../policy/texts.js';
import type { Located } from '../../source/located.js';
import { reportIn } from './in-texts.js';
import type { PolicyContext, ReportOf } from './rule.js';
import type { ListId, Match } from './word-lists.js';

/** What a rule decides about words of its list, by their context; undefined where the list decides. */
export type Verdict = 'right' | 'doubtful' | undefined;

/** Reports the words of a list in the texts of a file. `verdictOn`: decides about each match by its context. */
export function reportListed(
  { root, words }: Pick<PolicyContext, 'root' | 'words'>,
  id: ListId,
  report: ReportOf<Rewritten>,
  { safe = false, verdictOn }: { safe?: boolean; verdictOn?: (match: Match) => Verdict } = {},
): void {
  const matches = words.matches(root, id).flatMap((one) => {
    const verdict = verdictOn?.(one);
    return verdict === 'right' ? [] : [{ ...one, doubtful: one.doubtful || verdict === 'doubtful' }];
  });
  reportMatches(matches, report, { safe, insteadOf: ({ instead }) => instead && tanwinAsIn(root, instead) });
}

/** Returns the word before a match, in the form in which words are compared; empty where the match begins the text. */
export function wordBefore({ in: { loose }, first }: Match): string {
  return loose[first - 1] ?? '';
}

/** Tells whether words that may be right are typed with short vowels: whoever types them has chosen the word. */
export function hasOwnMarks({ phrase, words }: Match): boolean {
  return phrase.doubtful && hasVowels.test(words);
}

/** Reports each match. `insteadOf`: the words to write instead, undefined where nobody knows. */
export function reportMatches(
  matches: readonly Match[],
  report: ReportOf<Rewritten>,
  { safe, insteadOf }: { safe: boolean; insteadOf: (match: Match) => string | undefined },
): void {
  for (const match of matches) {
    const { start, end, words, doubtful } = match;
    const text = insteadOf(match);
    const isKept = text === undefined || hasVowels.test(words) || foreignLetters.test(words);
    const instead = isKept ? undefined : { start, end, text };
    const textMatch = { start, end, values: { words, instead: text }, instead, safe: safe && !doubtful };
    reportIn(match.in, [textMatch], report);
  }
}

/**
 * Returns words with their tanwin where the file has it: «سابقًا» and «سابقاً» are both right, but a file should have one of
 * them.
 */
function tanwinAsIn(root: Located, words: string): string {
  if (!words.includes(beforeAlef)) return words;
  const isAfter = known.get(root) ?? isAfterAlef(root);
  known.set(root, isAfter);
  return isAfter ? words.replaceAll(beforeAlef, afterAlef) : words;
}

/** The result for each file, kept because it is needed for each word that lacks a tanwin. */
const known = new WeakMap<Located, boolean>();

function isAfterAlef(root: Located): boolean {
  const texts = freeTexts(root);
  const has = (tanwin: string) => texts.some(({ text }) => text.includes(tanwin));
  return has(afterAlef) && !has(beforeAlef);
}

const beforeAlef = '\u064B\u0627';
const afterAlef = '\u0627\u064B';

/** Vowel signs, which a replacement would lose; but not the tanwin of an alef, which the lists have. */
const hasVowels = /[\u064C-\u065F\u0670]/u;
