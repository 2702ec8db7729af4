import type { SectionKindId } from '../policy/section-kinds.js';

/** A part of a policy: a section of one of these kinds, at any depth. */
export type Requirement = readonly [SectionKindId, ...SectionKindId[]];

export interface PolicyType {
  /** The `type` of a policy's file; once published, never reused. */
  readonly id: string;
  /** The title that associations give it. */
  readonly title: string;
  /** Whether the regulator asks for it: as evidence, by an article of law or regulation, or not at all (customary). */
  readonly asked: 'evidence' | 'law' | 'customary';
  /** The article that asks for this type by name, in Arabic; undefined where none was found. Only `law` has one. */
  readonly article?: string;
  /** The parts that it must have, besides the approval, which every type requires. */
  readonly requires: readonly Requirement[];
  /** Further parts that careful associations have. */
  readonly recommends?: readonly Requirement[];
}

/**
 * The types of policy, in the order of the governance evidence form. No closed official list is known;
 * this one was put together from the evidence form, the Governance Rules and what associations publish.
 */
export const catalogue: readonly PolicyType[] = [
  {
    id: 'beneficiary-relations',
    title: 'سياسة تنظيم العلاقة مع المستفيدين',
    asked: 'evidence',
    requires: [
      ['preamble', 'scope'],
      ['generalGoal', 'detailedGoals'],
      ['channels'],
      ['tools'],
      ['handling'],
    ],
    recommends: [['scope'], ['confidentiality'], ['complaints'], ['satisfaction']],
  },
  {
    id: 'conflict-of-interest',
    title: 'سياسة تعارض المصالح',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['definitions'], ['disclosure'], ['procedures']],
    recommends: [['principles'], ['responsibilities'], ['records']],
  },
  {
    id: 'whistle-blowing',
    title: 'سياسة الإبلاغ عن المخالفات وحماية مقدمي البلاغات',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['channels'], ['procedures'], ['protection']],
    recommends: [['definitions'], ['rights'], ['responsibilities']],
  },
  {
    id: 'data-privacy',
    title: 'سياسة خصوصية البيانات',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['principles'], ['rights'], ['procedures'], ['protection']],
    recommends: [['definitions'], ['responsibilities'], ['records']],
  },
  {
    id: 'document-retention',
    title: 'سياسة الاحتفاظ بالوثائق وإتلافها',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['records'], ['disposal']],
    recommends: [['definitions'], ['procedures'], ['responsibilities']],
  },
  {
    id: 'fundraising',
    title: 'سياسة جمع التبرعات',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['principles'], ['procedures']],
    recommends: [['rights'], ['channels'], ['responsibilities'], ['records']],
  },
  {
    id: 'anti-money-laundering-procedures',
    title: 'إجراءات الاشتباه بغسل الأموال وتمويل الإرهاب',
    asked: 'evidence',
    requires: [],
  },
  { id: 'programme-spending', title: 'سياسة الصرف للبرامج والأنشطة', asked: 'evidence', requires: [] },
  { id: 'investment', title: 'سياسة الاستثمار', asked: 'evidence', requires: [] },
  { id: 'anti-money-laundering', title: 'سياسة الوقاية من غسل الأموال', asked: 'customary', requires: [] },
  { id: 'risk-management', title: 'سياسة إدارة المخاطر', asked: 'customary', requires: [] },
  { id: 'code-of-conduct', title: 'قواعد السلوك', asked: 'customary', requires: [] },
  { id: 'authority-matrix', title: 'مصفوفة الصلاحيات', asked: 'customary', requires: [] },
  {
    id: 'implementing-partners',
    title: 'سياسة الشركاء المنفذين والأطراف الثالثة',
    asked: 'customary',
    requires: [],
  },
  { id: 'branch-oversight', title: 'سياسة الرقابة والإشراف على الفروع', asked: 'customary', requires: [] },
  { id: 'aid-disbursement', title: 'سياسة صرف المساعدات', asked: 'customary', requires: [] },
  { id: 'donation-refund', title: 'سياسة استرداد التبرع وإعادة توجيهه', asked: 'customary', requires: [] },
  { id: 'disclosure', title: 'سياسة الإفصاح والشفافية', asked: 'customary', requires: [] },
  {
    id: 'board-handover',
    title: 'سياسة تسليم أعمال مجلس الإدارة',
    asked: 'law',
    article: 'المادة (32) من اللائحة التنفيذية لنظام الجمعيات والمؤسسات الأهلية، الفقرة (2/ب)',
    requires: [['preamble', 'scope'], ['procedures'], ['records'], ['responsibilities']],
    recommends: [['definitions']],
  },
  { id: 'basic-bylaw', title: 'اللائحة الأساسية', asked: 'evidence', requires: [] },
  { id: 'human-resources', title: 'لائحة الموارد البشرية', asked: 'evidence', requires: [] },
  { id: 'board-powers', title: 'لائحة صلاحيات مجلس الإدارة', asked: 'evidence', requires: [] },
  { id: 'financial-powers', title: 'لائحة الصلاحيات المالية', asked: 'evidence', requires: [] },
  { id: 'financial-policies', title: 'لائحة السياسات المالية', asked: 'evidence', requires: [] },
  { id: 'procurement', title: 'لائحة المشتريات', asked: 'evidence', requires: [] },
  { id: 'internal-control', title: 'نظام الرقابة الداخلي', asked: 'evidence', requires: [] },
  {
    id: 'beneficiary-eligibility',
    title: 'آلية التأكد من استحقاق المستفيد',
    asked: 'evidence',
    requires: [],
  },
  {
    id: 'volunteers',
    title: 'آلية إدارة المتطوعين',
    asked: 'evidence',
    requires: [['preamble', 'scope'], ['rights'], ['procedures'], ['responsibilities']],
    recommends: [['definitions'], ['protection']],
  },
  { id: 'receipts', title: 'لائحة المقبوضات', asked: 'customary', requires: [] },
  { id: 'financial-manual', title: 'الدليل المالي', asked: 'customary', requires: [] },
  { id: 'ethics-charter', title: 'الميثاق الأخلاقي', asked: 'customary', requires: [] },
];

export function policyType(id: string): PolicyType | undefined {
  return catalogue.find((type) => type.id === id);
}
