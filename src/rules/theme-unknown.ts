import type { Finding } from '../diagnostics/diagnostic.js';
import { type Located, rangeAt } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

function unknownTheme(theme: string | null | undefined, root: Located, known: readonly string[]): Finding[] {
  if (!theme || known.includes(theme)) return [];
  const range = rangeAt(root, ['theme']);
  const meant = nearest(theme, known);
  const values = { theme, known, nearest: meant };
  const fix = meant && {
    safe: false,
    edits: [{ start: range.start.offset, end: range.end.offset, text: meant }],
  };
  return [found('theme-unknown', 'error', range, values, fix ? { fix } : {})];
}

export const themeUnknown: PolicyRule = {
  id: 'theme-unknown',
  check: ({ policy, root, themes }) => unknownTheme(policy.theme, root, themes),
};

export const associationThemeUnknown: AssociationRule = {
  id: 'theme-unknown',
  check: ({ association, root, themes }) => unknownTheme(association.theme, root, themes),
};
