import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A command that was interrupted while it changed an association's files. */
export const changeInterrupted = defineFault({
  id: 'change-interrupted',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'تغيير لم يكتمل يترك بعض الملفات معدّلًا وبعضها كما كان.',
      message: 'انقطع أمر كان يغيّر ملفات هذه الجمعية قبل أن يكتمل.',
      hint: (v: { command: string }) => `أعد الأمر ليكتمل ما بقي منه: ${ar.isolated(`siyasa ${v.command}`)}`,
    },
    en: {
      why: 'Half a change leaves some files as they were and some as they should be.',
      message: "A command that changed this association's files was interrupted.",
      hint: (v) => `Run it again, to complete the rest of it: siyasa ${harmless(v.command)}`,
    },
  },
  example: {
    kind: 'call',
    bad: 'siyasa approve … → kill -9',
    good: 'siyasa approve …',
  },
});
