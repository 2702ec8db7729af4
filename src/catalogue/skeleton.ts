import { type SectionKindId, sectionKind } from '../policy/section-kinds.js';
import type { PolicyType } from './catalogue.js';

/** The sections of most policies, for a type of which the catalogue asks nothing. */
const usual: readonly SectionKindId[] = [
  'preamble',
  'scope',
  'definitions',
  'principles',
  'procedures',
  'responsibilities',
  'review',
];

/** Returns a policy's file for a type that has no starter, with every section still blank. */
export function skeleton(type: PolicyType): string {
  return `${opening(type)}sections:\n${kindsOf(type).map(section).join('')}${approval}`;
}

function kindsOf({ requires, recommends = [] }: PolicyType): readonly SectionKindId[] {
  const kinds = [...requires, ...recommends].map(([kind]) => kind);
  return kinds.length > 0 ? [...new Set(kinds)] : usual;
}

function section(id: SectionKindId): string {
  const { heading, list, columns } = sectionKind(id);
  const body = columns
    ? '    terms:\n      - { term: , meaning: }\n'
    : list === 'decimal'
      ? '    items:\n      - # بند في كل سطر، تسبقه شرطة\n'
      : '    text:\n';
  return `  - kind: ${id} # ${heading}\n${body}`;
}

function opening({ id, title }: PolicyType): string {
  return `# yaml-language-server: $schema=../schema/policy.schema.json
# هيكل سياسة: اكتب نصها تحت كل قسم، واحذف ما لا تحتاج إليه من الأقسام.
# ما بعد علامة # إرشاد لمن يعدّ السياسة، ولا يُطبع.
# اسم الجمعية يُقرأ من association.yaml، ويُكتب في النص هكذا: {{association.name}}
format: 1
type: ${id}
title: ${title}
code: # الرمز في ترميز الجمعية
version: 1
status: draft
owner: # الإدارة المسؤولة
issued:
review: { everyMonths: 24 } # قرار الجمعية
`;
}

const approval = `approval:
  method: session # session في اجتماع، circulation بالتمرير (ومعه minutes)، package ضمن حزمة (ومعه minutes)
  meeting: { number: } # يُملأ كما في المحضر، ويكتبه الأمر siyasa approve
  date: # يُملأ كما في المحضر، مثل { gregorian: 2025-10-25 }
  effective: onApproval
  supersedes: all # none إن لم تحل محل سياسة سابقة
  signatures:
    - { role: رئيس مجلس الإدارة, name: }
    - { role: أمين السر, name: }
`;
