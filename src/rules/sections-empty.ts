import { policyType } from '../catalogue/catalogue.js';
import { ar } from '../locales/words.js';
import { keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** A policy without any section; if its type requires some, `required-section-missing` names them. */
export const sectionsEmpty = defineRule({
  id: 'sections-empty',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'سياسة بلا أقسام لا تقول شيئًا، ولو كان لها عنوان واعتماد.',
      message: 'لا أقسام في هذه السياسة.',
      hint: `اكتب تحت sections قسمًا واحدًا على الأقل: ${ar.isolated('- kind: preamble')}`,
    },
    en: {
      why: 'A policy without sections says nothing, whatever its title and approval.',
      message: 'This policy has no sections.',
      hint: 'Write at least one section below "sections": - kind: preamble',
    },
  },
  example: {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: draft\nsections: []\napproval: { method: session, minutes: "12", date: { gregorian: 2025-10-25 } }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: draft\nsections:\n  - kind: preamble\n    text: نص\napproval: { method: session, minutes: "12", date: { gregorian: 2025-10-25 } }',
  },
  check({ policy, root, invalid }, report) {
    if (invalid.has(['sections']) || (policy.sections ?? []).length > 0) return;
    if ((policyType(policy.type)?.requires ?? []).length === 0) report(keyRangeAt(root, ['sections']), {});
  },
});
