import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { namePattern } from './lib/names.js';
import { defineRule } from './lib/rule.js';

/** The association's name written out: it would remain in a copy for another association. */
export const associationNameTyped = defineRule({
  id: 'association-name-typed',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'اسم مكتوب في النص يبقى إن نُسخ لجمعية أخرى، أو غُيّر الاسم.',
      message: (v: Words) => `اسم الجمعية مكتوب في النص: ${ar.q(v.words)}.`,
      hint: (v: { placeholder: string }) =>
        `اكتب مكانه ${ar.isolated(v.placeholder)}، فلا يبقى إن نُسخ النص لجمعية أخرى.`,
    },
    en: {
      why: 'A name in the text stays there when it is copied for another association, or the name changes.',
      message: (v) => `The association's name is typed in the text: ${en.q(v.words)}.`,
      hint: (v) =>
        `Write ${v.placeholder} in its place: then it doesn't stay in a copy for another association.`,
    },
  },
  example: {
    kind: 'named',
    bad: 'تضع جمعية قرة أعين لأطفال الأنابيب الأهلية السياسات',
    good: 'تضع {{association.name}} السياسات',
  },
  check({ root, association }, report) {
    const { name, shortName } = association ?? {};
    const whole = namePattern([name]);
    const short = shortName === name ? undefined : namePattern([shortName]);
    const names = [name, shortName].flatMap((one) => (one ? [one.trim().split(/\s+/u)] : []));
    for (const text of freeTexts(root)) {
      // Most texts have the first word of a name; the whole expression takes ten times as long.
      if (!names.some((words) => words.every((word) => text.text.includes(word)))) continue;
      const textMatches = whole ? places(text.text, whole, 'association.name') : [];
      const shorter = short ? places(text.text, short, 'association.shortName') : [];
      reportIn(text, [...textMatches, ...outside(shorter, textMatches)], report, { safe: true });
    }
  },
});

/** The typed name, and its placeholder. */
type NameMatch = TextMatch<{ readonly words: string; readonly placeholder: string }>;

/** Returns where the name stands as whole words; a preposition before it stays, and joins with the placeholder. */
function places(text: string, pattern: RegExp, placeholder: string): NameMatch[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index: start }): NameMatch[] => {
    const end = start + words.length;
    const isWhole =
      beginsWord.test(text.slice(Math.max(0, start - mostBefore), start)) &&
      !/^[\u0621-\u0652]/u.test(text.slice(end));
    // A text that begins with a brace would be a map in YAML.
    const instead = start > 0 ? { start, end, text: `{{${placeholder}}}` } : undefined;
    return isWhole ? [{ start, end, values: { words, placeholder: `{{${placeholder}}}` }, instead }] : [];
  });
}

/** How many characters before a name are read: a conjunction, a preposition, and the character before them. */
const mostBefore = 3;
const beginsWord = /(?:^|[^\u0621-\u0652])[وف]?[بكل]?$/u;

/** Returns the places that don't begin inside one of the others; both lists are in order. */
function outside(places: readonly NameMatch[], others: readonly NameMatch[]): NameMatch[] {
  let next = 0;
  return places.filter(({ start }) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return start < (others[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}
