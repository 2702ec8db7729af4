import { isSealBroken } from '../lifecycle/seal.js';
import { type Policy, saysApproved } from '../policy/schema.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'seal-broken';

/** A sealed policy whose text is not the one that was approved, or that says without a record that it isn't in force. */
export const sealBroken: PolicyRule = {
  id,
  check({ policy, root, association }) {
    if (!policy.approval?.seal || !association) return [];
    const at = (path: readonly string[]) => rangeAt(root, path);
    const broken = isSealBroken(policy, association)
      ? [found(id, 'error', at(['approval', 'seal', 'digest']))]
      : [];
    const variant = saysApproved(policy) ? undecided(policy) : 'status';
    return variant ? [...broken, found(id, 'error', at(['status']), {}, { variant })] : broken;
  },
};

/** Only a board takes out of force what a board approved. */
function undecided({ status, withdrawal }: Policy): 'withdrawal' | undefined {
  return status === 'withdrawn' && !withdrawal ? 'withdrawal' : undefined;
}
