/** Why a rule can't be switched off, made weaker or ignored. */
export const fixedReasons = {
  structure: 'ما تجده يمنع قراءة الملف أو إخراج وثيقة منه.',
  proof: 'بها يُعرف هل هذا هو النص الذي اعتُمد، وهل هو الساري.',
  approval: 'بها يُعرف هل يصح ما يقوله النص عن اعتماده وتواريخه.',
  hidden: 'حرف لا يُرى قد يجعل المقروء غير المكتوب، ومن يراجع النص لا يراه.',
  name: 'بها يُعرف باسم أي جمعية يصدر النص.',
  complete:
    'ما يُعتمد يُعتمد كاملًا، والفراغ فيه قد يُملأ بعد الاعتماد. أما قبل الاعتماد فيجوز تخفيفها والاستثناء منها.',
} as const;

export type FixedReason = keyof typeof fixedReasons;
