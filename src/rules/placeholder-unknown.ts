import {
  halfBraced,
  type Mention,
  mentions,
  placeholder,
  placeholders,
  titleOf,
} from '../policy/placeholders.js';
import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { nearest, nearestTitle } from '../source/nearest.js';
import { foundIn } from './in-texts.js';
import { found, type PolicyRule } from './rule.js';

const known = placeholders.map(({ id }) => id);
const titles = new Map(known.map((id) => [id, [titleOf(id)]]));

/** What so many different names were meant for is looked for. */
const mostGuesses = 200;

export const placeholderUnknown: PolicyRule = {
  id: 'placeholder-unknown',
  check({ root }) {
    const guesses = new Map<string, string | undefined>();
    const meantBy = (name: string) => {
      if (!guesses.has(name) && guesses.size < mostGuesses)
        guesses.set(name, nearestTitle(name, titles) ?? nearest(name, known));
      return guesses.get(name);
    };
    return freeTexts(root).flatMap((free) => {
      const { text, node, path } = free;
      const isCircular = ({ name }: Mention) => path[0] === 'title' && name === 'policy.title';
      const faulty = mentions(text).filter((one) => !placeholder(one.name) || isCircular(one));
      const told = rangesInside(node, faulty).map((range, i) => {
        const name = faulty[i]?.name ?? '';
        if (placeholder(name)) return found('placeholder-circular', 'error', range);
        const meant = meantBy(name);
        const edits = [{ start: range.start.offset, end: range.end.offset, text: `{{${meant}}}` }];
        const values = { name, nearest: meant, known };
        return found(
          'placeholder-unknown',
          'error',
          range,
          values,
          meant ? { fix: { safe: false, edits } } : {},
        );
      });
      const slips = halfBraced(text).map(({ name, start, end }) => ({
        start,
        end,
        variant: 'braces',
        values: { words: text.slice(start, end), name },
        instead: { start, end, text: `{{${name}}}` },
      }));
      return [...told, ...foundIn(free, slips, 'placeholder-unknown', { severity: 'error', safe: false })];
    });
  },
};
