import { sectionKind } from '../policy/section-kinds.js';
import { policySections } from '../policy/sections.js';
import { keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

export const sectionTermsMisplaced: PolicyRule = {
  id: 'section-terms-misplaced',
  check({ policy, root, unfit }) {
    return policySections(policy)
      .filter(({ section: { kind, terms } }) => terms !== undefined && !sectionKind(kind).columns)
      .filter(({ path }) => !unfit.has([...path, 'kind']))
      .map(({ section: { kind }, path }) =>
        found('section-terms-misplaced', 'error', keyRangeAt(root, [...path, 'terms']), { kind }),
      );
  },
};
