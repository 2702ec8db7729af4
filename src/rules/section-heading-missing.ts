import { sectionKind } from '../policy/section-kinds.js';
import { policySections } from '../policy/sections.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

export const sectionHeadingMissing = defineRule({
  id: 'section-heading-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'القسم بلا عنوان لا يظهر في المحتويات، ولا يشار إليه.',
      message: 'القسم من نوع custom يحتاج إلى عنوان.',
      hint: 'اكتبه في heading، أو اكتب none إن أردته بلا عنوان.',
      board: 'قسم بلا عنوان.',
    },
    en: {
      why: "A section without heading isn't in the contents, and can't be referred to.",
      message: 'A "custom" section needs a heading.',
      hint: 'Write it in "heading", or write none there for a section without one.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  text: نص القسم',
    good: '- kind: custom\n  heading: أحكام عامة\n  text: نص القسم',
  },
  check({ policy, root }, report) {
    for (const { section, path } of policySections(policy))
      if (!sectionKind(section.kind).heading && section.heading === undefined)
        report(rangeAt(root, [...path, 'kind']), {});
  },
});
