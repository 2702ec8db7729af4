import { keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** An approval that nothing proves the text of: it was written by hand. */
export const sealMissing: PolicyRule = {
  id: 'seal-missing',
  check({ policy, root }) {
    const { status, approval } = policy;
    if (status !== 'approved' || !approval || approval.seal) return [];
    return [found('seal-missing', 'warning', keyRangeAt(root, ['approval']))];
  },
};
