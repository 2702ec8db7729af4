import { type SectionKindId, sectionKind } from '../policy/section-kinds.js';
import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'section-order-unusual';

/** What readers expect before the rest, in this order. */
const opening: readonly SectionKindId[] = [
  'preamble',
  'scope',
  'definitions',
  'generalGoal',
  'detailedGoals',
];

/** A preamble or goals after the sections that they lead to. */
export const sectionOrderUnusual: PolicyRule = {
  id,
  check({ policy, root, unfit }) {
    // A kind that isn't known says nothing of the order.
    const kinds = (policy.sections ?? []).map(({ kind }, i) =>
      unfit.has(['sections', i, 'kind']) ? undefined : kind,
    );
    const first = kinds.findIndex(
      (one) => one && sectionKind(one).heading && !opening.includes(one) && one !== 'statement',
    );
    return kinds.flatMap((kind, i) => {
      if (!kind || !opening.includes(kind)) return [];
      const earlier = first >= 0 && first < i ? kinds[first] : undefined;
      return earlier && (kind === 'preamble' || kind === 'generalGoal')
        ? [found(id, 'info', rangeAt(root, ['sections', i, 'kind']), { kind, earlier })]
        : [];
    });
  },
};
