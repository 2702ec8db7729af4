import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

/** U+202A–E and U+2066–9 turn words around on paper without being seen. */
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

function findAll(
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

export const bidiControls: PolicyRule & AssociationRule = {
  id: 'bidi-control',
  check: findAll('bidi-control', bidiControl),
};

export const controlCharacters: PolicyRule & AssociationRule = {
  id: 'control-character',
  check: findAll('control-character', controlCharacter),
};
