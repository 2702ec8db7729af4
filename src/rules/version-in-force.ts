import { namesakes } from '../lifecycle/lineage.js';
import { saysApproved } from '../policy/schema.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'version-in-force';

/** Two texts that would be in force at a time: a revision that says approved, or two policies under one code. */
export const versionInForce: PolicyRule = {
  id,
  check({ policy, root, lineage }) {
    if (!saysApproved(policy)) return [];
    const own = lineage();
    if (own.role === 'next') return [found(id, 'error', rangeAt(root, ['status']), {}, { variant: 'next' })];
    if (own.role === 'archived' || policy.status !== 'approved') return [];
    const [other] = namesakes(own, policy.code);
    if (!other) return [];
    const variant = other.policy === own.policy ? 'name' : 'code';
    const values = { code: policy.code, file: other.file };
    return [found(id, 'error', rangeAt(root, [variant === 'name' ? 'status' : 'code']), values, { variant })];
  },
};
