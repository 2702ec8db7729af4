import type { RuleId } from '../../locales/rule-ids.js';
import type { Example } from './example.js';

/** Of faults of structure. */
export const structure = {
  'file-missing': {
    kind: 'call',
    bad: 'siyasa check policies/rahma/benificiary.yaml',
    good: 'siyasa check policies/rahma/beneficiary-relations.yaml',
  },
  'file-folder': { kind: 'call', bad: 'policies/rahma/policy.yaml/', good: 'policies/rahma/policy.yaml' },
  'file-unreadable': { kind: 'call', bad: 'chmod 000 policy.yaml', good: 'chmod 644 policy.yaml' },
  'file-too-large': { kind: 'call', bad: 'policy.yaml: 8 MB', good: 'policy.yaml: 20 KB' },
  'file-empty': {
    kind: 'file',
    bad: '# فارغ',
    good: 'type: beneficiary-relations\ntitle: سياسة تنظيم العلاقة مع المستفيدين\nstatus: draft\nsections: []',
  },
  'file-not-text': { kind: 'call', bad: 'policy.docx → policy.yaml', good: 'policy.yaml' },
  encoding: { kind: 'call', bad: 'policy.yaml: Windows-1256', good: 'policy.yaml: UTF-8' },
  'too-many': { kind: 'call', bad: '2,000', good: '12' },
  'yaml-syntax': {
    kind: 'file',
    bad: 'type: beneficiary-relations\ntitle:سياسة\nstatus: draft',
    good: 'type: beneficiary-relations\ntitle: سياسة\nstatus: draft',
  },
  'yaml-alias': { kind: 'policy', bad: 'owner: *الإدارة', good: 'owner: "*الإدارة"' },
  'yaml-alias-bomb': {
    kind: 'call',
    bad: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b] …',
    good: 'items: [x, x]',
  },
  'yaml-nesting': { kind: 'call', bad: '[[[[[[[[ … ]]]]]]]]', good: 'items: [الهاتف]' },
  'yaml-size': { kind: 'call', bad: '200,000', good: '400' },
  'key-duplicate': { kind: 'policy', bad: 'code: BR-01\ncode: BR-02', good: 'code: BR-01' },
  'key-unknown': { kind: 'policy', bad: 'ower: إدارة الخدمات', good: 'owner: إدارة الخدمات' },
  'key-missing': {
    kind: 'file',
    bad: 'type: beneficiary-relations\ntitle: سياسة\nsections: []',
    good: 'type: beneficiary-relations\ntitle: سياسة\nstatus: draft\nsections: []',
  },
  'value-required': { kind: 'head', bad: 'status:', good: 'status: draft' },
  'value-type': { kind: 'policy', bad: 'owner: [إدارة الخدمات]', good: 'owner: إدارة الخدمات' },
  'version-not-numeric': { kind: 'policy', bad: 'version: الأول', good: 'version: 1' },
  'value-unknown': { kind: 'head', bad: 'status: معتمد', good: 'status: draft' },
  'value-unquoted': { kind: 'profile', bad: 'license: 0151', good: 'license: "0151"' },
  'value-wrong': { kind: 'policy', bad: 'review: { everyMonths: 0 }', good: 'review: { everyMonths: 24 }' },
} as const satisfies Partial<Record<RuleId, Example>>;
