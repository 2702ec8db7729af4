import type { AllowedValue } from '../source/described.js';

/** The statuses that a policy's file may have; that a version was superseded follows from its place. */
export const statuses = [
  { id: 'draft', meaning: 'مسودة', otherWords: ['مسوّدة', 'تحت الإعداد', 'قيد الإعداد'] },
  { id: 'inReview', meaning: 'قيد المراجعة', otherWords: ['تحت المراجعة', 'في المراجعة', 'للمراجعة'] },
  { id: 'approved', meaning: 'معتمدة', otherWords: ['معتمد', 'تم الاعتماد', 'نافذة', 'سارية'] },
  { id: 'withdrawn', meaning: 'ملغاة', otherWords: ['ملغى', 'ملغي', 'موقوفة', 'مسحوبة'] },
] as const satisfies readonly AllowedValue[];

/** How a card says which version a policy is. */
export const versionStyles = [
  { id: 'figures', meaning: 'رقمًا: ١' },
  { id: 'words', meaning: 'كلمة: الأول' },
] as const satisfies readonly AllowedValue[];

/** The ways in which a board approves. */
export const approvalMethods = [
  { id: 'session', meaning: 'في اجتماع', otherWords: ['جلسة', 'اجتماع', 'في جلسة', 'حضوري'] },
  { id: 'circulation', meaning: 'بالتمرير', otherWords: ['تمرير', 'تمريري', 'محضر تمريري'] },
  { id: 'package', meaning: 'ضمن حزمة سياسات', otherWords: ['حزمة', 'ضمن حزمة'] },
] as const satisfies readonly AllowedValue[];

/** What a resolution may say of the day on which a policy takes effect, besides a date. */
export const effectiveDays = [
  { id: 'onApproval', meaning: 'من تاريخ الاعتماد' },
] as const satisfies readonly AllowedValue[];

/** What a policy may supersede, besides a list of codes or a text. */
export const supersessions = [
  { id: 'none', meaning: 'لا شيء', otherWords: ['بدون', 'بلا', 'لا شيء'] },
  { id: 'all', meaning: 'كل ما سبق من نوعها' },
] as const satisfies readonly AllowedValue[];

/** How the items of a list are marked; `letters` follows the association's series, hijāʾī or abjad. */
export const listStyles = [
  { id: 'bullet', meaning: 'نقاط', otherWords: ['نقطي', 'نقطية', 'تعداد نقطي'] },
  { id: 'decimal', meaning: 'أرقام', otherWords: ['رقمي', 'رقمية', 'مرقمة', 'ترقيم'] },
  { id: 'letters', meaning: 'حروف', otherWords: ['أبجدي', 'أبجدية', 'هجائي'] },
  { id: 'none', meaning: 'بلا علامة', otherWords: ['بدون', 'بلا', 'لا شيء'] },
] as const satisfies readonly AllowedValue[];

export type ListStyle = (typeof listStyles)[number]['id'];

/** The units of a time limit. */
export const durationUnits = [
  { id: 'hour', meaning: 'ساعة', otherWords: ['ساعات'] },
  { id: 'day', meaning: 'يوم', otherWords: ['أيام', 'يومًا'] },
  { id: 'workday', meaning: 'يوم عمل', otherWords: ['أيام عمل'] },
  { id: 'week', meaning: 'أسبوع', otherWords: ['أسابيع', 'أسبوعًا'] },
  { id: 'month', meaning: 'شهر', otherWords: ['أشهر', 'شهرًا'] },
] as const satisfies readonly AllowedValue[];

export type DurationUnit = (typeof durationUnits)[number]['id'];
