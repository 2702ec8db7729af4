import type { OnPaper } from '../locales/board-pack.js';
import { ar } from '../locales/words.js';
import { isConflict, nearlySame, type Pair, reportPairs, sameNumbers } from './lib/clause-pairs.js';
import { sameStart } from './lib/clauses.js';
import { defineRule } from './lib/rule.js';

/** Two clauses that begin alike and end differently: one of them is probably left over from an older wording. */
export const duplicateConflict = defineRule({
  id: 'duplicate-conflict',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'بندان أولهما واحد وآخرهما مختلف: صياغة قديمة بقيت مع الجديدة.',
      message: (v: { line: number; words: number }) =>
        `يبدأ هذا البند كبند السطر ${v.line} (أول ${ar.firstWords(v.words)}) ثم يخالفه.`,
      hint: 'أبقِ الصياغة المعتمدة واحذف الأخرى، إن كانا بندًا واحدًا.',
      board: (v: OnPaper) => `يبدأ هذا البند كبند سبقه ثم يخالفه: ${v.place}.`,
    },
    en: {
      why: 'Two clauses that begin alike and end otherwise: an old wording was left beside the new.',
      message: (v) =>
        `The clause begins like the one at line ${v.line} (its first ${v.words} words) and then differs.`,
      hint: 'Keep the wording that was approved, if they are meant to be one clause.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'زيادة ثقة المستفيدين بالجمعية من خلال تبني أفضل الممارسات\nزيادة ثقة المستفيدين بالجمعية من خلال نشر التقارير السنوية',
    good: 'زيادة ثقة المستفيدين بالجمعية من خلال نشر التقارير السنوية\nقياس رضا المستفيدين سنويًا',
  },
  check: ({ root }, report) => reportPairs(root, valuesOf, report),
});

function valuesOf({ first, second, like }: Pair) {
  return like < nearlySame && sameNumbers(first, second) && isConflict(first, second)
    ? { words: sameStart(first.words, second.words) }
    : undefined;
}
