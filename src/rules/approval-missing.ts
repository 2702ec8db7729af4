import { fileStart } from '../diagnostics/range.js';
import { entryAt } from '../source/located.js';
import { type BlankRule, blankRule } from './blanks.js';
import { found, missing } from './rule.js';

const blank = blankRule('approval-missing', ['policy.approval']);

/** Every type of policy wants the board's approval. */
export const approvalMissing: BlankRule = {
  ...blank,
  check(context) {
    if (entryAt(context.root, ['approval'])) return blank.check(context);
    const range = entryAt(context.root, ['status'])?.keyRange ?? fileStart;
    return [found('approval-missing', missing(context), range)];
  },
};
