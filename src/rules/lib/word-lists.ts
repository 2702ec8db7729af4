import { arabicWords, joined, splits, type Word, withoutHamza } from '../../policy/arabic.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import type { Located, Span } from '../../source/located.js';

/**
 * The word lists, named like the rules that use them. A list is a text file that an officer can read and extend: each line has
 * `words = what to write instead`, or words alone, and `#` begins a comment. A `؟` at the end says that the words may be right,
 * so that the replacement is only proposed. `alone` says how a rule reads lines of words alone.
 */
const lists = {
  'known-typo': { alone: undefined },
  'split-word': { alone: undefined },
  'lam-alef-broken': { alone: undefined },
  'usage-error': { alone: undefined },
  'agreement-error': { alone: undefined },
  'term-drift': { alone: undefined },
  'alef-maqsura': { alone: undefined },
  'term-minimum-for-maximum': { alone: undefined },
  'spelling-variant-mixed': { alone: undefined },
  /** The line is the right form: any other hamza on its alefs is wrong. */
  'hamza-form': { alone: 'hamza' },
  /** The line is the right form: the same without its tanwin is wrong. */
  'tanwin-missing': { alone: 'tanwin' },
  'term-unspecified': { alone: 'found' },
  'frequency-unspecified': { alone: 'found' },
} as const satisfies Record<string, { alone: Alone | undefined }>;

type Alone = 'hamza' | 'tanwin' | 'found';

export type ListId = keyof typeof lists;

export const listIds = Object.keys(lists) as readonly ListId[];

/** A line of a list. */
export interface WordLine {
  readonly list: ListId;
  /** One or more words, letters only. */
  readonly words: readonly string[];
  /** Whether the last word may continue; its ending is kept. */
  readonly open: boolean;
  /** Whether the words count only at the beginning of a text. */
  readonly atStart: boolean;
  readonly alone: Alone | undefined;
  /** Whether the words may be right in some sentence. */
  readonly doubtful: boolean;
  /** Undefined where only the author knows what to write. */
  readonly instead: string | undefined;
  /** The group of lines that the line belongs to; an empty line ends a group. */
  readonly family: string;
}

/** Words of a text that match a line of a list. Offsets count UTF-16 units of the text. */
export interface Match extends Span {
  readonly phrase: WordLine;
  readonly in: FreeText;
  /** The index of the first word in the text, from 0. */
  readonly first: number;
  /** The words as typed. */
  readonly words: string;
  readonly instead: string | undefined;
  /** Whether the words as typed may be right, so that nothing may replace them unasked. */
  readonly doubtful: boolean;
}

/** The most lines of a list that may begin with the same word, as each is compared at every place that has the word. */
export const mostOfAWord = 200;

/**
 * Reads a list. Lines that can't be understood, and those beyond the limit for their first word, are left out and returned;
 * offsets count UTF-16 units.
 */
