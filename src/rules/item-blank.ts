import { blanksOf } from './lib/blanks.js';
import { defineRule } from './lib/rule.js';

/** An item of a list without text: its number would be printed with nothing after it. */
export const itemBlank = defineRule({
  id: 'item-blank',
  over: 'both',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'بند بلا نص يُطبع رقمًا لا شيء بعده.',
      message: 'هذا السطر من القائمة فارغ.',
      hint: 'اكتب نصه، أو احذفه مع شرطته.',
      board: 'بند لا نص فيه.',
    },
    en: {
      why: 'A clause without text is printed as a number with nothing after it.',
      message: 'This item is blank.',
      hint: 'Write its text, or remove its dash.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: القنوات\n  items:\n    - الهاتف\n    -',
    good: '- kind: custom\n  heading: القنوات\n  items:\n    - الهاتف\n    - البريد',
  },
  check(context, report) {
    for (const { isItem, range } of blanksOf(context)) if (isItem) report(range, {});
  },
});
