import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import { namePattern } from './names.js';
import type { PolicyRule } from './rule.js';

const id = 'association-name-typed';

/** The name written out: in the next association's copy it would still be there. */
export const associationNameTyped: PolicyRule = {
  id,
  check({ root, association }) {
    const { name, shortName } = association ?? {};
    const whole = namePattern([name]);
    const short = shortName === name ? undefined : namePattern([shortName]);
    const first = [name, shortName].flatMap((one) => one?.trim().split(/\s/u)[0] ?? []);
    return freeTexts(root).flatMap((text) => {
      if (!first.some((word) => text.text.includes(word))) return [];
      const slips = whole ? places(text.text, whole, 'association.name') : [];
      const shorter = short ? places(text.text, short, 'association.shortName') : [];
      const all = [...slips, ...outside(shorter, slips)];
      return foundIn(text, all, id, { severity: 'info', safe: true });
    });
  },
};

/** Whole words; a preposition before them is kept before the placeholder, which joins with it. */
function places(text: string, pattern: RegExp, placeholder: string): Slip[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index: start }): Slip[] => {
    const end = start + words.length;
    const isWhole =
      beginsWord.test(text.slice(Math.max(0, start - mostBefore), start)) &&
      !/^[\u0621-\u0652]/u.test(text.slice(end));
    // A text that begins with a brace is a map to YAML.
    const instead = start > 0 ? { start, end, text: `{{${placeholder}}}` } : undefined;
    return isWhole ? [{ start, end, values: { words, placeholder: `{{${placeholder}}}` }, instead }] : [];
  });
}

/** A conjunction, a preposition, and what stands before them. */
const mostBefore = 3;
const beginsWord = /(?:^|[^\u0621-\u0652])[وف]?[بكل]?$/u;

/** Those of some places that begin in none of others; both in their order. */
function outside(places: readonly Slip[], others: readonly Slip[]): Slip[] {
  let next = 0;
  return places.filter(({ start }) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return start < (others[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}
