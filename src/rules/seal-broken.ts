import { isSealBroken } from '../lifecycle/seal.js';
import { saysApproved } from '../policy/schema.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'seal-broken';

/** A sealed policy whose text is not the one that was approved, or that says it isn't approved. */
export const sealBroken: PolicyRule = {
  id,
  check({ policy, root, association }) {
    if (!policy.approval?.seal || !association) return [];
    const at = (path: readonly string[]) => rangeAt(root, path);
    const broken = isSealBroken(policy, association)
      ? [found(id, 'error', at(['approval', 'seal', 'digest']))]
      : [];
    return saysApproved(policy)
      ? broken
      : [...broken, found(id, 'error', at(['status']), {}, { variant: 'status' })];
  },
};
