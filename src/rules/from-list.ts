import type { Finding } from '../diagnostics/diagnostic.js';
import { foreignLetters } from '../policy/arabic.js';
import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { foundIn, type Manner } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';
import type { ListId, Match } from './word-lists.js';

/** A rule that finds what its list of words knows. `mayBeRight`: in the place where it stands, whatever the list says. */
export function listRule(
  id: ListId,
  manner: Manner,
  mayBeRight: (match: Match) => boolean = () => false,
): PolicyRule & AssociationRule {
  return {
    id,
    check: ({ root, words }) => {
      const matches = words
        .matches(root, id)
        .map((one) => ({ ...one, doubtful: one.doubtful || mayBeRight(one) }));
      return toldOf(matches, id, manner, ({ instead }) => instead && tanwinAsIn(root, instead));
    },
  };
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
