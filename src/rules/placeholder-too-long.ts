import { fileStart } from '../diagnostics/range.js';
import { mentions, placeholders } from '../policy/placeholders.js';
import { isTooLong, longestValue } from '../policy/resolve.js';
import { freeTexts } from '../policy/texts.js';
import { entryAt, type Located, rangeAt, rangesInside } from '../source/located.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

const id = 'placeholder-too-long';

/**
 * A value that placeholders ask for and that is longer than any name, by itself or with the placeholders in it: a few
 * of them, each holding the next one many times, would fill any document.
 */
export const placeholderTooLong: PolicyRule = {
  id,
  check({ policy, association, root }) {
    const sources = { policy, association: association ?? { name: '' } };
    return placeholders.flatMap(({ id: name, value }) => {
      const isOfAssociation = /^(?:association|audience)\./u.test(name);
      // The value that is too long by itself is told in its own file.
      if (isOfAssociation && (value(sources) ?? '').length > longestValue) return [];
      if (!isTooLong(name, sources)) return [];
      const path = name.replace(/^policy\./u, '').split('.');
      const range = !isOfAssociation && entryAt(root, path) ? rangeAt(root, path) : firstMention(root, name);
      return [found(id, 'error', range, { name, limit: longestValue })];
    });
  },
};

/** The same of an association's profile. */
export const associationPlaceholderTooLong: AssociationRule = {
  id,
  check: ({ root }) =>
    placeholders.flatMap(({ id: name }) => {
      const path = name.replace(/^association\./u, '').split('.');
      const node = entryAt(root, path)?.value;
      const isLong = node?.kind === 'scalar' && String(node.value).length > longestValue;
      return isLong ? [found(id, 'error', rangeAt(root, path), { name, limit: longestValue })] : [];
    }),
};

/** Where a placeholder is asked for first; the beginning of the file where only the program itself asks for it. */
function firstMention(root: Located, name: string) {
  for (const { text, node } of freeTexts(root)) {
    const [range] = rangesInside(
      node,
      mentions(text)
        .filter((one) => one.name === name)
        .slice(0, 1),
    );
    if (range) return range;
  }
  return fileStart;
}
