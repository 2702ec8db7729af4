/** Words of the pack of policies that is put before a board: always Arabic, as all papers are. */
export const packWords = {
  title: 'حزمة السياسات المعروضة على مجلس الإدارة',
  inMinutes: (minutes: string) => `المحضر رقم (${minutes})`,
  agenda: 'جدول الأعمال',
  skip: 'انتقل إلى جدول الأعمال',
  facts: {
    minutes: 'رقم المحضر',
    meeting: 'رقم الاجتماع',
    term: 'دورة المجلس',
    date: 'التاريخ',
    method: 'طريقة الاعتماد',
  },
  columns: {
    number: 'م',
    title: 'السياسة',
    code: 'الرمز',
    before: 'الإصدار السابق',
    after: 'الإصدار المعروض',
    asked: 'المطلوب',
    page: 'الصفحة',
  },
  asked: { first: 'اعتماد أول', amendment: 'اعتماد تعديل' },
  request: {
    first: (version: string) => `المطلوب: اعتماد الإصدار ${version}، وهو أول إصدار من هذه السياسة.`,
    amendment: (version: string, before: string, approved: string | undefined) =>
      `المطلوب: اعتماد الإصدار ${version} بدلًا من الإصدار ${before}${approved ? ` المعتمد بتاريخ ${approved}` : ''}.`,
  },
  parts: {
    text: 'النص المعروض للاعتماد',
    changes: 'جدول التعديلات',
    findings: 'ملاحظات الفحص',
    resolution: 'مشروع القرار',
    signatures: 'التوقيعات',
  },
  firstVersion: 'أول إصدار: لم يُعتمد من هذه السياسة إصدار قبله.',
  findings: {
    none: 'لا ملاحظات.',
    columns: { severity: 'النوع', line: 'السطر', text: 'الملاحظة' },
    lines: 'أرقام الأسطر من ملف السياسة:',
  },
} as const;
