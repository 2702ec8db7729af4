import { isTypedContents, listOf } from '../../policy/roles.js';
import type { Policy } from '../../policy/schema.js';
import { policySections } from '../../policy/sections.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import type { Located } from '../../source/located.js';

/** Returns the entries of a table of contents that was typed as a list; each is the heading of a section. */
export function contentsEntries(policy: Policy, root: Located): ReadonlySet<FreeText> {
  const lists = new Set(
    policySections(policy)
      .filter(({ section }) => isTypedContents(section.heading))
      .map(({ path }) => [...path, 'items'].join('.')),
  );
  if (lists.size === 0) return new Set();
  return new Set(freeTexts(root).filter((text) => lists.has(listOf(text).join('.'))));
}
