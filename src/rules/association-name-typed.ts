import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

const id = 'association-name-typed';

/** The name written out: in the next association's copy it would still be there. */
export const associationNameTyped: PolicyRule = {
  id,
  check({ root, association }) {
    if (!association) return [];
    const { name, shortName } = association;
    return freeTexts(root).flatMap((text) => {
      const slips = [...places(text.text, name)].map((start) =>
        slip(text.text, start, name, 'association.name'),
      );
      const shorter =
        shortName && shortName !== name
          ? [...places(text.text, shortName)]
              .filter((start) => !slips.some((one) => start >= one.start && start < one.end))
              .map((start) => slip(text.text, start, shortName, 'association.shortName'))
          : [];
      return foundIn(text, [...slips, ...shorter], id, { severity: 'info', safe: true });
    });
  },
};

/** Where whole words stand; prefixes are kept before the placeholder, which joins with them. */
function* places(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (
      !letter.test(text[at + words.length] ?? '') &&
      /(?:^|[^\u0621-\u0652])[وف]?[بكل]?$/u.test(text.slice(0, at))
    )
      yield at;
}

const letter = /[\u0621-\u0652]/u;

function slip(text: string, start: number, words: string, placeholder: string) {
  const end = start + words.length;
  // A text that begins with a brace is a map to YAML.
  const instead = start > 0 ? { start, end, text: `{{${placeholder}}}` } : undefined;
  return {
    start,
    end,
    values: { words: text.slice(start, end), placeholder: `{{${placeholder}}}` },
    instead,
  };
}
