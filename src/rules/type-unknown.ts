import { catalogue, policyType } from '../catalogue/catalogue.js';
import { rangeAt } from '../source/located.js';
import { nearest, nearestTitle } from '../source/nearest.js';
import { found, type PolicyRule } from './rule.js';

const ids = catalogue.map(({ id }) => id);
const titles = new Map(catalogue.map(({ id, title }) => [id, [title]]));

export const typeUnknown: PolicyRule = {
  id: 'type-unknown',
  check({ policy: { type }, root, unfit }) {
    if (policyType(type) || unfit.has(['type'])) return [];
    const range = rangeAt(root, ['type']);
    const meant = nearestTitle(type, titles) ?? nearest(type, ids);
    const fix = meant && {
      safe: false,
      edits: [{ start: range.start.offset, end: range.end.offset, text: meant }],
    };
    return [found('type-unknown', 'error', range, { type, nearest: meant }, fix ? { fix } : {})];
  },
};
