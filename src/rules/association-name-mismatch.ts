import type { Association } from '../association/schema.js';
import { isWith, loosely } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { editDistance } from '../source/nearest.js';
import { foundIn, type Slip } from './in-texts.js';
import { allNames, nameWords } from './names.js';
import type { AssociationContext, AssociationRule, PolicyContext, PolicyRule } from './rule.js';

const id = 'association-name-mismatch';

/**
 * The association's own name with a slip in it or cut short, and the name of another association, as a text has it
 * that was copied from there.
 */
export const associationNameMismatch: PolicyRule & AssociationRule = {
  id,
  check({ root, association, neighbours }: PolicyContext | AssociationContext) {
    if (!association) return [];
    const own = allNames(association).map((name) => nameWords(name).join(' '));
    const others = new Map(
      [...neighbours].map(([key, names]) => [key, names.filter((words) => !own.includes(words.join(' ')))]),
    );
    const name = nameWords(association.name);
    return freeTexts(root)
      .filter(({ path }) => !ownKeys.has(String(path[0])))
      .flatMap((text) => {
        const letters = text.words.map((word) => loosely(word.letters));
        const wrong = [...strangers(text, letters, others), ...almost(text, letters, name, association)];
        const short = path(text) === 'nameLines' ? [] : cut(text, letters, name, own, association);
        return [
          ...foundIn(text, wrong, id, { severity: 'error', safe: false }),
          ...foundIn(text, short, id, { severity: 'warning', safe: false }),
        ];
      });
  },
};

/** Where the profile says what the names are, and of what places they are made. */
const ownKeys = new Set(['name', 'shortName', 'brandName', 'region', 'contacts']);
const path = (text: FreeText) => text.path[0];

/** The name of an association in whose folder the text doesn't stand. */
function strangers(
  { text, words }: FreeText,
  letters: readonly string[],
  others: ReadonlyMap<string, string[][]>,
): Slip[] {
  return words.flatMap(({ start }, i): Slip[] => {
    const name = others.get(letters[i + 1] ?? '')?.find((one) => isAt(letters, i, one));
    const last = name && words[i + name.length - 1];
    return last
      ? [{ start, end: last.end, variant: 'other', values: { words: text.slice(start, last.end) } }]
      : [];
  });
}

/** Whether a name stands at a word, which alone may have prefixes. */
function isAt(letters: readonly string[], i: number, name: readonly string[]): boolean {
  return name.every((word, k) => (k === 0 ? isWith(letters[i] ?? '', word) : letters[i + k] === word));
}

/** Words that are nearly those of the name, beside words that are. */
function almost(
  { text, words }: FreeText,
  letters: readonly string[],
  name: readonly string[],
  association: Association,
): Slip[] {
  const is = (i: number, k: number) => {
    const [word, wanted] = [letters[i], name[k]];
    // The name's own words may have prefixes too.
    return word !== undefined && wanted !== undefined && (isWith(word, wanted) || isWith(wanted, word));
  };
  return words.flatMap((word, i): Slip[] => {
    for (const [k, wanted] of name.entries()) {
      const beside = k > 0 && (is(i - 1, k - 1) || is(i + 1, k + 1));
      if (!beside || is(i, k) || wanted.length < 4) continue;
      const most = wanted.length > 6 ? 2 : 1;
      if (editDistance(letters[i] ?? '', wanted, most + 1) > most) continue;
      // A short word is near many others: then two of its neighbours must be right.
      const right = [-2, -1, 1, 2].filter((by) => is(i + by, k + by)).length;
      if (wanted.length < 6 && right < 2) continue;
      const start = is(i - 1, k - 1) ? (words[i - 1]?.start ?? word.start) : word.start;
      const values = { words: text.slice(start, word.end), name: association.name };
      return [{ start, end: word.end, variant: 'almost', values }];
    }
    return [];
  });
}

/** The first words of the name without the last ones, where that is no name that the profile gives. */
function cut(
  { text, words }: FreeText,
  letters: readonly string[],
  name: readonly string[],
  own: readonly string[],
  association: Association,
): Slip[] {
  return words.flatMap((word, i): Slip[] => {
    if (!isWith(letters[i] ?? '', name[0] ?? '')) return [];
    const wrong = name.findIndex((wanted, k) => k > 0 && letters[i + k] !== wanted);
    const next = letters[i + wrong];
    const isName = own.includes(name.slice(0, wrong).join(' '));
    const slip = next !== undefined && editDistance(next, name[wrong] ?? '', 3) < 3;
    const last = words[i + wrong - 1];
    if (wrong < 3 || isName || slip || !last) return [];
    const values = { words: text.slice(word.start, last.end), name: association.name };
    return [{ start: word.start, end: last.end, variant: 'short', values }];
  });
}
