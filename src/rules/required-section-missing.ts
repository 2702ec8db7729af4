import { policyType } from '../catalogue/catalogue.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { approvingBodies } from '../locales/document.js';
import { policySections } from '../policy/sections.js';
import { keyRangeAt } from '../source/located.js';
import { counted, likeness } from './clauses.js';
import { foundIn } from './in-texts.js';
import { nameWords } from './names.js';
import { found, missing, type PolicyContext, type PolicyRule } from './rule.js';
import { contentsEntries } from './typed-contents.js';
import { absent, headingsOf } from './wanted-sections.js';

const id = 'required-section-missing';

/** Every kind of section that the policy's type asks for, looked for at every depth. */
export const requiredSectionMissing: PolicyRule = {
  id,
  check(context) {
    const type = policyType(context.policy.type);
    const required = absent(type?.requires ?? [], context).map((kinds) => {
      const values = { title: type?.title, sections: headingsOf(kinds, context), kinds };
      const range = keyRangeAt(context.root, ['sections']);
      return found(id, missing(context), range, values, { about: kinds.join(' ') });
    });
    return [...required, ...promised(context)];
  },
};

/** Contents that were typed, and name a section that there is none of. */
function promised(context: PolicyContext): Finding[] {
  const { policy, root } = context;
  const entries = [...contentsEntries(policy, root)].slice(0, mostEntries);
  if (entries.length === 0) return [];
  const headings = policySections(policy).flatMap(({ section }) => [
    ...(section.heading ? [section.heading] : []),
    ...headingsOf([section.kind], context),
  ]);
  const known = [...headings, ...others].map(subjectOf);
  return entries.flatMap((text) => {
    const subject = subjectOf(text.text);
    const isThere = known.some((one) => likeness(one, subject) >= alike);
    if (isThere || subject.words.length === 0) return [];
    const slip = {
      start: 0,
      end: text.text.trimEnd().length,
      variant: 'promised',
      values: { words: text.text.trim() },
    };
    return foundIn(text, [slip], id, { severity: missing(context), safe: false });
  });
}

/** Parts of a document that are no sections. */
const others = [
  'بطاقة تعريف بالسياسة',
  'المحتويات',
  ...Object.values(approvingBodies).map(({ name }) => `اعتماد ${name}`),
  'الاعتماد',
  'سجل الإصدارات',
  'الملاحق',
];

/** Contents of more entries than that are none; each entry is compared with each heading. */
const mostEntries = 200;

/** Entries say some words otherwise than their headings. */
const alike = 0.6;

const subjectOf = (words: string) => counted(nameWords(words));
