import type { Association } from '../association/schema.js';
import { mentions, placeholder } from '../policy/placeholders.js';
import { freeTexts } from '../policy/texts.js';
import { entryAt, type Located, nodeAt, type Path, rangesInside } from '../source/located.js';
import { found, missing, type PolicyContext, type PolicyRule } from './rule.js';

/**
 * A placeholder whose value is nowhere, at its first mention. Where its key stands in a file without a value, the
 * blank is told there and not here as well.
 */
export const placeholderBlank: PolicyRule = {
  id: 'placeholder-blank',
  check(context) {
    const { association, root } = context;
    if (!association) return [];
    const seen = new Set<string>();
    return freeTexts(root).flatMap(({ text, node }) => {
      const first = mentions(text).filter(({ name }) => !seen.has(name) && seen.add(name));
      const blank = first.filter(({ name }) => isNowhere(name, context, association));
      return rangesInside(node, blank).map((range, i) => {
        const name = blank[i]?.name ?? '';
        const values = {
          name,
          key: pathOf(name).join('.'),
          file: name.startsWith('association.') ? 'association' : 'policy',
        };
        return found('placeholder-blank', missing(context), range, values);
      });
    });
  },
};

function isNowhere(name: string, { policy, root }: PolicyContext, association: Association): boolean {
  const known = placeholder(name);
  if (!known || known.value({ policy, association })) return false;
  const path = pathOf(name);
  // `null`: the key is there and blank, or its value didn't fit; a missing key has no value at all.
  if (name.startsWith('association.')) return association[path[0] as keyof Association] === undefined;
  // Without an approval, or with a blank one, that is told.
  if (path[0] === 'approval' && !policy.approval) return false;
  return !entryAt(root, path) && !path.some((_, i) => isBlank(nodeAt(root, path.slice(0, i + 1))));
}

function isBlank(node: Located): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Where the value of a placeholder stands in its file. */
function pathOf(name: string): Path & readonly string[] {
  const [owner, ...rest] = name.split('.');
  return owner === 'policy' || owner === 'association' ? rest : name.split('.');
}
