import type { OnPaper } from '../locales/board-pack.js';
import { type Pair, reportPairs, sameNumbers } from './lib/clause-pairs.js';
import { sameStart } from './lib/clauses.js';
import { defineRule } from './lib/rule.js';

/** The same clause twice. */
export const duplicateClause = defineRule({
  id: 'duplicate-clause',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'بند مكرر يُظن أنه آخر، وإن عُدّل أحدهما تناقضا.',
      message: (v: { line: number }) => `هذا البند مكرر؛ سبق نصه في السطر ${v.line}.`,
      hint: 'احذف أحدهما.',
      board: (v: OnPaper) => `هذا البند مكرر؛ سبق نصه في: ${v.place}.`,
    },
    en: {
      why: 'A clause that stands twice is taken for two, and once one is changed they disagree.',
      message: (v) => `The clause stands at line ${v.line} already.`,
      hint: 'Remove one of them.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'استقبال المستفيد بلباقة واحترام\nاستقبال المستفيد بلباقة واحترام',
    good: 'استقبال المستفيد بلباقة واحترام\nالإجابة عن أسئلته كلها',
  },
  check: ({ root }, report) => reportPairs(root, valuesOf, report),
});

function valuesOf({ first, second, like }: Pair) {
  return like === 1 &&
    sameNumbers(first, second) &&
    sameStart(first.words, second.words) === first.words.length
    ? {}
    : undefined;
}
