import { toLatinDigits } from '../../src/calendar/digits.js';

/** Returns the words of a text without punctuation, numbers separate from letters and in Latin digits. */
export function wordsOf(text: string): string[] {
  return toLatinDigits(text.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{N})(?=\p{L})|(?<=[\p{L}\p{M}])(?=\p{N})/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}
