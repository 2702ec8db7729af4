import { fileStart } from '../diagnostics/range.js';
import { entryAt } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/** Every type of policy wants the board's approval. */
export const approvalMissing: PolicyRule = {
  id: 'approval-missing',
  check(context) {
    if (entryAt(context.root, ['approval'])) return [];
    const range = entryAt(context.root, ['status'])?.keyRange ?? fileStart;
    return [found('approval-missing', missing(context), range)];
  },
};
