import type { Association } from '../association/schema.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isWith } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { editDistance } from '../source/nearest.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { allNames, nameWords } from './lib/names.js';
import { defineRule } from './lib/rule.js';

/**
 * The association's own name with a typing mistake or cut short, and the name of another association in a text that was copied
 * from there.
 */
export const associationNameMismatch = defineRule({
  id: 'association-name-mismatch',
  over: 'both',
  proofreads: 'association',
  severity: 'error',
  fixes: 'no',
  texts: {
    ar: {
      why: 'اسم جمعية أخرى أو خطأ في الاسم يجعل الوثيقة المعتمدة لغير صاحبها.',
      variants: {
        other: {
          message: (v: Words) => `${ar.q(v.words)} اسم جمعية أخرى، لعله بقي من نسخ نصها.`,
          hint: `اكتب مكانه ${ar.isolated('{{association.name}}')} ليُملأ باسم جمعيتك، أو استثن القاعدة مع السبب إن كان مقصودًا.`,
        },
        almost: {
          message: (v: Words & { name: string }) =>
            `${ar.q(v.words)} يشبه اسم الجمعية (${ar.isolated(v.name)}) ولا يطابقه.`,
          hint: `اكتب مكان الاسم ${ar.isolated('{{association.name}}')} ليُملأ من ملف الجمعية.`,
        },
        short: {
          message: (v: Words & { name: string }) =>
            `${ar.q(v.words)} جزء من اسم الجمعية (${ar.isolated(v.name)}).`,
          hint: `اكتب الاسم كاملًا، أو اجعل المختصر في ${ar.isolated('shortName')} من ملف الجمعية.`,
        },
      },
    },
    en: {
      why: "Another association's name, or a mistake in its own, makes an approved paper somebody else's.",
      variants: {
        other: {
          message: (v) =>
            `${en.q(v.words)} is the name of another association, perhaps left from a copy of its text.`,
          hint: 'Write {{association.name}} in its place, or ignore the rule with a reason where it is meant.',
        },
        almost: {
          message: (v) => `${en.q(v.words)} is almost the association's name (${v.name}), but not quite.`,
          hint: 'Write {{association.name}} in place of the name.',
        },
        short: {
          message: (v) => `${en.q(v.words)} is a part of the association's name (${v.name}).`,
          hint: "Write the whole name, or give the short one as shortName in the association's file.",
        },
      },
    },
  },
  example: {
    kind: 'named',
    bad: 'تضع جمعية قرة عين لأطفال الأنابيب الأهلية السياسات',
    good: 'تضع {{association.name}} السياسات',
  },
  check({ root, association, neighbours }, report) {
    if (!association) return;
    const own = allNames(association).map((name) => nameWords(name).join(' '));
    const name = nameWords(association.name);
    const placesOf = placesIn(name);
    for (const text of freeTexts(root)) {
      if (ownKeys.has(String(text.path[0]))) continue;
      const read: Reading = { text, letters: text.loose, name, placesOf, own, association };
      // A quick test first: almost no word is in the name, or is the second word of another association's name.
      const hits: number[] = [];
      const wrong: NameMatch[] = [];
      for (let i = 0; i < read.letters.length; i++) {
        const word = read.letters[i] ?? '';
        if (placesOf(word).length > 0) hits.push(i);
        const names = neighbours.get(word);
        if (names) wrong.push(...stranger(read, i - 1, names));
      }
      if (hits.length === 0 && wrong.length === 0) continue;
      reportIn(text, [...wrong, ...almost(read, hits)], report);
      const short = text.path[0] === 'nameLines' ? [] : hits.flatMap((i) => cut(read, i));
      reportIn(text, short, (range, values, options) =>
        report(range, values, { ...options, severity: 'warning' }),
      );
    }
  },
});

/** Words that form a name, and the association's own name. */
type NameMatch = TextMatch<{ readonly words: string; readonly name: string }, 'other' | 'almost' | 'short'>;

