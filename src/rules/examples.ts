import type { RuleId } from '../locales/rule-ids.js';

/**
 * What an example is a part of: a clause in each line, keys of a policy (`head`: of its first lines; `more`: of its approval), a
 * section, all of them, the approval, the association's profile, a file, or a call and what lies around it.
 */
export type ExampleKind =
  | 'call'
  | 'file'
  | 'policy'
  | 'head'
  | 'profile'
  | 'sections'
  | 'section'
  | 'approval'
  | 'more'
  | 'clause'
  | 'named'
  | 'titled'
  | 'drift';

export interface Example {
  readonly kind: ExampleKind;
  /** In it the rule finds something. */
  readonly bad: string;
  /** In it the rule finds nothing. */
  readonly good: string;
}

export const examples: Readonly<Record<RuleId, Example>> = {
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
  'type-unknown': { kind: 'head', bad: 'type: beneficiary-relation', good: 'type: beneficiary-relations' },
  'required-section-missing': {
    kind: 'sections',
    bad: 'sections:\n  - kind: preamble\n    text: نص',
    good: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]\n  - kind: scope\n    text: نص\n  - kind: confidentiality\n    text: نص\n  - kind: complaints\n    text: نص\n  - kind: satisfaction\n    text: نص',
  },
  'recommended-section-missing': {
    kind: 'sections',
    bad: 'sections:\n  - kind: preamble\n    text: نص\n  - kind: generalGoal\n    text: نص\n  - kind: channels\n    items: [الهاتف]\n  - kind: tools\n    items: [الاستمارة]\n  - kind: handling\n    items: [الاستقبال]',
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
  'review-missing': { kind: 'policy', bad: 'review:', good: 'review: { everyMonths: 24 }' },
  'effective-date-missing': { kind: 'more', bad: 'effective:', good: 'effective: onApproval' },
  'supersedes-missing': { kind: 'more', bad: 'supersedes:', good: 'supersedes: all' },
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
  'association-name-mismatch': {
    kind: 'named',
    bad: 'تضع جمعية قرة عين لأطفال الأنابيب الأهلية السياسات',
    good: 'تضع {{association.name}} السياسات',
  },
  'license-mismatch': {
    kind: 'clause',
    bad: 'الجمعية مسجلة برقم (١٦٨٢)',
    good: 'الجمعية مسجلة برقم ({{association.license}})',
  },
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
  'footer-contact-missing': {
    kind: 'profile',
    bad: 'tagline: يسعدنا تواصلكم معنا',
    good: 'tagline: يسعدنا تواصلكم معنا\ncontacts: { email: info@example.org.sa }',
  },
  'date-ambiguous': {
    kind: 'clause',
    bad: 'اعتُمدت في ٦/١/٢٠٢٢م الموافق ٣ جمادى الآخرة ١٤٤٣هـ',
    good: 'اعتُمدت في ٦ يناير ٢٠٢٢م الموافق ٣ جمادى الآخرة ١٤٤٣هـ',
  },
  'title-subject-mismatch': {
    kind: 'titled',
    bad: 'سياسة تنظيم العلاقة مع المتطوعين',
    good: 'سياسة تنظيم العلاقة مع المستفيدين',
  },
  'list-lead-in-orphan': { kind: 'clause', bad: 'وذلك عن طريق ما يلي:', good: 'وذلك عن طريق نشر التقارير' },
  'term-minimum-for-maximum': {
    kind: 'clause',
    bad: 'الرد على الطلب خلال مدة لا تقل عن أسبوعين',
    good: 'الرد على الطلب خلال مدة لا تزيد على أسبوعين',
  },
  'term-unspecified': {
    kind: 'clause',
    bad: 'الرد على الشكوى في أقرب وقت',
    good: 'الرد على الشكوى خلال ٣ أيام عمل',
  },
  'frequency-unspecified': {
    kind: 'clause',
    bad: 'قياس رضا المستفيدين بشكل دوري',
    good: 'قياس رضا المستفيدين كل ستة أشهر',
  },
  'term-drift': { kind: 'drift', bad: 'التواصل مع المستخدمين', good: 'التواصل مع المستفيدين' },
  'known-typo': { kind: 'clause', bad: 'اعتُمدت في المحضر التمريزي', good: 'اعتُمدت في المحضر التمريري' },
  'lam-alef-broken': {
    kind: 'clause',
    bad: 'المدة ال تتجاوز ثلاثة أيام',
    good: 'المدة لا تتجاوز ثلاثة أيام',
  },
  'association-name-typed': {
    kind: 'named',
    bad: 'تضع جمعية قرة أعين لأطفال الأنابيب الأهلية السياسات',
    good: 'تضع {{association.name}} السياسات',
  },
  'date-hijri-missing': {
    kind: 'clause',
    bad: 'اعتُمدت في ٢٥/١٠/٢٠٢٥م',
    good: 'اعتُمدت في ٢٥/١٠/٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
  },
  'date-imprecise': { kind: 'policy', bad: 'issued: 2025-09', good: 'issued: 2025-09-14' },
  'duplicate-clause': {
    kind: 'clause',
    bad: 'استقبال المستفيد بلباقة واحترام\nاستقبال المستفيد بلباقة واحترام',
    good: 'استقبال المستفيد بلباقة واحترام\nالإجابة عن أسئلته كلها',
  },
  'near-duplicate-clause': {
    kind: 'clause',
    bad: 'استقبال المستفيد بلباقة واحترام والإجابة عن جميع الاستفسارات\nاستقبال المستفيد بلباقة واحترام والإجابة عن كل الاستفسارات',
    good: 'استقبال المستفيد بلباقة واحترام والإجابة عن جميع الاستفسارات\nإحالة الشكوى إلى المدير التنفيذي',
  },
  'duplicate-conflict': {
    kind: 'clause',
    bad: 'زيادة ثقة المستفيدين بالجمعية من خلال تبني أفضل الممارسات\nزيادة ثقة المستفيدين بالجمعية من خلال نشر التقارير السنوية',
    good: 'زيادة ثقة المستفيدين بالجمعية من خلال نشر التقارير السنوية\nقياس رضا المستفيدين سنويًا',
  },
  'clause-contradiction': {
    kind: 'clause',
    bad: 'يُرد على طلب المستفيد خلال ١٥ يوم عمل من اكتماله\nيُرد على طلب المستفيد خلال ١٠ أيام عمل من اكتماله',
    good: 'يُرد على طلب المستفيد خلال ١٥ يوم عمل من اكتماله\nتُرفع الشكوى إلى المدير خلال ٣ أيام',
  },
  'role-name-drift': {
    kind: 'clause',
    bad: 'محضر من لجنة التحقيق والمتابعة\nرفع الشكوى إلى لجنة المتابعة',
    good: 'محضر من لجنة المتابعة\nرفع الشكوى إلى لجنة المتابعة',
  },
  'reference-unresolved': { kind: 'clause', bad: 'دليل خدمات البحث الاجتماعي', good: 'سياسة صرف المساعدات' },
  'obligation-without-owner': {
    kind: 'clause',
    bad: 'يجب استلام المعاملة كاملة',
    good: 'على الموظف استلام المعاملة كاملة',
  },
  'list-without-lead-in': {
    kind: 'section',
    bad: '- kind: custom\n  heading: التعويض\n  items: [إذا ثبت الضرر, إذا صدر حكم قضائي]',
    good: '- kind: custom\n  heading: التعويض\n  intro: يُعوَّض المستفيد في الحالات الآتية\n  items: [إذا ثبت الضرر, إذا صدر حكم قضائي]',
  },
  'section-order-unusual': {
    kind: 'section',
    bad: '- kind: responsibilities\n  text: نص المسؤوليات',
    good: '- kind: scope\n  text: نص النطاق',
  },
  'alef-maqsura': { kind: 'clause', bad: 'رفع الطلب الي الإدارة', good: 'رفع الطلب إلى الإدارة' },
  'agreement-error': { kind: 'clause', bad: 'هذا السياسة ملزمة', good: 'هذه السياسة ملزمة' },
  'usage-error': { kind: 'clause', bad: 'التأكد على صحة البيانات', good: 'التأكد من صحة البيانات' },
  'split-word': { kind: 'clause', bad: 'بيانات طال ب الدعم', good: 'بيانات طالب الدعم' },
  'hamza-form': { kind: 'clause', bad: 'تقديم الخدمات الالكترونية', good: 'تقديم الخدمات الإلكترونية' },
  'tanwin-missing': { kind: 'clause', bad: 'السياسات الموضوعة سابقا', good: 'السياسات الموضوعة سابقًا' },
  'spelling-variant-mixed': {
    kind: 'clause',
    bad: 'المسئول عن الخدمة\nالمسؤول عن الشكوى',
    good: 'المسؤول عن الخدمة\nالمسؤول عن الشكوى',
  },
  'placeholder-unfilled': { kind: 'clause', bad: 'محضر رقم (___)', good: 'محضر رقم {{approval.minutes}}' },
  'phone-invalid': { kind: 'clause', bad: 'الاتصال على 0096651056560', good: 'الاتصال على 00966510565600' },
  'url-malformed': { kind: 'clause', bad: 'الموقع /https://example.org', good: 'الموقع https://example.org' },
  'url-insecure': { kind: 'clause', bad: 'الموقع http://example.org', good: 'الموقع https://example.org' },
  'markup-residue': { kind: 'clause', bad: '"<b>الأدلة</b> الإرشادية"', good: 'الأدلة الإرشادية' },
  'stray-mark': { kind: 'clause', bad: 'نص \u200Fالبند', good: 'نص البند' },
  'heading-punctuation': {
    kind: 'section',
    bad: '- kind: custom\n  heading: "تمهيد:-"\n  text: نص',
    good: '- kind: custom\n  heading: تمهيد\n  text: نص',
  },
  'heading-starts-with-waw': {
    kind: 'section',
    bad: '- kind: custom\n  heading: ويتم التعامل بالشكل التالي\n  text: نص',
    good: '- kind: custom\n  heading: التعامل مع المستفيد\n  text: نص',
  },
  'list-marker-typed': { kind: 'clause', bad: '"١- المقابلة"', good: 'المقابلة' },
  'list-style-mixed': {
    kind: 'section',
    bad: '- kind: custom\n  heading: القنوات\n  items: ["١- المقابلة", "٢- الهاتف"]\n- kind: custom\n  heading: الأدوات\n  items: ["١. الاستمارة", "٢. الدليل"]',
    good: '- kind: custom\n  heading: القنوات\n  items: [المقابلة, الهاتف]',
  },
  'list-terminal-punctuation': {
    kind: 'clause',
    bad: 'المقابلة.\nالهاتف\nالبريد.\nالفاكس.\nالموقع.\nالزيارة.',
    good: 'المقابلة\nالهاتف',
  },
  'bracket-spacing': { kind: 'clause', bad: 'الاجتماع ( الأول )', good: 'الاجتماع (الأول)' },
  'dash-spacing': { kind: 'clause', bad: 'المخاطبات-المراسلات', good: 'المخاطبات - المراسلات' },
  'digits-mixed': { kind: 'clause', bad: 'الرد خلال 15 يوم عمل', good: 'الرد خلال ١٥ يوم عمل' },
  'non-arabic-letter': { kind: 'clause', bad: 'حفظ حقوق المستفیدين', good: 'حفظ حقوق المستفيدين' },
  'presentation-form': { kind: 'clause', bad: 'ﺍﻟﺠﻤﻌﻴﺔ الأهلية', good: 'الجمعية الأهلية' },
  tatweel: { kind: 'clause', bad: 'حقوق المستفيـــد', good: 'حقوق المستفيد' },
  'word-list-unknown': { kind: 'call', bad: 'words/typos.txt', good: 'words/known-typo.txt' },
  'word-list-line': { kind: 'call', bad: 'التمريزي ← التمريري', good: 'التمريزي = التمريري' },
  'seal-broken': {
    kind: 'call',
    bad: 'text: يُرد على الطلب خلال ١٥ يومًا',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
  'seal-missing': {
    kind: 'call',
    bad: 'status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  'version-order': {
    kind: 'policy',
    bad: 'history: [ { version: 2, date: 2025-10, summary: الثاني }, { version: 1, date: 2024-10, summary: الأول } ]',
    good: 'history: [ { version: 1, date: 2024-10, summary: الأول } ]',
  },
  'version-in-force': {
    kind: 'call',
    bad: 'beneficiary-relations.next.yaml → status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  'archive-changed': {
    kind: 'call',
    bad: 'archive/beneficiary-relations@1.yaml → text: …',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
  'change-interrupted': { kind: 'call', bad: 'siyasa approve … → kill -9', good: 'siyasa approve …' },
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
  'space-before-punctuation': { kind: 'clause', bad: 'الهاتف ، والبريد', good: 'الهاتف، والبريد' },
  'latin-punctuation': { kind: 'clause', bad: 'الهاتف, والبريد', good: 'الهاتف، والبريد' },
  'doubled-punctuation': { kind: 'clause', bad: 'الهاتف،، والبريد', good: 'الهاتف، والبريد' },
};
