import type { Span } from '../source/located.js';

/** A word of Arabic letters; offsets count UTF-16 units of the text it stands in. */
export interface Word extends Span {
  /** The letters as typed, without short vowels, tanwin and tatweel; look-alikes of other languages as Arabic letters. */
  readonly letters: string;
}

const wordsOfText = /[\u0621-\u063A\u0640-\u065F\u0670-\u06D3\u06D5\uFB50-\uFDF1\uFE70-\uFEFC]+/gu;

export function arabicWords(text: string): Word[] {
  return [...text.matchAll(wordsOfText)].map(({ 0: typed, index }) => ({
    start: index,
    end: index + typed.length,
    letters: lettersOf(typed),
  }));
}

const drawn = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]/gu;
const onlyLetters = /^[\u0621-\u063A\u0641-\u064A]*$/u;
const foreign: Readonly<Record<string, string>> = { ی: 'ي', ې: 'ي', ک: 'ك', ھ: 'ه', ہ: 'ه', ە: 'ه' };

/** Letters that Arabic doesn't have, though they look like its own: Persian, Urdu and Kurdish keyboards type them. */
export const foreignLetters = /[\u06CC\u06D0\u06A9\u06BE\u06C1\u06D5]/u;

function lettersOf(typed: string): string {
  // Almost every word ends here.
  if (onlyLetters.test(typed)) return typed;
  const bare = typed.replace(drawn, '');
  if (onlyLetters.test(bare)) return bare;
  return bare.normalize('NFKC').replace(/[\u0671-\u06D5]/gu, arabicLetter);
}

/** Returns letters without the hamza of an alef, so that words that differ only in it compare as equal. */
export function withoutHamza(letters: string): string {
  return letters.replace(/[أإآٱ]/gu, 'ا');
}

/** One way to read a word: a prefix and the rest. */
export interface Split {
  /** و or ف, then ب, ك or ل, then ال, each optional. Where ل and ال have become لل, the ل alone. */
  readonly prefix: string;
  readonly rest: string;
}

/** Returns every way to split a word into a prefix and the rest, the whole word first. Which one is right isn't known. */
export function splits(letters: string): Split[] {
  const found: Split[] = [];
  const add = (prefix: string, rest: string) => {
    if (rest.length > 1) found.push({ prefix, rest });
  };
  const withArticle = (prefix: string, rest: string) => {
    add(prefix, rest);
    if (rest.startsWith('ال')) add(`${prefix}ال`, rest.slice(2));
  };
  const withPreposition = (prefix: string, rest: string) => {
    withArticle(prefix, rest);
    if (/^[بكل]/u.test(rest)) withArticle(prefix + rest[0], rest.slice(1));
    if (rest.startsWith('لل')) {
      add(`${prefix}ل`, `ال${rest.slice(2)}`);
      add(`${prefix}لل`, rest.slice(2));
    }
  };
  withPreposition('', letters);
  if (/^[وف]/u.test(letters)) withPreposition(letters[0] ?? '', letters.slice(1));
  return found;
}

/** Returns words with a prefix joined to them: ل before ال gives لل, and never a third ل. */
export function joined(prefix: string, words: string): string {
  if (!/(?:^|[وف])ل$/u.test(prefix) || !words.startsWith('ال')) return prefix + words;
  return words.startsWith('الل') ? prefix + words.slice(2) : `${prefix}ل${words.slice(2)}`;
}

/** Returns letters without the hamza of an alef and with heh for teh marbuta, so that words that sound alike are equal. */
export function loosely(letters: string): string {
  return /[أإآٱة]/u.test(letters) ? withoutHamza(letters).replaceAll('ة', 'ه') : letters;
}

function lastOf(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** Returns whether letters are a word, with or without prefixes. */
export function isWith(letters: string, word: string): boolean {
  if (letters === word) return true;
  // Most words already differ in their last letter.
  if (letters.length < word.length || lastOf(letters) !== lastOf(word)) return false;
  const before = (ending: string) => letters.slice(0, letters.length - ending.length);
  if (letters.endsWith(word)) return /^[وف]?(?:[بكل]?(?:ال)?|لل)$/u.test(before(word));
  const afterLam = `لل${word.slice(2)}`;
  return word.startsWith('ال') && letters.endsWith(afterLam) && /^[وف]?$/u.test(before(afterLam));
}

/** Returns the Arabic letter for one that only looks like it; any other letter unchanged. */
export function arabicLetter(letter: string): string {
  return foreign[letter] ?? letter;
}