export function readList(list: ListId, text: string): { phrases: WordLine[]; bad: Span[]; excess: Span[] } {
  const phrases: WordLine[] = [];
  const bad: Span[] = [];
  const excess: Span[] = [];
  const counts = new Map<string, number>();
  let family = 0;
  for (const { 0: line, index } of text.matchAll(/^.*$/gmu)) {
    const content = line.replace(/(?:^|\s)#.*$/u, '').trim();
    if (line.trim() === '') family += 1;
    if (content === '') continue;
    const phrase = phraseOf(list, content, `${list} ${family}`);
    const start = index + line.indexOf(content);
    const span = { start, end: start + content.length };
    const word = withoutHamza(phrase?.words[0] ?? '');
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    if (!phrase || count > mostOfAWord) {
      (phrase ? excess : bad).push(span);
      continue;
    }
    phrases.push(phrase);
    // Each of the two forms is right by itself, so that the rule looks for both.
    const other = list === 'spelling-variant-mixed' && phrase.instead;
    if (other) phrases.push({ ...phrase, words: lettersIn(other), instead: undefined });
  }
  return { phrases, bad, excess };
}

function phraseOf(list: ListId, line: string, family: string): WordLine | undefined {
  const content = line.replace(/\s*[؟?]$/u, '');
  const [wrong = '', right, ...more] = content.split('=').map((part) => part.trim());
  const { alone } = lists[list];
  const words = lettersIn(wrong);
  const open = wrong.endsWith('…');
  const plain = right === undefined;
  if (words.length === 0 || more.length > 0 || right === '' || (plain && !alone)) return undefined;
  if (open && words.length === 1) return undefined;
  return {
    list,
    words,
    open,
    atStart: wrong.startsWith('^'),
    doubtful: content !== line,
    alone: plain ? alone : undefined,
    instead: plain ? (alone === 'found' ? undefined : wrong) : right,
    family,
  };
}

function lettersIn(text: string): string[] {
  return arabicWords(text).map(({ letters }) => letters);
}

interface PossibleMatch {
  readonly prefix: string;
  readonly rest: string;
  readonly phrase: WordLine;
}

/** The most words whose possible matches are kept; no association writes so many different words. */
const mostRemembered = 100_000;

/** The lines of all lists, by their first word. */
export class WordIndex {
  #lists: (() => readonly WordLine[]) | undefined;
  readonly #phrases = new Map<string, WordLine[]>();
  /** Kept because the same words recur again and again. */
  readonly #known = new Map<string, readonly PossibleMatch[]>();
  readonly #matches = new WeakMap<Located, ReadonlyMap<ListId, readonly Match[]>>();

  /** Takes the lists as a function, so that they are loaded only when the first text is read. */
  constructor(lists: () => readonly WordLine[]) {
    this.#lists = lists;
  }

  #fill(): void {
    for (const phrase of this.#lists?.() ?? []) {
      const key = withoutHamza(phrase.words[0] ?? '');
      const same = this.#phrases.get(key);
      if (same) same.push(phrase);
      else this.#phrases.set(key, [phrase]);
    }
    this.#lists = undefined;
  }

  /** Returns the matches of a list in the texts of a file, in order. */
  matches(root: Located, list: ListId): readonly Match[] {
    let byList = this.#matches.get(root);
    if (!byList) {
      this.#fill();
      byList = groupedByList(freeTexts(root).flatMap((text) => this.#matchesIn(text)));
      this.#matches.set(root, byList);
    }
    return byList.get(list) ?? [];
  }

  #matchesIn(text: FreeText): Match[] {
    const { words } = text;
    const matches: Match[] = [];
    const ends = new Map<ListId, number>();
    for (const [i, { letters }] of words.entries()) {
      const possible = this.#possibleMatches(letters);
      if (possible.length === 0) continue;
      const best = new Map<ListId, Match>();
      for (const possibleMatch of possible) {
        const match = matched(possibleMatch, words, i, text);
        if (!match || match.start < (ends.get(match.phrase.list) ?? 0)) continue;
        const rival = best.get(match.phrase.list);
        if (!rival || match.end > rival.end || (match.end === rival.end && isFine(match)))
          best.set(match.phrase.list, match);
      }
      for (const match of best.values()) {
        ends.set(match.phrase.list, match.end);
        if (!isFine(match)) matches.push(match);
      }
    }
    return matches;
  }

  #possibleMatches(letters: string): readonly PossibleMatch[] {
    const known = this.#known.get(letters);
    if (known) return known;
    const found = splits(letters).flatMap(({ prefix, rest }) =>
      (this.#phrases.get(withoutHamza(rest)) ?? []).map((phrase) => ({ prefix, rest, phrase })),
    );
    if (this.#known.size > mostRemembered) this.#known.clear();
    this.#known.set(letters, found);
    return found;
  }
}

function groupedByList(matches: readonly Match[]): Map<ListId, Match[]> {
  const byList = new Map<ListId, Match[]>();
  for (const match of matches) {
    const same = byList.get(match.phrase.list);
    if (same) same.push(match);
    else byList.set(match.phrase.list, [match]);
  }
  return byList;
}

/** Returns a line of a list that allows what another would find. */
function isFine({ words, instead }: Match): boolean {
  return words === instead;
}

function matched(
  { prefix, rest, phrase }: PossibleMatch,
  words: readonly Word[],
  from: number,
  text: FreeText,
): Match | undefined {
  const { words: wanted, atStart, alone } = phrase;
  // A quick test first: most phrases that begin with a common word continue with a rare one.
  const [, second] = wanted;
  if (second !== undefined && !words[from + 1]?.letters.startsWith(second)) return undefined;
  const found = words.slice(from, from + wanted.length);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < wanted.length) return undefined;
  if (atStart && (from > 0 || !/^[\s\d٠-٩.()–-]*$/u.test(text.text.slice(0, first.start)))) return undefined;
  if (alone !== 'hamza' && rest !== wanted[0]) return undefined;
  // «واي» and «فاو» are words of their own, not «أي» or «أو» with a prefix.
  if (prefix !== '' && rest.length <= 2) return undefined;
  // An adverb takes no article and no preposition: «لمعا» is a verb.
  if (phrase.list === 'tanwin-missing' && !/^[وف]?$/u.test(prefix)) return undefined;
  // «لل» is ل with the article, not with another word that begins with ال, such as «إلى».
  const isArticle = first.letters !== prefix + rest;
  if (isArticle && phrase.instead && !/^(?:ال|\{)/u.test(phrase.instead)) return undefined;
  if (!found.every((word, k) => k === 0 || follows(word, k, found, phrase, text.text))) return undefined;
  const { start } = first;
  const { end } = last;
  const typed = text.text.slice(start, end);
  const doubtful = phrase.doubtful || (alone === 'hamza' && !isUsualMistake(rest, wanted[0] ?? ''));
  const match = { phrase, in: text, start, end, first: from, words: typed, doubtful };
  const isRight =
    (alone === 'hamza' && rest === wanted[0]) || (phrase.list === 'tanwin-missing' && typed.includes(tanwin));
  if (isRight) return { ...match, instead: typed };
  const tail = last.letters.slice(wanted.at(-1)?.length);
  const instead = phrase.instead?.replace('…', tail);
  return { ...match, instead: instead === undefined ? undefined : joined(prefix, instead) };
}

const tanwin = '\u064B';

/** Tells whether only a hamza was left out, or added to the first alef. Whoever types a different hamza may mean another word. */
function isUsualMistake(typed: string, right: string): boolean {
  return [...right].every((letter, i) => {
    const here = typed[i] ?? '';
    const isAdded = i === 0 && letter === 'ا' && /[أإ]/u.test(here);
    return here === letter || here === 'ا' || isAdded;
  });
}

/** Tells whether a word is the next one of a phrase, with nothing but space before it. */
function follows(
  { letters, start }: Word,
  k: number,
  found: readonly Word[],
  phrase: WordLine,
  text: string,
) {
  const wanted = phrase.words[k] ?? '';
  const mayGoOn = phrase.open && k === phrase.words.length - 1;
  const fits = mayGoOn ? letters.length > wanted.length && letters.startsWith(wanted) : letters === wanted;
  return fits && /^\s+$/u.test(text.slice(found[k - 1]?.end ?? start, start));
}
