import { saysApproved } from '../policy/schema.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

/** What an approval must say before a policy may call itself approved. Keys that stand there blank are told elsewhere. */
export const approvedIncomplete: PolicyRule = {
  id: 'approved-incomplete',
  check({ policy, root }) {
    const { approval } = policy;
    if (!saysApproved(policy) || !approval) return [];
    const at = keyRangeAt(root, ['approval']);
    const absent = (key: string) => !entryAt(root, ['approval', key]);
    const meeting = entryAt(root, ['approval', 'meeting'])?.value;
    const mayHaveNumber = meeting?.kind === 'scalar' || entryAt(root, ['approval', 'meeting', 'number']);
    return [
      ...(absent('method') && !approval.text
        ? [found('approved-incomplete', 'error', at, {}, { variant: 'method' })]
        : []),
      ...(absent('date') ? [found('approval-date-missing', 'error', at)] : []),
      ...(absent('minutes') && !mayHaveNumber
        ? [found('approval-number-missing', 'error', at, { key: 'policy.approval.minutes' })]
        : []),
    ];
  },
};
