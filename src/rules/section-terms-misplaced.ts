import type { OnPaper } from '../locales/board-pack.js';
import { ar, en } from '../locales/words.js';
import { sectionKind } from '../policy/section-kinds.js';
import { policySections } from '../policy/sections.js';
import { keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

export const sectionTermsMisplaced = defineRule({
  id: 'section-terms-misplaced',
  over: 'policy',
  severity: 'error',
  fixes: 'no',
  texts: {
    ar: {
      why: 'يُطبع الجدول في قسم التعريفات وقسم السجلات وحدهما، وفي غيرهما لا يُطبع.',
      message: (v: { kind: string }) => `الجدول (terms) لا يُطبع في قسم ${ar.q(v.kind)}.`,
      hint: 'انقله إلى قسم definitions، أو إلى قسم records إن كان وثائق ومدد حفظها.',
      board: (v: OnPaper) => `في قسم ${ar.q(v.heading)} جدول لن يُطبع.`,
    },
    en: {
      why: "Terms are printed as a table in a section of definitions alone; elsewhere they aren't printed.",
      message: (v) => `The "terms" of a ${en.known(v.kind)} section are not printed.`,
      hint: 'Move them to a "definitions" section; documents and how long they are kept, to "records".',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: عنوان\n  text: نص\n  terms: [ { term: الجمعية, meaning: جمعية البر } ]',
    good: '- kind: definitions\n  terms: [ { term: الجمعية, meaning: جمعية البر } ]',
  },
  check({ policy, root, invalid }, report) {
    for (const { section, path } of policySections(policy)) {
      const { kind, terms } = section;
      if (terms !== undefined && !sectionKind(kind).columns && !invalid.has([...path, 'kind']))
        report(keyRangeAt(root, [...path, 'terms']), { kind });
    }
  },
});
