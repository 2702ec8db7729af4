import { isQuoted } from './clause-parts.js';
import { listRule } from './from-list.js';
import { saysLimit, saysMeasure } from './told-times.js';
import type { Match } from './word-lists.js';

/** A time that nobody can say when it ends. Nothing where the same clause says it, or says where it is said. */
export const termUnspecified = listRule('term-unspecified', { severity: 'warning', safe: false }, (match) => {
  const isRight =
    isQuoted(match.in.text, match) ||
    saysLimit(match.in, match.start) ||
    isSaidElsewhere(match) ||
    (match.words.includes('سرعة') && saysMeasure(match.in, match.start));
  return isRight ? 'right' : undefined;
});

/** «خلال مدة محددة في النموذج». */
function isSaidElsewhere({ words, end, in: { text } }: Match): boolean {
  return /محددة$/u.test(words) && /^\s+(?:في|ب[\u0621-\u064A]|وفق|حسب|طبق)/u.test(text.slice(end, end + 10));
}
