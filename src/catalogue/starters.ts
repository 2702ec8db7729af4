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
    description: 'الحالات والإفصاح السنوي ومعالجتها والمخالفات',
    code: 'COI-01',
    owner: 'إدارة الحوكمة والالتزام',
  },
  {
    type: 'whistle-blowing',
    title: 'الإبلاغ عن المخالفات',
    description: 'القنوات داخل الجمعية وخارجها ومعالجة البلاغات وحماية مقدميها',
    code: 'WB-01',
    owner: 'إدارة المراجعة الداخلية',
  },
  {
    type: 'data-privacy',
    title: 'خصوصية البيانات',
    description: 'الأسس النظامية وحقوق صاحب البيانات والمعالجة والتسرب ومدد الحفظ',
    code: 'DP-01',
    owner: 'إدارة تقنية المعلومات',
  },
  {
    type: 'document-retention',
    title: 'الاحتفاظ بالوثائق وإتلافها',
    description: 'مدد الحفظ وأساسها وطريقة الإتلاف وإجراءاتها',
    code: 'DR-01',
    owner: 'إدارة الشؤون الإدارية',
  },
  {
    type: 'fundraising',
    title: 'جمع التبرعات',
    description: 'الترخيص والقائمون على الجمع والقنوات والدعوة وإجراءات القبول والصرف',
    code: 'FR-01',
    owner: 'إدارة تنمية الموارد المالية',
  },
  {
    type: 'programme-spending',
    title: 'الصرف للبرامج والأنشطة',
    description: 'الموازنات وطلبات الصرف والعهد والمتابعة والإقفال',
    code: 'PS-01',
    owner: 'الإدارة المالية',
  },
  {
    type: 'investment',
    title: 'الاستثمار',
    description: 'الموافقات والمجالات والحدود والقرار والمتابعة والخروج',
    code: 'IN-01',
    owner: 'الإدارة المالية',
  },
  {
    type: 'code-of-conduct',
    title: 'قواعد السلوك',
    description: 'السلوك مع الناس والمال والهدايا والمعلومات ومعالجة المخالفات',
    code: 'CC-01',
    owner: 'إدارة الموارد البشرية',
  },
  {
    type: 'implementing-partners',
    title: 'الشركاء المنفذون والأطراف الثالثة',
    description: 'العناية الواجبة والتعاقد والصرف والمتابعة',
    code: 'IP-01',
    owner: 'إدارة البرامج والمشروعات',
  },
  {
    type: 'aid-disbursement',
    title: 'صرف المساعدات',
    description: 'أنواع المساعدات وكشوفها وصرفها النقدي والعيني والرقابة عليها',
    code: 'AD-01',
    owner: 'إدارة خدمات المستفيدين',
  },
  {
    type: 'disclosure',
    title: 'الإفصاح والشفافية',
    description: 'ما تنشره الجمعية ومواعيده وما لا يُنشر وطلبات الاطلاع',
    code: 'DS-01',
    owner: 'إدارة الحوكمة والالتزام',
  },
  {
    type: 'board-handover',
    title: 'تسليم أعمال مجلس الإدارة',
    description: 'مدة الانتقال وإجراءات التسليم وملفه',
    code: 'BH-01',
    owner: 'أمانة مجلس الإدارة',
  },
  {
    type: 'internal-control',
    title: 'الرقابة الداخلية',
    description: 'خطوط الرقابة والضوابط والمراجعة والملاحظات',
    code: 'IC-01',
    owner: 'إدارة المراجعة الداخلية',
  },
  {
    type: 'beneficiary-eligibility',
    title: 'استحقاق المستفيد',
    description: 'الشروط والمعايير والدرجات والبحث والقرار والاعتراض',
    code: 'BE-01',
    owner: 'إدارة خدمات المستفيدين',
  },
  {
    type: 'volunteers',
    title: 'إدارة المتطوعين',
    description: 'الحقوق والواجبات والإجراءات وتطوع القاصرين والإصابة والتعويض',
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
