import type { AllowedValue } from '../source/described.js';
import type { ListStyle } from './values.js';

/** The headings of the two columns of a table of terms. */
export interface Columns {
  readonly term: string;
  readonly meaning: string;
  /** Whether the first column takes more room than the second. */
  readonly longTerms?: boolean;
}

/** A kind of section. Its `id`, once published, is never reused for another kind. */
export interface SectionKind extends AllowedValue {
  /** The Arabic heading, unless the policy gives one; like any heading, it may hold placeholders. */
  readonly heading: string | undefined;
  /** How its items are marked, unless the policy says otherwise. */
  readonly list: ListStyle;
  /** The headings of the columns of its `terms`; without them, it may hold no terms. */
  readonly columns?: Columns;
}

/** Every section kind, in the order in which a policy usually has them. */
export const sectionKinds = [
  {
    id: 'preamble',
    meaning: 'تمهيد',
    heading: 'تمهيد',
    list: 'bullet',
    otherWords: ['مقدمة', 'المقدمة', 'التمهيد', 'ديباجة', 'مدخل'],
  },
  {
    id: 'scope',
    meaning: 'النطاق',
    heading: 'النطاق',
    list: 'bullet',
    otherWords: ['نطاق التطبيق', 'نطاق السياسة', 'مجال التطبيق', 'المجال'],
  },
  // Terms and their meanings, in a table of two columns.
  {
    id: 'definitions',
    meaning: 'التعريفات',
    heading: 'التعريفات',
    list: 'none',
    otherWords: ['تعاريف', 'تعريفات', 'المصطلحات', 'مصطلحات', 'تعريف المصطلحات', 'التعاريف والمصطلحات'],
    columns: { term: 'المصطلح', meaning: 'المعنى' },
  },
  {
    id: 'generalGoal',
    meaning: 'الهدف العام',
    heading: 'الهدف العام',
    list: 'bullet',
    otherWords: ['الهدف', 'هدف السياسة', 'الغرض', 'الغاية'],
  },
  {
    id: 'detailedGoals',
    meaning: 'الأهداف التفصيلية',
    heading: 'الأهداف التفصيلية',
    list: 'bullet',
    otherWords: ['الأهداف', 'أهداف', 'أهداف السياسة'],
  },
  {
    id: 'channels',
    meaning: 'القنوات',
    heading: 'القنوات المستخدمة للتواصل مع {{audience.manyOblique}}',
    list: 'decimal',
    otherWords: ['قنوات التواصل', 'وسائل التواصل'],
  },
  {
    id: 'tools',
    meaning: 'الأدوات',
    heading: 'الأدوات المتاحة لموظف علاقات {{audience.manyOblique}} للتواصل مع {{audience.manyOblique}}',
    list: 'decimal',
    otherWords: ['الوسائل', 'النماذج'],
  },
  {
    id: 'handling',
    meaning: 'آلية التعامل',
    heading: 'آلية التعامل مع {{audience.manyOblique}}',
    list: 'decimal',
    otherWords: ['التعامل', 'طريقة التعامل'],
  },
  {
    id: 'compensation',
    meaning: 'التعويض',
    heading: 'تعويض {{audience.manyOblique}}',
    list: 'decimal',
  },
  {
    id: 'complaints',
    meaning: 'الشكاوى والخلافات',
    heading: 'الشكاوى والخلافات',
    list: 'decimal',
    otherWords: ['الشكاوى', 'شكاوى', 'التظلمات', 'الاعتراضات'],
  },
  {
    id: 'relationship',
    meaning: 'بناء العلاقة',
    heading: 'بناء العلاقة مع {{audience.manyOblique}}',
    list: 'decimal',
  },
  {
    id: 'information',
    meaning: 'المعلومات',
    heading: 'تزويد {{audience.one}} بالمعلومات',
    list: 'decimal',
  },
  {
    id: 'satisfaction',
    meaning: 'قياس الرضا',
    heading: 'قياس رضا {{audience.manyOblique}}',
    list: 'decimal',
    otherWords: ['الرضا', 'رضا المستفيدين', 'قياس رضا المستفيدين'],
  },
  {
    id: 'confidentiality',
    meaning: 'السرية',
    heading: 'سرية المعلومات وحقوق {{audience.one}}',
    list: 'bullet',
    otherWords: ['سرية المعلومات', 'الخصوصية', 'السرية والخصوصية'],
  },
  {
    id: 'responsibilities',
    meaning: 'المسؤوليات',
    heading: 'المسؤوليات',
    list: 'decimal',
    otherWords: ['المهام', 'مسؤوليات', 'المهام والمسؤوليات', 'الأدوار والمسؤوليات'],
  },
  // What everyone who acts under the policy adheres to.
  {
    id: 'principles',
    meaning: 'المبادئ',
    heading: 'المبادئ',
    list: 'bullet',
    otherWords: ['مبادئ', 'القيم', 'القواعد'],
  },
  {
    id: 'disclosure',
    meaning: 'الإفصاح',
    heading: 'الإفصاح',
    list: 'decimal',
  },
  {
    id: 'rights',
    meaning: 'الحقوق',
    heading: 'الحقوق',
    list: 'bullet',
  },
  {
    id: 'procedures',
    meaning: 'الإجراءات',
    heading: 'الإجراءات',
    list: 'decimal',
    otherWords: ['إجراءات', 'آلية العمل', 'الخطوات'],
  },
  {
    id: 'protection',
    meaning: 'الحماية',
    heading: 'الحماية',
    list: 'decimal',
  },
  // What is kept and for how long; the latter in a table of two columns.
  {
    id: 'records',
    meaning: 'السجلات ومدد حفظها',
    heading: 'السجلات ومدد حفظها',
    list: 'decimal',
    otherWords: ['السجلات', 'حفظ السجلات', 'الحفظ'],
    columns: { term: 'السجل أو الوثيقة', meaning: 'مدة الحفظ', longTerms: true },
  },
  {
    id: 'disposal',
    meaning: 'الإتلاف',
    heading: 'الإتلاف',
    list: 'decimal',
  },
  {
    id: 'review',
    meaning: 'المراجعة والتحديث',
    heading: 'المراجعة والتحديث',
    list: 'decimal',
    otherWords: ['المراجعة', 'التحديث', 'مراجعة السياسة'],
  },
  // The body of a policy whose parts are lettered.
  {
    id: 'statement',
    meaning: 'البيان',
    heading: 'البيان',
    list: 'letters',
  },
  // Whatever no other kind covers; it has no heading of its own, so the policy gives one.
  {
    id: 'custom',
    meaning: 'غير ذلك',
    heading: undefined,
    list: 'bullet',
    otherWords: ['أحكام', 'أحكام عامة', 'أحكام ختامية', 'أخرى', 'عام', 'مخصص'],
  },
] as const satisfies readonly SectionKind[];

export type SectionKindId = (typeof sectionKinds)[number]['id'];

export function sectionKind(id: SectionKindId): SectionKind {
  const kind = sectionKinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no section kind ${id}`);
  return kind;
}
