import { sectionKind } from '../policy/section-kinds.js';
import { policySections } from '../policy/sections.js';
import { rangeAt } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

export const sectionHeadingMissing: PolicyRule = {
  id: 'section-heading-missing',
  check(context) {
    return policySections(context.policy)
      .filter(({ section: { kind, heading } }) => !sectionKind(kind).heading && heading === undefined)
      .map(({ path }) =>
        found('section-heading-missing', missing(context), rangeAt(context.root, [...path, 'kind'])),
      );
  },
};
