import { rangeAt } from '../source/located.js';
import { type AssociationRule, found } from './rule.js';

export const logo: AssociationRule = {
  id: 'logo',
  check({ association, root, logo }) {
    if (!logo || logo.state === 'ok') return [];
    const values = { logo: association.brand?.logo, bytes: logo.bytes, limit: logo.limit, ...logo.fault };
    return [found('logo', 'error', rangeAt(root, ['brand', 'logo']), values, { variant: logo.state })];
  },
};
