import { arabicLetter, foreignLetters } from '../policy/arabic.js';
import { styleRule, wordStart } from './in-texts.js';

/** Letters of a Persian or Urdu keyboard: a search for the word doesn't find it. At a word's end ی may be ي or ى. */
export const nonArabicLetter = styleRule('non-arabic-letter', (text) => {
  const found = [...text.matchAll(new RegExp(foreignLetters, 'gu'))];
  const words = new Map(found.map(({ index }) => [wordStart(text, index), index]));
  return [...words.keys()].map((start) => {
    const end = start + (/^\S*/u.exec(text.slice(start))?.[0].length ?? 0);
    const typed = text.slice(start, end);
    const instead = typed.replace(new RegExp(foreignLetters, 'gu'), arabicLetter);
    const doubtful = /\u06CC(?![\u0621-\u064A\u06A9-\u06D5])/u.test(typed);
    const values = { words: typed, instead };
    return { start, end, values, instead: doubtful ? undefined : { start, end, text: instead } };
  });
});
