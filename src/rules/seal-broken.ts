import { brokenCorrection } from '../lifecycle/correction.js';
import { type SealFault, sealFaults } from '../lifecycle/seal.js';
import { type Path, rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'seal-broken';

/** Where each fault is told. */
const places: Record<Exclude<SealFault, 'correction'>, Path> = {
  text: ['approval', 'seal', 'digest'],
  status: ['status'],
  withdrawal: ['status'],
  'withdrawal-status': ['status'],
  'withdrawal-unsealed': ['withdrawal'],
  'withdrawal-changed': ['withdrawal', 'seal', 'digest'],
};

/** A sealed policy whose text, status or withdrawal is not what its board decided. */
export const sealBroken: PolicyRule = {
  id,
  check({ policy, root, association }) {
    if (!association) return [];
    const placeOf = (fault: SealFault): Path =>
      fault === 'correction'
        ? ['approval', 'corrections', brokenCorrection(policy, association) ?? 0, 'earlier', 'digest']
        : places[fault];
    return sealFaults(policy, association).map((fault) =>
      found(id, 'error', rangeAt(root, placeOf(fault)), {}, fault === 'text' ? {} : { variant: fault }),
    );
  },
};
