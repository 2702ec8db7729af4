import { policyType } from '../catalogue/catalogue.js';
import type { Words } from '../locales/ar/words.js';
import { approvingBodies } from '../locales/resolutions.js';
import { ar, en } from '../locales/words.js';
import { policySections } from '../policy/sections.js';
import type { FreeText } from '../policy/texts.js';
import { keyRangeAt } from '../source/located.js';
import { counted, likeness } from './lib/clauses.js';
import { reportIn } from './lib/in-texts.js';
import { nameWords } from './lib/names.js';
import { defineRule, type PolicyContext } from './lib/rule.js';
import { contentsEntries } from './lib/typed-contents.js';
import { absent, headingsOf } from './lib/wanted-sections.js';

/** A section kind that the policy's type requires and that is missing at every depth. */
export const requiredSectionMissing = defineRule({
  id: 'required-section-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'من يقرأ السياسة شاهدًا من شواهد الحوكمة يبحث عن أقسام بعينها، ونقصها يُحسب على الجمعية.',
      message: (v: { title: string; sections: readonly string[]; kinds: readonly string[] }) =>
        `ينقص قسم يتطلبه نوع السياسة «${v.title}»: ${v.sections.map((one) => `«${one}»`).join(' أو ')} (${v.kinds.map(ar.isolated).join(' أو ')}).`,
      hint: (v: { kinds: readonly string[] }) =>
        `أضف في sections قسمًا: ${ar.isolated(`- kind: ${v.kinds[0]}`)}`,
      variants: {
        promised: {
          message: (v: Words) => `${ar.q(v.words)} في المحتويات، ولا قسم بهذا العنوان.`,
          hint: 'أضف القسم، أو احذف السطر من المحتويات.',
        },
      },
    },
    en: {
      why: 'Whoever reads the policy as evidence looks for certain sections, and holds their lack against the association.',
      message: (v) =>
        `A section that “${v.title}” requires is missing: ${v.kinds.join(' or ')} (${v.sections.map(en.q).join(' or ')}).`,
      hint: (v) => `Add a section to "sections": - kind: ${v.kinds[0]}`,
      variants: {
        promised: {
          message: (v) => `The contents name ${en.q(v.words)}, and no section has this heading.`,
          hint: 'Add the section, or remove the entry.',
        },
      },
    },
  },
  example: {
    kind: 'sections',
    bad: 'sections:\n  - kind: preamble\n    text: نص',
    good: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]\n  - kind: scope\n    text: نص\n  - kind: confidentiality\n    text: نص\n  - kind: complaints\n    text: نص\n  - kind: satisfaction\n    text: نص',
  },
  check(context, report) {
    const type = policyType(context.policy.type);
    for (const kinds of absent(type?.requires ?? [], context)) {
      const values = { title: type?.title ?? '', sections: headingsOf(kinds, context), kinds };
      report(keyRangeAt(context.root, ['sections']), values, { about: kinds.join(' ') });
    }
    for (const text of promised(context)) {
      const end = text.text.trimEnd().length;
      reportIn(text, [{ start: 0, end, variant: 'promised', values: { words: text.text.trim() } }], report);
    }
  },
});

/** Returns the entries of a typed table of contents that no section's heading matches. */
function promised(context: PolicyContext): FreeText[] {
  const { policy, root } = context;
  const entries = [...contentsEntries(policy, root)].slice(0, mostEntries);
  if (entries.length === 0) return [];
  const headings = policySections(policy).flatMap(({ section }) => [
    ...(section.heading ? [section.heading] : []),
    ...headingsOf([section.kind], context),
  ]);
  const known = [...headings, ...others].map(subjectOf);
  return entries.filter((text) => {
    const subject = subjectOf(text.text);
    return subject.words.length > 0 && !known.some((one) => likeness(one, subject) >= alike);
  });
}

/** Parts of a document that aren't sections. */
const others = [
  'بطاقة تعريف بالسياسة',
  'المحتويات',
  ...Object.values(approvingBodies).map(({ name }) => `اعتماد ${name}`),
  'الاعتماد',
  'سجل الإصدارات',
  'الملاحق',
];

/** The most entries of a table of contents that are read, as each is compared with each heading. */
const mostEntries = 200;

/** The least similarity of an entry and its heading, as entries may word it differently. */
const alike = 0.6;

const subjectOf = (words: string) => counted(nameWords(words));
