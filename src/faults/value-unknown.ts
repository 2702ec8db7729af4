import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A value that is none of those that its key allows. */
export const valueUnknown = defineFault({
  id: 'value-unknown',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'لهذا المفتاح قيم معدودة، وما سواها لا يُعرف المراد به.',
      message: (v: { key: string | number; value: string }) =>
        `القيمة ${ar.q(v.value)} غير معروفة${typeof v.key === 'string' ? ` للمفتاح ${ar.q(v.key)}` : ''}.`,
      hint: (v: { key: string | number; nearest?: string | undefined; allowed: readonly string[] }) =>
        `${ar.meant(v.nearest)}القيم المقبولة: ${ar.list(v.allowed)}.${v.key === 'supersedes' ? ` ولسياسات بعينها اكتب رموزها: ${ar.isolated('[BR-00]')}` : ''}`,
    },
    en: {
      why: 'Values of a closed list decide what is printed; any other word means nothing.',
      message: (v) =>
        `The value ${en.q(v.value)} is not known${typeof v.key === 'string' ? ` for ${en.known(v.key)}` : ''}.`,
      hint: (v) =>
        `${en.meant(v.nearest)}Accepted values: ${en.list(v.allowed)}.${v.key === 'supersedes' ? ' For certain policies write their codes: [BR-00]' : ''}`,
    },
  },
  example: {
    kind: 'head',
    bad: 'status: معتمد',
    good: 'status: draft',
  },
});
