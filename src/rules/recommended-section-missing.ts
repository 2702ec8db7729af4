import { policyType } from '../catalogue/catalogue.js';
import { ar, en } from '../locales/words.js';
import { keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';
import { absent, headingsOf } from './lib/wanted-sections.js';

/** Sections that are recommended beyond what the policy's type requires; reported together, as advice. */
export const recommendedSectionMissing = defineRule({
  id: 'recommended-section-missing',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'هذه أقسام تجدها في السياسات الجيدة من هذا النوع؛ لا تلزم، ويحسن أن يُنظر فيها.',
      message: (v: { title: string; sections: readonly string[] }) =>
        `يُستحسن أن يكون في ${ar.q(v.title)} أيضًا: ${ar.list(v.sections)}.`,
      hint: (v: { kinds: readonly string[] }) =>
        v.kinds.length === 1
          ? `إن أرادته الجمعية فأضف قسمًا من النوع ${ar.list(v.kinds)}.`
          : `إن أرادتها الجمعية فأضف أقسامًا من الأنواع: ${ar.list(v.kinds)}.`,
    },
    en: {
      why: 'Careful policies of this type have these sections; they are not required, and worth a thought.',
      message: (v) => `${en.q(v.title)} could also have: ${en.list(v.sections)}.`,
      hint: (v) => `If the association wants them, add sections of the kinds ${v.kinds.join(', ')}.`,
    },
  },
  example: {
    kind: 'sections',
    bad: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]',
    good: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]\n  - kind: scope\n    text: نص\n  - kind: confidentiality\n    text: نص\n  - kind: complaints\n    text: نص\n  - kind: satisfaction\n    text: نص',
  },
  check(context, report) {
    const type = policyType(context.policy.type);
    const kinds = absent(type?.recommends ?? [], context).map(([kind]) => kind);
    if (!type || kinds.length === 0) return;
    const values = { title: type.title, sections: headingsOf(kinds, context), kinds };
    report(keyRangeAt(context.root, ['sections']), values);
  },
});
