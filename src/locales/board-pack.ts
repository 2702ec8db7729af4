/** Returns how many more of a noun there are, in its gender: «وملاحظتان أخريان». */
const more = (n: number, [one, two, few, many]: readonly [string, string, string, string]) =>
  n === 1 ? one : n === 2 ? two : `و${n} ${n % 100 >= 3 && n % 100 <= 10 ? few : many}`;

/** The words of a board pack: always Arabic, like every document. */
export const packWords = {
  title: (body: string) => `حزمة السياسات المعروضة على ${body}`,
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
    first: (version: string, document: string) =>
      `المطلوب: اعتماد الإصدار ${version}، وهو أول إصدار من ${document}.`,
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
  digestSoFar: 'البصمة الرقمية قبل ملء الفراغات',
  findings: {
    none: 'لا ملاحظات.',
    columns: { severity: 'النوع', count: 'العدد', text: 'الملاحظة وموضعها' },
    moreNotes: (n: number) =>
      more(n, [
        'وملاحظة أخرى مثلها.',
        'وملاحظتان أخريان مثلها.',
        'ملاحظات أخرى مثلها.',
        'ملاحظة أخرى مثلها.',
      ]),
    morePlaces: (n: number) => more(n, ['وموضع آخر.', 'وموضعان آخران.', 'مواضع أخرى.', 'موضعًا آخر.']),
  },
} as const;

/** What a sentence for a board may use besides a finding's values: where something is printed and what it is called there. */
export interface OnPaper {
  /** The usual heading of the section. */
  readonly heading: string;
  /** The heading of the section before it. */
  readonly earlierHeading: string;
  /** The place of another clause. */
  readonly place: string;
}
