import { ar } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { approvalDay, isAfter } from './lib/approval-day.js';
import { defineRule } from './lib/rule.js';

/** An approval in the future, which no board can have given. */
export const dateInFuture = defineRule({
  id: 'date-in-future',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'لا يعتمد المجلس نصًا في يوم لم يأت؛ فالتاريخ خطأ أو الاعتماد لم يقع.',
      message: (v: { date: string }) => `تاريخ الاعتماد ${ar.isolated(v.date)} لم يأت بعد.`,
      hint: 'صحّح التاريخ، أو اتركه فارغًا حتى يعتمد المجلس السياسة.',
    },
    en: {
      why: "No board approves on a day that hasn't come: the date is wrong, or the approval didn't happen.",
      message: (v) => `The date of approval, ${v.date}, has not come yet.`,
      hint: 'Correct the date, or leave it blank until the board has approved.',
    },
  },
  example: {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2030-10-25 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
  },
  check(context, report) {
    const { root, today } = context;
    const approved = approvalDay(context);
    if (today && approved && isAfter(approved.day, today))
      report(rangeAt(root, approved.path), { date: approved.written });
  },
});
