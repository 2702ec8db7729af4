import { keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** An approval that nothing proves the text of: it was written by hand. One without its day is told elsewhere. */
export const sealMissing: PolicyRule = {
  id: 'seal-missing',
  check({ policy, root }) {
    const { status, approval } = policy;
    const { gregorian, hijri, asWritten } = approval?.date ?? {};
    if (status !== 'approved' || approval?.seal || !(gregorian || hijri || asWritten)) return [];
    return [found('seal-missing', 'warning', keyRangeAt(root, ['approval']))];
  },
};
