import type { OnPaper } from '../locales/board-pack.js';
import { ar, en } from '../locales/words.js';
import { policySections } from '../policy/sections.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** A section without any key for content, or with empty lists only. Blank keys are reported by `value-blank`. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'عنوان لا شيء تحته يُظن أن نصه سقط عند الطباعة.',
      message: (v: { kind: string }) => `القسم ${ar.q(v.kind)} لا نص فيه ولا بنود.`,
      hint: 'اكتب نصه في text أو بنوده في items، أو احذف القسم.',
      board: (v: OnPaper) => `القسم ${ar.q(v.heading)} لا نص فيه ولا بنود.`,
    },
    en: {
      why: 'A heading with nothing under it looks as if its text were lost in print.',
      message: (v) => `The section ${en.known(v.kind)} has neither text nor items.`,
      hint: 'Write its "text" or its "items", or remove the section.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: المسؤوليات',
    good: '- kind: custom\n  heading: المسؤوليات\n  text: على الموظف العمل بهذه السياسة',
  },
  check({ policy, root, invalid }, report) {
    for (const { section, path } of policySections(policy)) {
      const { kind, text, items, sections, terms } = section;
      const isBlank = [text, items, sections, terms].every(
        (content) => content === undefined || (content !== null && isEmpty(content)),
      );
      const place = [...path, 'kind'];
      if (isBlank && !invalid.has(place)) report(rangeAt(root, place), { kind });
    }
  },
});

function isEmpty(content: string | readonly unknown[]): boolean {
  return typeof content === 'string' ? content.trim() === '' : content.length === 0;
}
