import { ar } from '../locales/words.js';
import { reportBlanks } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** Ids of `keys` in the locales. */
export const supersedesKeys = ['policy.approval.supersedes'];

/** A missing statement of what the policy supersedes. */
export const supersedesMissing = defineRule({
  id: 'supersedes-missing',
  over: 'policy',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'سياستان في موضوع واحد كلتاهما سارية: بأيهما يُعمل؟',
      message: `ما تحل محله (${ar.isolated('supersedes')}) فارغ، فلا يُعرف أي سياسة سابقة تحل محلها.`,
      hint: `اكتب ${ar.isolated('all')} إن حلت محل ما سبقها كله، أو ${ar.isolated('none')}، أو رموز السياسات.`,
    },
    en: {
      why: 'Two policies about one matter, both in force: which is to be followed?',
      message: '"supersedes" is blank: what the policy takes the place of is not said.',
      hint: 'Write all, none, or the codes of the policies.',
    },
  },
  example: {
    kind: 'more',
    bad: 'supersedes:',
    good: 'supersedes: all',
  },
  check: (context, report) => reportBlanks(context, supersedesKeys, (range) => report(range, {})),
});
