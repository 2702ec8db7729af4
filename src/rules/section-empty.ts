import { policySections } from '../policy/sections.js';
import { rangeAt } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/** A section that has no key for content at all, or only empty lists. Blank keys are told by `value-blank`. */
export const sectionEmpty: PolicyRule = {
  id: 'section-empty',
  check(context) {
    const { unfit } = context;
    return policySections(context.policy)
      .filter(({ path }) => !unfit.has([...path, 'kind']))
      .filter(({ section: { text, items, sections, terms } }) =>
        [text, items, sections, terms].every(
          (content) => content === undefined || (content !== null && isEmpty(content)),
        ),
      )
      .map(({ section: { kind }, path }) =>
        found('section-empty', missing(context), rangeAt(context.root, [...path, 'kind']), { kind }),
      );
  },
};

function isEmpty(content: string | readonly unknown[]): boolean {
  return typeof content === 'string' ? content.trim() === '' : content.length === 0;
}
