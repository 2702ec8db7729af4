import { anyDigit as digit, toLatinDigits } from '../calendar/digits.js';
import { arabicDigit, hasDigit } from './tokens.js';

/** Without it the browser would set a date's numbers as one, from left to right. */
const rightToLeftMark = '\u200F';
/** Tells a figure that is set apart from one that is a part of the Arabic words around it. */
export const leftToRightMark = '\u200E';
const plainNumber = new RegExp(`^${digit}+$`, 'u');
const dayFirst = new RegExp(`^(${digit}{1,2})([-/.])(${digit}{1,2})([-/.])(${digit}{4})$`, 'u');
const number = `${digit}+(?:[.,:٫٬]${digit}+)*[%٪‰°]?`;
const range = new RegExp(`^(${number})([–-])(${number})$`, 'u');

/** Returns how figures are set apart; undefined where the browser orders them rightly among Arabic words. */
export function figureKind(text: string): 'ltr' | 'figures' | undefined {
  if (plainNumber.test(text)) return undefined;
  const [, low = '', , high = ''] = range.exec(text) ?? [];
  return dayFirst.test(text) || (low && ascends(low, high)) ? 'figures' : 'ltr';
}

/** Returns the numbers of a date or a range, one after the other from the right. */
export function fromRight(text: string): string {
  const parts = (dayFirst.exec(text) ?? range.exec(text) ?? ['', text]).slice(1);
  return parts.map((part) => (hasDigit.test(part) ? part : `${rightToLeftMark}${part}`)).join('');
}

/** Groups of Arabic figures, one after the other from the left: the browser has only figures and their commas so. */
export function fromLeft(text: string): string {
  const marked = text.replace(betweenGroups, `${leftToRightMark}$&${leftToRightMark}`);
  return arabicDigit.test(text) ? leftToRightMark + marked : text;
}
const betweenGroups = /(?<=[٠-٩۰-۹])[^٠-٩۰-۹٬٫.,:/%٪‰°]+(?=[٠-٩۰-۹])/gu;

/** Returns whether two figures are the ends of a range, and not parts of a phone or a code. */
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
