import { predecessors } from '../lifecycle/lineage.js';
import { keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** An approval that nothing proves the text of: it was written by hand. One without its day is told elsewhere. */
export const sealMissing: PolicyRule = {
  id: 'seal-missing',
  check({ policy, root, lineage }) {
    const { status, approval } = policy;
    const { gregorian, hijri, asWritten } = approval?.date ?? {};
    if (status !== 'approved' || approval?.seal || !(gregorian || hijri || asWritten)) return [];
    const range = keyRangeAt(root, ['approval']);
    const before = predecessors(lineage()).find(({ sealed }) => sealed);
    // Whoever has sealed a version has no reason to approve the next by hand.
    if (before) {
      const values = { file: before.file };
      return [found('seal-missing', 'error', range, values, { variant: 'later' })];
    }
    return [found('seal-missing', 'warning', range)];
  },
};
