import { anyDigit as digit } from '../calendar/digits.js';
import { countedNoun } from '../policy/counted.js';

/**
 * Replaces spaces where a line may not end by no-break spaces: between a number and its noun, and between a word and its
 * number.
 */
export function keptTogether(text: string): string {
  return text.replace(figureAndNoun, '\u00A0').replace(nounAndFigure, '\u00A0');
}
const figureAndNoun = new RegExp(`(?<=${digit}[)\\]»%٪]?) (?=${countedNoun})`, 'gu');
const nounAndFigure =
  /(?<=(?:^|[^\p{L}\p{M}])[وفبكل]?(?:ال)?(?:رقم|مادة|بند|فقرة|قسم|فصل|باب|صفحة|جدول|ملحق|نموذج|شكل)) (?=[([«]?(?:[\u0621-\u064A]{1,2}\/)?[0-9٠-٩۰-۹])/gu;

const nounAfter = new RegExp(`^[ \\u00A0]${countedNoun}`, 'u');
const arabicAfter = /^[-–/._([«]?[\p{Script=Arabic}\u0640]/u;

/** How many letters hold the longest of these words and what follows it. */
const longestNoun = 24;

/** Returns whether a number belongs to the Arabic letters or the word right after it: «1447هـ», «5-أ», «24 ساعة». */
export function hasNounAfter(text: string, end: number): boolean {
  const after = text.slice(end, end + longestNoun);
  return arabicAfter.test(after) || nounAfter.test(after);
}
