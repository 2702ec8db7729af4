import { toLatinDigits } from '../../src/calendar/digits.js';

/** The words of a text, without signs; figures apart from letters, in Latin digits. */
export function wordsOf(text: string): string[] {
  return toLatinDigits(text.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{N})(?=\p{L})|(?<=[\p{L}\p{M}])(?=\p{N})/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
}
