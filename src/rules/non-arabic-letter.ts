import { arabicLetter, foreignLetters } from '../policy/arabic.js';
import { styleRule } from './in-texts.js';

/** Letters of a Persian or Urdu keyboard: a search for the word doesn't find it. At a word's end ی may be ي or ى. */
export const nonArabicLetter = styleRule('non-arabic-letter', (text) => {
  if (!foreignLetters.test(text)) return [];
  const words = [...text.matchAll(/\S+/gu)].filter(([word]) => foreignLetters.test(word));
  return words.map(({ 0: typed, index: start }) => {
    const end = start + typed.length;
    const instead = typed.replace(new RegExp(foreignLetters, 'gu'), arabicLetter);
    const doubtful = /\u06CC(?![\u0621-\u064A\u06A9-\u06D5])/u.test(typed);
    const values = { words: typed, instead };
    return { start, end, values, instead: doubtful ? undefined : { start, end, text: instead } };
  });
});
