import { isolated, q } from './ar/words.js';
import { type KeyId, keys } from './keys.js';

/** «وملاحظتان أخريان»: how many more there are of a feminine or masculine noun. */
const more = (n: number, [one, two, few, many]: readonly [string, string, string, string]) =>
  n === 1 ? one : n === 2 ? two : `و${n} ${n % 100 >= 3 && n % 100 <= 10 ? few : many}`;

/** Words of the pack of policies that is put before a board: always Arabic, as all papers are. */
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

/** What a finding's own values say, and besides: a section's usual heading, and where on paper another clause stands. */
export interface BoardValues {
  readonly [name: string]: unknown;
  readonly key: string;
  readonly heading: string;
  readonly earlier: string;
  readonly place: string;
}

const blank = ({ key }: BoardValues) => `${titleOf(key)}: فراغ لم يُملأ.`;

/** What a key is called; of one without a title, nothing that only the file's writer knows. */
function titleOf(key: string): string {
  return key in keys ? keys[key as KeyId][0] : 'في النص';
}

/**
 * What a board is told in place of the sentence that the writer of the file gets, where that speaks of keys, of lines or
 * of the file. By the sentence's key.
 */
export const boardSentences: Readonly<Record<string, (v: BoardValues) => string>> = {
  'value-blank': blank,
  'value-blank.required': blank,
  'card-field-missing': blank,
  'letterhead-field-blank': blank,
  'approval-number-missing': blank,
  'placeholder-blank': ({ name }) => `${titleOf(String(name))}: فراغ لم يُملأ.`,
  'item-blank': () => 'بند لا نص فيه.',
  'section-empty': ({ heading }) => `القسم ${q(heading)} لا نص فيه ولا بنود.`,
  'section-heading-missing': () => 'قسم بلا عنوان.',
  'section-terms-misplaced': ({ heading }) => `في قسم ${q(heading)} جدول لن يُطبع.`,
  'section-order-unusual': ({ heading, earlier }) =>
    `قسم ${q(heading)} بعد قسم ${q(earlier)}، والمعتاد أن يسبقه.`,
  'spelling-variant-mixed': ({ words }) => `${q(words)} مكتوبة على صورة أخرى في مواضع أخرى من النص.`,
  'duplicate-clause': ({ place }) => `هذا البند مكرر؛ سبق نصه في: ${place}.`,
  'near-duplicate-clause': ({ place, percent }) =>
    `هذا البند يكاد يكرر بندًا سبقه (التشابه ${percent}٪): ${place}.`,
  'duplicate-conflict': ({ place }) => `يبدأ هذا البند كبند سبقه ثم يخالفه: ${place}.`,
  'clause-contradiction': ({ one, other, place }) =>
    `يشبه هذا البند بندًا سبقه في كل شيء إلا العدد: هنا ${q(one)} وهناك ${q(other)}. والبند السابق: ${place}.`,
  'contact-mismatch': ({ words, own }) =>
    `${q(words)} يشبه ما في بيانات الجمعية (${isolated(own)}) ولا يطابقه.`,
  'reference-unresolved': ({ name }) => `${q(name)}: لا يُعرف للجمعية سياسة بهذا الاسم.`,
};
