import type { Located, LocatedScalar, Path } from '../source/located.js';

export interface FreeText {
  readonly path: Path;
  readonly text: string;
  readonly node: LocatedScalar;
}

/** Keys whose values are codes for the program, not words for a reader. */
const codes = new Set([
  'type',
  'status',
  'theme',
  'kind',
  'list',
  'url',
  'method',
  'unit',
  'format',
  'logo',
  'lint',
]);

/** Every rule asks for the texts of the file that it looks at. */
const known = new WeakMap<Located, readonly FreeText[]>();

/** Every text of a policy that reaches paper, in the order of the file. */
export function freeTexts(root: Located): readonly FreeText[] {
  const texts = known.get(root) ?? collected(root);
  known.set(root, texts);
  return texts;
}

function collected(root: Located): FreeText[] {
  const found: FreeText[] = [];
  const visit = (node: Located, path: Path) => {
    if (node.kind === 'scalar') {
      if (typeof node.value === 'string') found.push({ path, text: node.value, node });
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    } else {
      for (const { key, value } of node.entries.values()) if (!codes.has(key)) visit(value, [...path, key]);
    }
  };
  visit(root, []);
  return found;
}
