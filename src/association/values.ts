import type { AllowedValue } from '../source/described.js';

/** The kinds of organisation that an association may be. */
export const associationKinds = [
  { id: 'association', meaning: 'جمعية أهلية', otherWords: ['جمعية'] },
  { id: 'cooperative', meaning: 'جمعية تعاونية', otherWords: ['تعاونية'] },
  { id: 'foundation', meaning: 'مؤسسة أهلية', otherWords: ['مؤسسة'] },
  { id: 'fund', meaning: 'صندوق' },
] as const satisfies readonly AllowedValue[];

/** The bodies that register associations, as official papers name them. */
export const registrarBodies = [
  { id: 'ncnp', meaning: 'المركز الوطني لتنمية القطاع غير الربحي', otherWords: ['المركز الوطني', 'المركز'] },
  {
    id: 'hrsd',
    meaning: 'وزارة الموارد البشرية والتنمية الاجتماعية',
    otherWords: ['الوزارة', 'وزارة الموارد البشرية'],
  },
] as const satisfies readonly AllowedValue[];

/** The fields of a letterhead; each is printed under its meaning where the association gives no label. */
export const letterFields = [
  { id: 'number', meaning: 'الرقم' },
  { id: 'date', meaning: 'التاريخ' },
  { id: 'attachments', meaning: 'المرفقات' },
  { id: 'subject', meaning: 'الموضوع' },
] as const satisfies readonly AllowedValue[];

/** The pages that bear the letterhead. */
export const letterheadPages = [
  { id: 'all', meaning: 'في كل الصفحات' },
  { id: 'first', meaning: 'في الأولى فقط' },
] as const satisfies readonly AllowedValue[];

/** The digits in which papers write numbers. */
export const digitStyles = [
  { id: 'arabic', meaning: '١٢٣' },
  { id: 'latin', meaning: '123' },
] as const satisfies readonly AllowedValue[];

/** The series of letters that mark the items of lists. */
export const letterStyles = [
  { id: 'hijai', meaning: 'هجائية: أ ب ت' },
  { id: 'abjad', meaning: 'أبجدية: أ ب ج' },
] as const satisfies readonly AllowedValue[];

/** The calendars in which papers write dates. */
export const calendarStyles = [
  { id: 'both', meaning: 'الميلادي ثم الهجري' },
  { id: 'hijriFirst', meaning: 'الهجري ثم الميلادي' },
  { id: 'gregorian', meaning: 'الميلادي وحده' },
  { id: 'hijri', meaning: 'الهجري وحده' },
] as const satisfies readonly AllowedValue[];

/** The severities that a rule may be set to, as `levels` in rules/ has them. */
export const severityLevels = [
  { id: 'error', meaning: 'خطأ' },
  { id: 'warning', meaning: 'تنبيه' },
  { id: 'info', meaning: 'توصية' },
  { id: 'off', meaning: 'موقوفة' },
] as const satisfies readonly AllowedValue[];
