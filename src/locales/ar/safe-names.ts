import { isolated, q } from './words.js';

interface Named {
  readonly name: string;
  /** A similar name that is allowed. */
  readonly proposal: string | undefined;
}

const form = `الاسم حروف لاتينية صغيرة وأرقام وشرطات، يبدأ بحرف أو رقم، ولا يزيد على 64 حرفًا، مثل: ${isolated('rahma')} أو ${isolated('qurrat-ayn')}`;
const instead = (proposal: string | undefined) =>
  proposal === undefined ? form : `لعل المناسب: ${isolated(proposal)}`;

/** Why a name can't be the name of a folder or a file. */
export const safeNames = {
  'cli.name.blank': () => `الاسم فارغ. ${form}`,
  'cli.name.path': (v: Named) => `${q(v.name)} مسار، والمطلوب اسم وحده. ${instead(v.proposal)}`,
  'cli.name.hidden': (v: Named) =>
    `لا يصح اسم يبدأ بنقطة مثل ${q(v.name)}، فالأسماء المبدوءة بها مخفية لا تُفحص. ${instead(v.proposal)}`,
  'cli.name.version': (v: Named) =>
    `لا يصح الاسم ${q(v.name)}، فما فيه ${isolated('@')} أو ينتهي بـ ${isolated('.next')} اسمٌ لإصدار من سياسة. ${instead(v.proposal)}`,
  'cli.name.device': (v: Named) =>
    `لا يصح الاسم ${q(v.name)}، فنظام Windows يحجزه لنفسه ولا يفتح ملفًا أو مجلدًا به. اختر غيره.`,
  'cli.name.kept': (v: Named) => `لا يصح الاسم ${q(v.name)}، فالبرنامج يحجزه لنفسه. اختر غيره.`,
  'cli.name.characters': (v: Named) =>
    `لا يصح الاسم ${q(v.name)} لملف أو مجلد يُفتح على كل جهاز. ${instead(v.proposal)}`,
  'cli.name.long': (v: Named) => `الاسم ${q(v.name)} أطول من 64 حرفًا. ${instead(v.proposal)}`,
  'cli.name.taken': (v: { name: string; path: string }) =>
    `الاسم ${q(v.name)} مأخوذ: ${isolated(v.path)} موجود، ولن يُمس. اختر اسمًا آخر.`,
} as const;
