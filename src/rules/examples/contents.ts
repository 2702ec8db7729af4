import type { RuleId } from '../../locales/rule-ids.js';
import type { Example } from './example.js';

/** Of what a file lacks or says untruly. */
export const contents = {
  'association-missing': {
    kind: 'call',
    bad: 'policies/rahma/policy.yaml',
    good: 'policies/rahma/association.yaml\npolicies/rahma/policy.yaml',
  },
  'license-missing': { kind: 'profile', bad: 'license:', good: 'license: "1511"' },
  logo: {
    kind: 'profile',
    bad: 'brand: { logo: "https://example.org/logo.svg" }',
    good: 'brand: { primary: "#1b5e4b" }',
  },
  'theme-unknown': { kind: 'policy', bad: 'theme: bookelt', good: 'theme: booklet' },
  'theme-invalid': { kind: 'call', bad: '{{{title}}}', good: '{{title}}' },
  'starter-invalid': { kind: 'call', bad: 'status: approved', good: 'status: draft' },
  'type-unknown': { kind: 'head', bad: 'type: beneficiary-relation', good: 'type: beneficiary-relations' },
  'required-section-missing': {
    kind: 'sections',
    bad: 'sections:\n  - kind: preamble\n    text: نص',
    good: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]\n  - kind: scope\n    text: نص\n  - kind: confidentiality\n    text: نص\n  - kind: complaints\n    text: نص\n  - kind: satisfaction\n    text: نص',
  },
  'sections-empty': {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: draft\nsections: []\napproval: { method: session, minutes: "12", date: { gregorian: 2025-10-25 } }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: draft\nsections:\n  - kind: preamble\n    text: نص\napproval: { method: session, minutes: "12", date: { gregorian: 2025-10-25 } }',
  },
  'section-empty': {
    kind: 'section',
    bad: '- kind: custom\n  heading: المسؤوليات',
    good: '- kind: custom\n  heading: المسؤوليات\n  text: على الموظف العمل بهذه السياسة',
  },
  'section-heading-missing': {
    kind: 'section',
    bad: '- kind: custom\n  text: نص القسم',
    good: '- kind: custom\n  heading: أحكام عامة\n  text: نص القسم',
  },
  'section-terms-misplaced': {
    kind: 'section',
    bad: '- kind: custom\n  heading: عنوان\n  text: نص\n  terms: [ { term: الجمعية, meaning: جمعية البر } ]',
    good: '- kind: definitions\n  terms: [ { term: الجمعية, meaning: جمعية البر } ]',
  },
  'value-blank': {
    kind: 'policy',
    bad: 'references:',
    good: 'references: [ { text: اللائحة التنفيذية للنظام } ]',
  },
  'item-blank': {
    kind: 'section',
    bad: '- kind: custom\n  heading: القنوات\n  items:\n    - الهاتف\n    -',
    good: '- kind: custom\n  heading: القنوات\n  items:\n    - الهاتف\n    - البريد',
  },
  'card-field-missing': { kind: 'policy', bad: 'code:', good: 'code: BR-01' },
  'letterhead-field-blank': { kind: 'policy', bad: 'letter: { number: }', good: 'letter: { number: "45" }' },
  'approval-missing': {
    kind: 'approval',
    bad: '',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  'approval-number-missing': {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes:\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  'approval-date-missing': {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date:',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  'approved-incomplete': {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
  },
  'signatures-missing': {
    kind: 'more',
    bad: 'signatures:',
    good: 'signatures: [ { role: رئيس مجلس الإدارة, name: } ]',
  },
  'placeholder-unknown': {
    kind: 'clause',
    bad: 'تضع {{association.nmae}} هذه السياسة',
    good: 'تضع {{association.name}} هذه السياسة',
  },
  'placeholder-blank': {
    kind: 'clause',
    bad: 'للتواصل مع {{association.brandName}}',
    good: 'للتواصل مع {{association.name}}',
  },
  'placeholder-circular': {
    kind: 'head',
    bad: 'title: سياسة {{policy.title}}',
    good: 'title: سياسة تنظيم العلاقة مع المستفيدين',
  },
  'placeholder-too-long': {
    kind: 'call',
    bad: 'title: "{{policy.owner}} {{policy.owner}} {{policy.owner}} …"',
    good: 'title: سياسة تنظيم العلاقة مع المستفيدين',
  },
  'date-invalid': { kind: 'policy', bad: 'issued: 2025-02-30', good: 'issued: 2025-02-28' },
  'date-in-future': {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2030-10-25 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
  },
  'approval-before-issue': { kind: 'policy', bad: 'issued: 2025-12-01', good: 'issued: 2025-09-14' },
  'effective-before-approval': { kind: 'more', bad: 'effective: 2025-10-01', good: 'effective: 2025-11-01' },
  'review-overdue': {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nreview: { everyMonths: 12 }\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2023-10-25 }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nreview: { everyMonths: 36 }\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2023-10-25 }',
  },
  'date-pair-mismatch': {
    kind: 'approval',
    bad: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-04 }',
    good: 'approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  },
  'bidi-control': { kind: 'clause', bad: '"المادة \\u202E12"', good: 'المادة ١٢' },
  'control-character': { kind: 'clause', bad: '"نص \\x07 البند"', good: 'نص البند' },
  'glyph-missing': { kind: 'clause', bad: 'خدمة مميزة 😀', good: 'خدمة مميزة' },
  'contact-mismatch': {
    kind: 'named',
    bad: 'التواصل على info@exampel.org.sa',
    good: 'التواصل على info@example.org.sa',
  },
  'title-mismatch': {
    kind: 'more',
    bad: 'text: اعتمد المجلس سياسة تنظيم العلاقة مع المتطوعين في محضره رقم {{approval.minutes}}',
    good: 'text: اعتمد المجلس {{policy.title}} في محضره رقم {{approval.minutes}}',
  },
  'rule-failed': { kind: 'call', bad: 'siyasa check → 3', good: 'siyasa check → 0' },
  'lint-rule-unknown': {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza, reason: اسم علم } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
  },
  'lint-rule-fixed': {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: yaml-syntax, reason: مؤقتًا } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
  },
  'ignore-expired': {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم, until: 2025-01-01 } ] }',
    good: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم, until: 2027-01-01 } ] }',
  },
  'ignore-unused': {
    kind: 'policy',
    bad: 'lint: { ignore: [ { rule: hamza-form, reason: اسم علم } ] }',
    good: 'code: BR-01',
  },
} as const satisfies Partial<Record<RuleId, Example>>;
