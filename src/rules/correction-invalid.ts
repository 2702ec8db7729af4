import { inGregorian } from '../calendar/order.js';
import { recordChanges } from '../lifecycle/correction.js';
import { ar } from '../locales/words.js';
import type { Approval } from '../policy/schema.js';
import { keyRangeAt, rangeAt } from '../source/located.js';
import { dayOf, isAfter } from './lib/approval-day.js';
import { defineRule } from './lib/rule.js';

/**
 * A correction of a record that nothing proves, or whose day is before the record, before the previous correction, or in the
 * future.
 */
export const correctionInvalid = defineRule({
  id: 'correction-invalid',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'تصحيح لا يُعرف ما كان قبله، أو سبق ما يصحّحه، لا يُقبل دليلًا على أن السجل كان خطأ.',
      variants: {
        approval: {
          message: (v: { date: string; approved: string }) =>
            `تاريخ هذا التصحيح (${ar.isolated(v.date)}) قبل تاريخ الاعتماد الذي يصحّحه (${ar.isolated(v.approved)}).`,
          hint: `أعد التصحيح كما كتبه الأمر ${ar.isolated('siyasa correct')}؛ ولا يُكتب التصحيح باليد.`,
        },
        future: {
          message: (v: { date: string }) => `تاريخ هذا التصحيح ${ar.isolated(v.date)} لم يأت بعد.`,
          hint: `أعد التصحيح كما كتبه الأمر ${ar.isolated('siyasa correct')}؛ ولا يُكتب التصحيح باليد.`,
        },
        order: {
          message: (v: { date: string; before: string }) =>
            `تاريخ هذا التصحيح (${ar.isolated(v.date)}) قبل تاريخ التصحيح الذي سبقه (${ar.isolated(v.before)}).`,
          hint: `التصحيحات من الأقدم إلى الأحدث، كما يكتبها الأمر ${ar.isolated('siyasa correct')}؛ ولا تُكتب باليد.`,
        },
        unsealed: {
          message: 'في هذا الاعتماد تصحيح، وليست له بصمة رقمية، فلا شيء يثبت ما كان قبل التصحيح.',
          hint: `أعد الملف كما كتبه الأمر ${ar.isolated('siyasa correct')}. وإن لم تكن السياسة قد اعتُمدت فاحذف المفتاح ${ar.isolated('corrections')} وما تحته.`,
        },
      },
    },
    en: {
      why: 'A correction of which nobody knows what stood before, or that is older than what it corrects, proves nothing.',
      variants: {
        approval: {
          message: (v) =>
            `This correction's date, ${v.date}, is before the approval that it corrects, ${v.approved}.`,
          hint: 'Put the correction back as siyasa correct wrote it; corrections are not written by hand.',
        },
        future: {
          message: (v) => `This correction's date, ${v.date}, is yet to come.`,
          hint: 'Put the correction back as siyasa correct wrote it; corrections are not written by hand.',
        },
        order: {
          message: (v) =>
            `This correction's date, ${v.date}, is before that of the correction before it, ${v.before}.`,
          hint: 'Corrections stand from the oldest to the newest, as siyasa correct writes them; they are not written by hand.',
        },
        unsealed: {
          message: 'This approval has a correction and no seal, so nothing proves what stood before.',
          hint: 'Put the file back as siyasa correct wrote it. If the policy was never approved, remove corrections and what is below it.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'corrections: [ { date: …, reason: …, earlier: … } ]',
    good: "siyasa correct rahma/beneficiary-relations --minutes 16 --reason 'خطأ في رقم المحضر'",
  },
  check({ policy: { approval }, root, today }, report) {
    if (!approval?.corrections) return;
    const path = ['approval', 'corrections'];
    if (!approval.seal) return report(keyRangeAt(root, path), {}, { variant: 'unsealed' });
    const changes = recordChanges(approval);
    for (const [i, { correction, after }] of changes.entries()) {
      const day = dayIn(correction.date);
      if (!day) continue;
      const range = rangeAt(root, [...path, i, 'date']);
      const date = day.written;
      const approved = dayIn(after.date);
      const before = dayIn(changes[i - 1]?.correction.date);
      if (today && isAfter(day.day, today)) report(range, { date }, { variant: 'future' });
      else if (approved && isAfter(approved.day, day.day))
        report(range, { date, approved: approved.written }, { variant: 'approval' });
      else if (before && isAfter(before.day, day.day))
        report(range, { date, before: before.written }, { variant: 'order' });
    }
  },
});

function dayIn(date: Approval['date']) {
  const written = date?.gregorian ?? date?.hijri ?? '';
  const day = dayOf(written);
  const gregorian = day && inGregorian(day);
  return gregorian?.ok ? { day: gregorian.value, written } : undefined;
}
