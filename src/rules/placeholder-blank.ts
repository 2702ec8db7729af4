import { mentions, placeholder } from '../policy/placeholders.js';
import { freeTexts } from '../policy/texts.js';
import { entryAt, rangeInside } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/**
 * A placeholder whose value is nowhere. Where its key stands in this very file without a value, the blank is told
 * there and not again at each mention.
 */
export const placeholderBlank: PolicyRule = {
  id: 'placeholder-blank',
  check(context) {
    const { policy, association, root } = context;
    if (!association) return [];
    return freeTexts(root).flatMap(({ text, node }) =>
      mentions(text).flatMap(({ name, start, end }) => {
        const known = placeholder(name);
        if (!known || known.value({ policy, association })) return [];
        const [owner, ...rest] = name.split('.');
        const path = owner === 'policy' ? rest : name.split('.');
        if (owner !== 'association' && entryAt(root, path)) return [];
        const values = {
          name,
          key: path.join('.'),
          file: owner === 'association' ? 'association' : 'policy',
        };
        return [found('placeholder-blank', missing(context), rangeInside(node, start, end), values)];
      }),
    );
  },
};
