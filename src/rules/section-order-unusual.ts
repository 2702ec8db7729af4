import type { OnPaper } from '../locales/board-pack.js';
import { ar, en } from '../locales/words.js';
import { type SectionKindId, sectionKind } from '../policy/section-kinds.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** The sections that readers expect first, in this order. */
const opening: readonly SectionKindId[] = [
  'preamble',
  'scope',
  'definitions',
  'generalGoal',
  'detailedGoals',
];

/** A preamble or goals that come after the sections that they introduce. */
export const sectionOrderUnusual = defineRule({
  id: 'section-order-unusual',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'القارئ يبحث عن التمهيد والهدف في أول الوثيقة.',
      message: (v: { kind: string; earlier: string }) =>
        `قسم ${ar.q(v.kind)} بعد قسم ${ar.q(v.earlier)}، والمعتاد أن يسبقه.`,
      hint: 'قدّمه، أو أبقه إن كان الترتيب مقصودًا.',
      board: (v: OnPaper) => `قسم ${ar.q(v.heading)} بعد قسم ${ar.q(v.earlierHeading)}، والمعتاد أن يسبقه.`,
    },
    en: {
      why: 'Readers look for preamble and goal at the beginning.',
      message: (v) => `The section ${en.q(v.kind)} comes after ${en.q(v.earlier)}; usually it comes before.`,
      hint: 'Move it up, or leave it where the order is meant.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: responsibilities\n  text: نص المسؤوليات',
    good: '- kind: scope\n  text: نص النطاق',
  },
  check({ policy, root, invalid }, report) {
    // An unknown section kind says nothing about the order.
    const kinds = (policy.sections ?? []).map(({ kind }, i) =>
      invalid.has(['sections', i, 'kind']) ? undefined : kind,
    );
    const first = kinds.findIndex(
      (one) => one && sectionKind(one).heading && !opening.includes(one) && one !== 'statement',
    );
    for (const [i, kind] of kinds.entries()) {
      const earlier = first >= 0 && first < i ? kinds[first] : undefined;
      if (earlier && (kind === 'preamble' || kind === 'generalGoal'))
        report(rangeAt(root, ['sections', i, 'kind']), { kind, earlier });
    }
  },
});
