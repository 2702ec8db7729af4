import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A key that occurs twice in one place. */
export const keyDuplicate = defineFault({
  id: 'key-duplicate',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'من مفتاحين بالاسم نفسه يُؤخذ واحد ويضيع الآخر، وقد يكون الضائع هو المعتمد.',
      message: (v: { key: string; line: number }) =>
        `المفتاح ${ar.q(v.key)} مكرر؛ ورد أول مرة في السطر ${v.line}.`,
      hint: 'أبقِ واحدًا منهما واحذف الآخر. وإن كان الثاني بداية قسم جديد أو بند جديد فاكتب قبله شرطة ومسافة.',
    },
    en: {
      why: 'Of two keys of one name, one is lost, and it may be the approved one.',
      message: (v) => `The key ${en.q(v.key)} stands here a second time; the first is in line ${v.line}.`,
      hint: 'Keep one of them and remove the other. If it begins a new section or item, write a dash and a space before it.',
    },
  },
  example: {
    kind: 'policy',
    bad: 'code: BR-01\ncode: BR-02',
    good: 'code: BR-01',
  },
});
