import { type PolicyType, policyType } from './catalogue.js';

/** A complete text to begin a policy from; its file is `templates/starters/<type>.yaml`, or `<type>.<id>.yaml`. */
export interface Starter {
  /** The policy's type; see the catalogue. */
  readonly type: string;
  /** Which of several for one type; once published, never reused. */
  readonly id?: string;
  /** An Arabic title that, with `description`, distinguishes it from others of its type. */
  readonly title: string;
  readonly description: string;
  /** The code that associations usually give such a policy, and its usual owner. */
  readonly code: string;
  readonly owner: string;
}

const relations = { type: 'beneficiary-relations', code: 'BR-01', owner: 'إدارة خدمات المستفيدين' } as const;

/** Every starter, in the order in which they are offered. */
export const starters: readonly Starter[] = [
  {
    ...relations,
    id: 'a',
    title: 'الموجز',
    description: 'تمهيد وأهداف وقنوات وأدوات وآلية تعامل، وهو الأقصر',
  },
  {
    ...relations,
    id: 'b',
    title: 'المفصّل',
    description: 'أقسام مرقمة بالحروف، فيها التعويض والشكاوى وقياس الرضا والمسؤوليات',
  },
  {
    ...relations,
    id: 'c',
    title: 'المتوسط',
    description: 'كالموجز، ومعه النطاق والسرية والشكاوى وقياس الرضا',
  },
  {
    type: 'conflict-of-interest',
    title: 'تعارض المصالح',
    description: 'الحالات والإفصاح ومعالجتها والمخالفات',
    code: 'COI-01',
    owner: 'إدارة الحوكمة والالتزام',
  },
  {
    type: 'whistle-blowing',
    title: 'الإبلاغ عن المخالفات',
    description: 'القنوات ومعالجة البلاغات وحماية مقدميها',
    code: 'WB-01',
    owner: 'إدارة المراجعة الداخلية',
  },
  {
    type: 'data-privacy',
    title: 'خصوصية البيانات',
    description: 'المبادئ وحقوق صاحب البيانات والمعالجة والتسرب ومدد الحفظ',
    code: 'DP-01',
    owner: 'إدارة تقنية المعلومات',
  },
  {
    type: 'document-retention',
    title: 'الاحتفاظ بالوثائق وإتلافها',
    description: 'جدول مدد الحفظ وإجراءات الحفظ والإتلاف',
    code: 'DR-01',
    owner: 'إدارة الشؤون الإدارية',
  },
  {
    type: 'fundraising',
    title: 'جمع التبرعات',
    description: 'المبادئ وحقوق المتبرع والقنوات وإجراءات الجمع والصرف',
    code: 'FR-01',
    owner: 'إدارة تنمية الموارد المالية',
  },
  {
    type: 'board-handover',
    title: 'تسليم أعمال مجلس الإدارة',
    description: 'مدة الانتقال وإجراءات التسليم وملفه',
    code: 'BH-01',
    owner: 'أمانة مجلس الإدارة',
  },
  {
    type: 'volunteers',
    title: 'إدارة المتطوعين',
    description: 'الحقوق والواجبات والإجراءات والسلامة',
    code: 'VO-01',
    owner: 'إدارة التطوع',
  },
];

/** Returns the starters of a type; most types have none. */
export function startersOf({ id }: Pick<PolicyType, 'id'>): readonly Starter[] {
  return starters.filter(({ type }) => type === id);
}

/** Returns the types that have a starter, in the order in which starters are offered. */
export function startedTypes(): PolicyType[] {
  return [...new Set(starters.map(({ type }) => type))].flatMap((id) => policyType(id) ?? []);
}
