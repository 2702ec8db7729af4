import { catalogue, policyType } from '../catalogue/catalogue.js';
import { rangeAt } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { found, type PolicyRule } from './rule.js';

export const typeUnknown: PolicyRule = {
  id: 'type-unknown',
  check({ policy: { type }, root }) {
    if (policyType(type)) return [];
    const values = {
      type,
      nearest: nearest(
        type,
        catalogue.map(({ id }) => id),
      ),
    };
    return [found('type-unknown', 'error', rangeAt(root, ['type']), values)];
  },
};
