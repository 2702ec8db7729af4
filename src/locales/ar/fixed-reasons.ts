const structure = 'ما تجده يمنع قراءة الملف أو إخراج وثيقة منه.';

/** Why a rule can't be switched off, made weaker or ignored. */
export const fixedReasons = {
  structure,
  settings: structure,
  proof: 'بها يُعرف هل هذا هو النص الذي اعتُمد، وهل هو الساري.',
  approval: 'بها يُعرف هل يصح ما يقوله النص عن اعتماده وتواريخه.',
  hidden: 'الحرف الخفي قد يجعل ما يُقرأ غير ما كُتب، ولا يراه من يراجع النص.',
  name: 'بها يُعرف باسم أي جمعية يصدر النص.',
  complete:
    'المجلس يعتمد النص كاملًا، وما تُرك فيه فارغًا قد يُملأ بعد الاعتماد. أما قبل الاعتماد فيجوز إيقافها وتخفيفها والاستثناء منها.',
} as const;

export type FixedReason = keyof typeof fixedReasons;
