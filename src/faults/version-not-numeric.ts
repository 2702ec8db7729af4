import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A version that isn't a whole number. */
export const versionNotNumeric = defineFault({
  id: 'version-not-numeric',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'الإصدارات تُرتب بأرقامها: أيها أحدث وأيها الساري. والكلمة لا ترتب.',
      message: (v: { value: string }) => `رقم الإصدار ${ar.q(v.value)} ليس عددًا صحيحًا.`,
      hint: (v: { plain?: string | undefined }) =>
        `اكتبه بالأرقام اللاتينية بلا علامتي تنصيص، هكذا: ${ar.isolated(`version: ${v.plain ?? '1'}`)}`,
    },
    en: {
      why: "Versions are ordered by their numbers: which is newer, which is in force. Words can't be ordered.",
      message: (v) => `The version ${en.q(v.value)} is no whole number.`,
      hint: (v) => `Write it in figures and without quotes: version: ${v.plain ?? '1'}`,
    },
  },
  example: {
    kind: 'policy',
    bad: 'version: الأول',
    good: 'version: 1',
  },
});
