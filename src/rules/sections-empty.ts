import { policyType } from '../catalogue/catalogue.js';
import { keyRangeAt } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/** A policy without any section; where its type requires some, `required-section-missing` names them. */
export const sectionsEmpty: PolicyRule = {
  id: 'sections-empty',
  check(context) {
    const { policy, root, unfit } = context;
    if (unfit.has(['sections']) || (policy.sections ?? []).length > 0) return [];
    if ((policyType(policy.type)?.requires ?? []).length > 0) return [];
    return [found('sections-empty', missing(context), keyRangeAt(root, ['sections']))];
  },
};
