import type { OnPaper } from '../locales/board-pack.js';
import { nearlySame, type Pair, reportPairs, sameNumbers } from './lib/clause-pairs.js';
import { defineRule } from './lib/rule.js';

/** Two clauses that differ in a word or two. The message says how similar they are. */
export const nearDuplicateClause = defineRule({
  id: 'near-duplicate-clause',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'بندان يكادان يتطابقان: أهما واحد، أم فرقهما مقصود؟',
      message: (v: { line: number; percent: number }) =>
        `هذا البند يكاد يكرر بند السطر ${v.line} (التشابه ${v.percent}٪).`,
      hint: 'اجمعهما في بند واحد، أو وضّح الفرق بينهما.',
      board: (v: OnPaper & { percent: number }) =>
        `هذا البند يكاد يكرر بندًا سبقه (التشابه ${v.percent}٪): ${v.place}.`,
    },
    en: {
      why: 'Two clauses that are nearly the same: are they one, or is the difference meant?',
      message: (v) => `The clause nearly repeats the one at line ${v.line} (alike by ${v.percent} %).`,
      hint: 'Make one clause of them, or say what is different.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'استقبال المستفيد بلباقة واحترام والإجابة عن جميع الاستفسارات\nاستقبال المستفيد بلباقة واحترام والإجابة عن كل الاستفسارات',
    good: 'استقبال المستفيد بلباقة واحترام والإجابة عن جميع الاستفسارات\nإحالة الشكوى إلى المدير التنفيذي',
  },
  check: ({ root }, report) => reportPairs(root, valuesOf, report),
});

function valuesOf({ first, second, like }: Pair) {
  return like >= nearlySame && like < 1 && sameNumbers(first, second)
    ? { percent: Math.round(like * 100) }
    : undefined;
}
