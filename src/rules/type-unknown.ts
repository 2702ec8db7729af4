import { catalogue, policyType } from '../catalogue/catalogue.js';
import { ar, en } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { nearest, nearestTitle } from '../source/nearest.js';
import { defineRule } from './lib/rule.js';

const ids = catalogue.map(({ id }) => id);
const titles = new Map(catalogue.map(({ id, title }) => [id, [title]]));

export const typeUnknown = defineRule({
  id: 'type-unknown',
  over: 'policy',
  severity: 'error',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'من النوع تُعرف الأقسام المطلوبة وموضع السياسة من شواهد الحوكمة.',
      message: (v: { type: string }) => `نوع السياسة ${ar.q(v.type)} ليس في قائمة السياسات المعروفة.`,
      hint: (v: { nearest?: string | undefined }) =>
        `${ar.meant(v.nearest)}تجد الأنواع كلها في دليل الاستعمال، ومنها: ${ar.isolated('beneficiary-relations')}`,
    },
    en: {
      why: 'The type tells which sections are required, and where the policy stands in the evidence list.',
      message: (v) => `The policy type ${en.q(v.type)} is not in the catalogue.`,
      hint: (v) =>
        `${en.meant(v.nearest)}The user guide lists the known types; beneficiary-relations is one.`,
    },
  },
  example: {
    kind: 'head',
    bad: 'type: beneficiary-relation',
    good: 'type: beneficiary-relations',
  },
  check({ policy: { type }, root, invalid }, report) {
    if (policyType(type) || invalid.has(['type'])) return;
    const range = rangeAt(root, ['type']);
    const meant = nearestTitle(type, titles) ?? nearest(type, ids);
    const edits = [{ start: range.start.offset, end: range.end.offset, text: meant ?? '' }];
    report(range, { type, nearest: meant }, { fix: meant ? { safe: false, edits } : undefined });
  },
});
