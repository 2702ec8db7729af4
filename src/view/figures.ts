import { anyDigit as digit, toLatinDigits } from '../calendar/digits.js';
import { arabicDigit, hasDigit } from './tokens.js';

/** Without this mark the browser would order a date's numbers as one number, from left to right. */
const rightToLeftMark = '\u200F';
/** Marks a number that is set apart, unlike one that belongs to the Arabic words around it. */
export const leftToRightMark = '\u200E';
const afterNumber = new RegExp(`(?<=${digit})/`, 'gu');
const plainNumber = new RegExp(`^${digit}+$`, 'u');
const dayFirst = new RegExp(`^(${digit}{1,2})([-/.])(${digit}{1,2})([-/.])(${digit}{4})$`, 'u');
const number = `${digit}+(?:[.,:٫٬]${digit}+)*[%٪‰°]?`;
const range = new RegExp(`^(${number})([–-])(${number})$`, 'u');

/** Returns how a number is set apart; undefined where the browser orders it correctly among Arabic words. */
export function figureKind(text: string): 'ltr' | 'figures' | undefined {
  if (plainNumber.test(text)) return undefined;
  const [, low = '', , high = ''] = range.exec(text) ?? [];
  return dayFirst.test(text) || (low && ascends(low, high)) ? 'figures' : 'ltr';
}

/** Returns a date, a range or the number of a decree with its numbers ordered from the right. */
export function fromRight(text: string): string {
  if (/^\p{L}/u.test(text)) return text.replace(afterNumber, `${rightToLeftMark}/`);
  const parts = (dayFirst.exec(text) ?? range.exec(text) ?? ['', text]).slice(1);
  return parts.map((part) => (hasDigit.test(part) ? part : `${rightToLeftMark}${part}`)).join('');
}

/**
 * Returns groups of Arabic digits ordered from the left. The browser does that by itself only for digits with the separators
 * between them.
 */
export function fromLeft(text: string): string {
  const marked = text.replace(betweenGroups, `${leftToRightMark}$&${leftToRightMark}`);
  return arabicDigit.test(text) ? leftToRightMark + marked : text;
}
const betweenGroups = /(?<=[٠-٩۰-۹])[^٠-٩۰-۹٬٫.,:/%٪‰°]+(?=[٠-٩۰-۹])/gu;

/** Returns whether two numbers are the ends of a range, rather than parts of a phone or a code. */
function ascends(low: string, high: string): boolean {
  const value = (figure: string) =>
    Number(
      toLatinDigits(figure)
        .replace(/[%٪‰°,٬]/gu, '')
        .replace(/[:٫]/gu, '.'),
    );
  const isPart = (figure: string) => /^[0٠۰]./u.test(figure) && !/[.:٫]/u.test(figure);
  return !isPart(low) && !isPart(high) && value(low) < value(high) && high.length <= 9;
}
