import { type SealFault, sealFaults } from '../lifecycle/seal.js';
import { type Path, rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'seal-broken';

/** Where each fault is told. */
const places: Record<SealFault, Path> = {
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
    return sealFaults(policy, association).map((fault) =>
      found(id, 'error', rangeAt(root, places[fault]), {}, fault === 'text' ? {} : { variant: fault }),
    );
  },
};