/** A text, and the name that its words are compared with. */
interface Reading {
  readonly text: FreeText;
  readonly letters: readonly string[];
  readonly name: readonly string[];
  readonly placesOf: (word: string) => readonly number[];
  readonly own: readonly string[];
  readonly association: Association;
}

/** Keys of the association's file that state its names, and the places in them. */
const ownKeys = new Set(['name', 'shortName', 'brandName', 'region', 'contacts']);

/** Returns the name of another association at a word, if one stands there. */
function stranger(
  { text: { text, words }, letters, own, association }: Reading,
  i: number,
  names: readonly string[][],
): NameMatch[] {
  const name = names.find((one) => isAt(letters, i, one) && !own.includes(one.join(' ')));
  const [start, end] = [words[i]?.start, name && words[i + name.length - 1]?.end];
  if (start === undefined || end === undefined) return [];
  return [
    { start, end, variant: 'other', values: { words: text.slice(start, end), name: association.name } },
  ];
}

/** Tells whether a name begins at a word. Only its first word may have prefixes. */
function isAt(letters: readonly string[], i: number, name: readonly string[]): boolean {
  return name.every((word, k) => (k === 0 ? isWith(letters[i] ?? '', word) : letters[i + k] === word));
}

/** Returns words that differ little from those of the name, next to words that don't differ. */
function almost(
  { text: { text, words }, letters, name, placesOf, association }: Reading,
  hits: readonly number[],
): NameMatch[] {
  const is = (i: number, k: number) => placesOf(letters[i] ?? '').includes(k);
  const beside = new Set(hits.flatMap((i) => [i - 1, i + 1]));
  return [...beside]
    .sort((a, b) => a - b)
    .flatMap((i): NameMatch[] => {
      const word = words[i];
      if (!word) return [];
      for (const [k, wanted] of name.entries()) {
        if (k === 0 || wanted.length < 4 || is(i, k) || !(is(i - 1, k - 1) || is(i + 1, k + 1))) continue;
        // «جمعية» alone begins every name, and a short word is similar to many others.
        const right = [-2, -1, 1, 2].filter((by) => is(i + by, k + by));
        if (right.every((by) => k + by === 0) || (wanted.length < 6 && right.length < 2)) continue;
        const most = wanted.length > 6 && right.length > 1 ? 2 : 1;
        if (editDistance(letters[i] ?? '', wanted, most + 1) > most) continue;
        const start = is(i - 1, k - 1) ? (words[i - 1]?.start ?? word.start) : word.start;
        const values = { words: text.slice(start, word.end), name: association.name };
        return [{ start, end: word.end, variant: 'almost', values }];
      }
      return [];
    });
}

const none: readonly number[] = [];

/** Returns a function that lists, by index, which words of the name a word may be. The name's own words may have prefixes too. */
function placesIn(name: readonly string[]): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  // A quick test first: whatever their prefix is, equal words end in the same letter.
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

/**
 * Returns the first words of the name that stand at a word without the last ones, unless the association's file has that as a
 * name.
 */
function cut(
  { text: { text, words }, letters, name, placesOf, own, association }: Reading,
  i: number,
): NameMatch[] {
  if (!placesOf(letters[i] ?? '').includes(0)) return [];
  const wrong = name.findIndex((wanted, k) => k > 0 && letters[i + k] !== wanted);
  const next = letters[i + wrong];
  const isName = own.includes(name.slice(0, wrong).join(' '));
  const isMisspelt = next !== undefined && editDistance(next, name[wrong] ?? '', 3) < 3;
  const [start, end] = [words[i]?.start ?? 0, words[i + wrong - 1]?.end];
  if (wrong < 3 || isName || isMisspelt || end === undefined) return [];
  const values = { words: text.slice(start, end), name: association.name };
  return [{ start, end, variant: 'short', values }];
}
