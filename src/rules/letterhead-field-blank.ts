import { ar, en } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const letterKeys = [
  'policy.letter.number',
  'policy.letter.date',
  'policy.letter.attachments',
  'policy.letter.subject',
];

/** Blank fields of the letterhead, named as the association's letterhead labels them. */
export const letterheadFieldBlank = defineRule({
  id: 'letterhead-field-blank',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'خطاب بلا رقم أو تاريخ لا يُقيد في الصادر، ولا يُرجع إليه.',
      message: (v: { key: string; label?: string | undefined }) =>
        `في رأس الورقة حقل فارغ: ${v.label ? `${v.label} (${ar.isolated(v.key.split('.').at(-1))})` : ar.named(v.key)}.`,
      hint: 'املأه قبل الاعتماد، أو اتركه ما دامت مسودة ليُكتب باليد.',
      board: (v: { key: string }) => ar.stillBlank(v.key),
    },
    en: {
      why: "A letter without number or date can't be filed, or found again.",
      message: (v) => `A field of the letterhead is blank: ${en.named(v.key)}.`,
      hint: 'Fill it in before approval, or leave it to be written by hand on the draft.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'letter: { number: }',
    good: 'letter: { number: "45" }',
  },
  check: (context, report) =>
    reportBlanks(context, letterKeys, (range, { key }) => {
      const fields = context.association?.letterhead?.fields ?? [];
      const own = fields.find((field) => typeof field === 'object' && field?.key === key.split('.').at(-1));
      report(range, { key, label: (typeof own === 'object' && own?.label) || undefined });
    }),
});
