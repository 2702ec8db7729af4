import { policy, associationText } from './policies.js';

const approval = `approval:
  method: session
  meeting: { number: 3 }
  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }
  effective: onApproval
  supersedes: none
  signatures: [{ role: رئيس مجلس الإدارة, name: }]
`;
const head = (version: number, status: string) => `type: beneficiary-relations
title: سياسة تنظيم العلاقة مع المستفيدين
code: BR-01
version: ${version}
status: ${status}
owner: إدارة خدمات المستفيدين
issued: 2025-09
`;

const clauses = [
  'استقبال المستفيد بلباقة والإجابة عن استفساراته.',
  'التوضيح للمستفيد بأن طلبه سيُرد عليه خلال مدة لا تقل عن شهر.',
  'استكمال إجراءات التسجيل مع اكتمال الطلبات.',
];
const revised = [
  clauses[2],
  clauses[0],
  clauses[1]?.replace('لا تقل عن شهر', 'لا تزيد على شهر'),
  'إبلاغ المستفيد بنتيجة طلبه كتابة عبر info@birr.org.sa.',
];

const textOf = (version: number, status: string, handling: readonly (string | undefined)[]) =>
  policy({ head: head(version, status), approval }).replace(
    '[الاستقبال]',
    `\n${handling.map((one) => `      - ${one}`).join('\n')}`,
  );

/** Version 1, in force. */
export const inForce = textOf(1, 'approved', clauses);
/** Version 2 in draft: one clause moved, one changed, one added. */
export const revision = textOf(2, 'draft', revised).replace('2025-10-25, hijri: 1447-05-03', '').replace('{ gregorian:  }', '');

/** An association with a policy and its revision. */
export const withRevision = {
  'policies/birr/association.yaml': associationText,
  'policies/birr/relations.yaml': inForce,
  'policies/birr/relations.next.yaml': revision,
};
