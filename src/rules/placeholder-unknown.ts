import { mentions, placeholder, placeholders } from '../policy/placeholders.js';
import { freeTexts } from '../policy/texts.js';
import { rangeInside } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { found, type PolicyRule } from './rule.js';

const known = placeholders.map(({ id }) => id);

export const placeholderUnknown: PolicyRule = {
  id: 'placeholder-unknown',
  check({ root }) {
    return freeTexts(root).flatMap(({ text, node, path }) =>
      mentions(text).flatMap(({ name, start, end }) => {
        const range = rangeInside(node, start, end);
        if (placeholder(name))
          return path[0] === 'title' && name === 'policy.title'
            ? [found('placeholder-circular', 'error', range)]
            : [];
        const meant = nearest(name, known);
        const edits = [{ start: range.start.offset, end: range.end.offset, text: `{{${meant}}}` }];
        const values = { name, nearest: meant, known };
        return [
          found('placeholder-unknown', 'error', range, values, meant ? { fix: { safe: false, edits } } : {}),
        ];
      }),
    );
  },
};
