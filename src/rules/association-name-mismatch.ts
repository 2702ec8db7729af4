import type { Association } from '../association/schema.js';
import { isWith } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { editDistance } from '../source/nearest.js';
import { foundIn, type Slip } from './in-texts.js';
import { allNames, type Neighbours, nameWords } from './names.js';
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
    const name = nameWords(association.name);
    const placesOf = placesIn(name);
    return freeTexts(root)
      .filter(({ path }) => !ownKeys.has(String(path[0])))
      .flatMap((text) => {
        const { loose: letters } = text;
        const wrong = [
          ...strangers(text, letters, neighbours, own),
          ...almost(text, letters, name, placesOf, association),
        ];
        const short = path(text) === 'nameLines' ? [] : cut(text, letters, name, placesOf, own, association);
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
  others: Neighbours,
  own: readonly string[],
): Slip[] {
  const slips: Slip[] = [];
  for (const [i, { start }] of words.entries()) {
    const names = others.get(letters[i + 1] ?? '');
    const name = names?.find((one) => isAt(letters, i, one) && !own.includes(one.join(' ')));
    const end = name && words[i + name.length - 1]?.end;
    if (end) slips.push({ start, end, variant: 'other', values: { words: text.slice(start, end) } });
  }
  return slips;
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
  placesOf: (word: string) => readonly number[],
  association: Association,
): Slip[] {
  // Of most texts, no word is in the name.
  const places = letters.map(placesOf);
  if (places.every((found) => found.length === 0)) return [];
  const is = (i: number, k: number) => places[i]?.includes(k) ?? false;
  return words.flatMap((word, i): Slip[] => {
    if (!places[i - 1]?.length && !places[i + 1]?.length) return [];
    for (const [k, wanted] of name.entries()) {
      const beside = k > 0 && (is(i - 1, k - 1) || is(i + 1, k + 1));
      if (!beside || is(i, k) || wanted.length < 4) continue;
      // «جمعية» alone stands before every name, and a short word is near many others.
      const right = [-2, -1, 1, 2].filter((by) => is(i + by, k + by));
      if (right.every((by) => k + by === 0) || (wanted.length < 6 && right.length < 2)) continue;
      const most = wanted.length > 6 ? 2 : 1;
      if (editDistance(letters[i] ?? '', wanted, most + 1) > most) continue;
      const start = is(i - 1, k - 1) ? (words[i - 1]?.start ?? word.start) : word.start;
      const values = { words: text.slice(start, word.end), name: association.name };
      return [{ start, end: word.end, variant: 'almost', values }];
    }
    return [];
  });
}

const none: readonly number[] = [];

/** Tells which words of the name a word is. The name's own words may have prefixes too. */
function placesIn(name: readonly string[]): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  // Whatever is before them, the same words end alike.
  const endings = new Set(name.map((word) => word.charCodeAt(word.length - 1)));
  return (word) => {
    if (!endings.has(word.charCodeAt(word.length - 1))) return none;
    let places = known.get(word);
    if (!places) {
      places = name.flatMap((wanted, k) => (isWith(word, wanted) || isWith(wanted, word) ? [k] : []));
      known.set(word, places);
    }
    return places;
  };
}

/** The first words of the name without the last ones, where that is no name that the profile gives. */
function cut(
  { text, words }: FreeText,
  letters: readonly string[],
  name: readonly string[],
  placesOf: (word: string) => readonly number[],
  own: readonly string[],
  association: Association,
): Slip[] {
  return words.flatMap((word, i): Slip[] => {
    if (!placesOf(letters[i] ?? '').includes(0)) return [];
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
