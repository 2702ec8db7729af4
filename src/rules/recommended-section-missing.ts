import { policyType } from '../catalogue/catalogue.js';
import { keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';
import { absent, headingsOf } from './wanted-sections.js';

const id = 'recommended-section-missing';

/** What careful associations have besides what the policy's type asks for: told at once, as advice. */
export const recommendedSectionMissing: PolicyRule = {
  id,
  check(context) {
    const type = policyType(context.policy.type);
    const kinds = absent(type?.recommends ?? [], context).map(([kind]) => kind);
    if (!type || kinds.length === 0) return [];
    const values = { title: type.title, sections: headingsOf(kinds, context), kinds };
    return [found(id, 'info', keyRangeAt(context.root, ['sections']), values)];
  },
};
