import type { Finding } from '../diagnostics/diagnostic.js';
import { foreignLetters } from '../policy/arabic.js';
import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { foundIn, type Manner } from './in-texts.js';
import type { AssociationRule, PolicyContext, PolicyRule } from './rule.js';
import type { ListId, Match } from './word-lists.js';

/** What a rule makes of words that its list knows, from the place where they stand; undefined: what the list says. */
export type Verdict = 'right' | 'doubtful' | undefined;

/** A rule that finds what its list of words knows. `verdictOn`: what becomes of words in the place where they stand. */
export function listRule(
  id: ListId,
  manner: Manner,
  verdictOn: (match: Match) => Verdict = () => undefined,
): PolicyRule & AssociationRule {
  return { id, check: (context) => listed(context, id, manner, verdictOn) };
}

/** What a list of words finds in the texts of a file. */
export function listed(
  { root, words }: Pick<PolicyContext, 'root' | 'words'>,
  id: ListId,
  manner: Manner,
  verdictOn: (match: Match) => Verdict = () => undefined,
): Finding[] {
  const matches = words.matches(root, id).flatMap((one) => {
    const verdict = verdictOn(one);
    return verdict === 'right' ? [] : [{ ...one, doubtful: one.doubtful || verdict === 'doubtful' }];
  });
  return toldOf(matches, id, manner, ({ instead }) => instead && tanwinAsIn(root, instead));
}

/** The word that stands before words in a text, loosely; empty where they begin it. */
export function wordBefore({ in: { loose }, first }: Match): string {
  return loose[first - 1] ?? '';
}

/** Whether words that may be right were typed with short vowels: whoever writes them has chosen the word. */
export function hasOwnMarks({ phrase, words }: Match): boolean {
  return phrase.doubtful && hasVowels.test(words);
}

/** A finding for each match, with what `insteadOf` says in its place. */
export function toldOf(
  matches: readonly Match[],
  id: string,
  manner: Manner,
  insteadOf: (match: Match) => string | undefined,
): Finding[] {
  return matches.flatMap((match) => {
    const { start, end, words, doubtful } = match;
    const text = insteadOf(match);
    const values = { words, instead: text };
    const instead =
      text === undefined || hasVowels.test(words) || foreignLetters.test(words)
        ? undefined
        : { start, end, text };
    const safe = manner.safe && !doubtful;
    return foundIn(match.in, [{ start, end, values, instead, safe }], id, manner);
  });
}

/** «سابقًا» and «سابقاً» are both right; a file keeps to one. */
function tanwinAsIn(root: Located, words: string): string {
  if (!words.includes(beforeAlef)) return words;
  const isAfter = known.get(root) ?? isAfterAlef(root);
  known.set(root, isAfter);
  return isAfter ? words.replaceAll(beforeAlef, afterAlef) : words;
}

/** Asked for each word that wants a tanwin. */
const known = new WeakMap<Located, boolean>();

function isAfterAlef(root: Located): boolean {
  const texts = freeTexts(root);
  const has = (tanwin: string) => texts.some(({ text }) => text.includes(tanwin));
  return has(afterAlef) && !has(beforeAlef);
}

const beforeAlef = '\u064B\u0627';
const afterAlef = '\u0627\u064B';

/** Vowel signs would be lost with the words that they stand on; a tanwin on its alef is in the lists. */
const hasVowels = /[\u064C-\u065F\u0670]/u;
