import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

export function findAll(
  id: string,
  pattern: RegExp,
): (context: { root: Parameters<typeof freeTexts>[0] }) => ReturnType<PolicyRule['check']> {
  return ({ root }) =>
    freeTexts(root).flatMap(({ text, node }) => {
      const spans = [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + 1 }));
      return rangesInside(node, spans).map((range, i) => {
        const code = text
          .charCodeAt(spans[i]?.start ?? 0)
          .toString(16)
          .toUpperCase()
          .padStart(4, '0');
        return found(id, 'error', range, { code: `U+${code}` });
      });
    });
}
