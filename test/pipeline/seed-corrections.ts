import type { AssociationId } from '../support/project.js';

/**
 * Why a word of ours differs from the seed's.
 * `scan`: misread by the scan. `spelling`: hamza, tanwin, alef maqsura, a split word. `term`: «المستخدم» where
 * «المستفيد» is meant. `name`: the association's own name, which a placeholder carries. `layout`: what the
 * program numbers, letters, orders or lays out by itself. `contact`: contradicted by the seed's other pages. `repeated`: words of a
 * text that the seed has twice.
 */
type Reason = 'scan' | 'spelling' | 'term' | 'name' | 'layout' | 'contact' | 'repeated';

/** Words of the seed and their replacement; punctuation and list markers are already removed on both sides. */
export interface Correction {
  readonly from: string;
  /** Empty where nothing replaces them. */
  readonly to: string;
  readonly why: Reason;
  /** How often it applies; once by default. */
  readonly times?: number;
}

export interface SeedReading {
  /** Lines repeated on each page of the seed, as they stand there; no words of the policy. */
  readonly furniture: readonly string[];
  /** Lines that are left out (from 1, both ends included), with the reason. */
  readonly leftOut: readonly { readonly lines: readonly [number, number]; readonly why: string }[];
  /** Lines of the list of contents, which begin with a page number; the program prints its own. */
  readonly contents?: readonly [number, number];
  /** Lines of the card, whose columns the scan swapped: the label comes last. */
  readonly card?: readonly [number, number];
  readonly corrections: readonly Correction[];
}

export const seedReadings: Readonly<Record<AssociationId, SeedReading>> = {
  'qurrat-ayn': {
    furniture: ['الصفحة ١', 'الصفحة ٢', 'الصفحة ٣', 'الصفحة ٤', 'الصفحة ٥', 'يسعدنا تواصلكم معنا'],
    leftOut: [],
    contents: [9, 15],
    card: [25, 32],
    corrections: [
      { from: 'المستخدمين', to: 'المستفيدين', why: 'term', times: 4 },
      // The program has its own labels on the card.
      { from: 'كود أو رمز السياسة', to: 'رمز السياسة', why: 'layout' },
      // It was approved by circulation: the number is that of the minutes.
      { from: 'رقم اجتماع مجلس الإدارة', to: 'رقم محضر مجلس الإدارة', why: 'layout' },
      // Blank on the card, given in the resolution: the program prints it in both places.
      {
        from: 'تاريخ الاعتماد تمهيد',
        to: 'تاريخ الاعتماد 25 أكتوبر 2025 م الموافق 3 جمادى الأولى 1447 هـ تمهيد',
        why: 'layout',
      },
      { from: 'الالكترونية', to: 'الإلكترونية', why: 'spelling' },
      { from: 'انجاز', to: 'إنجاز', why: 'spelling' },
      { from: 'ايجابية', to: 'إيجابية', why: 'spelling' },
      { from: 'حيث أنها', to: 'حيث إنها', why: 'spelling' },
      { from: 'اجراءات', to: 'إجراءات', why: 'spelling' },
      { from: 'حفاظا', to: 'حفاظًا', why: 'spelling' },
      { from: 'وتقديرا', to: 'وتقديرًا', why: 'spelling' },
      { from: 'شكراً', to: 'شكرًا', why: 'spelling' },
      { from: 'لمسئول', to: 'لمسؤول', why: 'spelling' },
      { from: 'مسئولية', to: 'مسؤولية', why: 'spelling' },
      { from: 'طال ب', to: 'طالب', why: 'scan' },
      { from: 'التمريزي', to: 'التمريري', why: 'scan' },
      { from: 'قرة عين', to: 'قرة أعين', why: 'name' },
      { from: 'الأنايب', to: 'الأنابيب', why: 'scan', times: 2 },
    ],
  },
  'samtah-cooperative': {
    furniture: [
      'الرقم /',
      'التاريخ/',
      'المشروعات',
      'الجمعية التعاونية',
      'متعددة الأغراض بصامطة',
      'مسجلة بوزارة الموارد',
      'البشرية والتنمية الاجتماعية',
      'رقم الترخيص (81)',
    ],
    leftOut: [],
    corrections: [
      { from: 'لحل لإشكالات', to: 'لحل الإشكالات', why: 'spelling' },
      { from: 'بكل دوري', to: 'بشكل دوري', why: 'spelling' },
      { from: 'ال تتجاوز', to: 'لا تتجاوز', why: 'scan' },
      { from: 'وایقاع', to: 'وإيقاع', why: 'scan' },
      { from: 'ومعتد', to: 'ومعتمد', why: 'scan' },
      { from: 'الخالف', to: 'الخلاف', why: 'scan' },
      { from: 'العالقة', to: 'العلاقة', why: 'scan' },
      // A number in the margin that the scan read into the line.
      { from: 'والاستفسارات 6 الإشراف', to: 'والاستفسارات الإشراف', why: 'scan' },
      { from: 'موضحا', to: 'موضحاً', why: 'spelling' },
      { from: 'وديا', to: 'ودياً', why: 'spelling' },
      { from: 'إي معلومات', to: 'أي معلومات', why: 'spelling' },
      { from: 'والإلتزام', to: 'والالتزام', why: 'spelling' },
    ],
  },
  rahma: {
    furniture: [
      'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم (١٥١١)',
      'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم (١٥١)',
      '# جمعية رعاية السجناء وأسرههم بالمدينة المنورة (رحمة)',
      '# جمعية رعاية السجناء وأسراهم بالمدينة المنورة (رحمة)',
      '[rahma.org.sa](http://rahma.org.sa)',
      '[rhma1511](https://www.facebook.com/rhma1511)',
      '[info@rahma.org.sa](mailto:info@rahma.org.sa)',
      'الرقم:',
      'التاريخ:',
      'المرفقات:',
      'الموضوع:',
    ],
    leftOut: [
      { lines: [5, 5], why: 'the head of the first page' },
      { lines: [46, 46], why: 'the phone at a foot' },
      {
        lines: [76, 100],
        why: 'the goals that the scan repeats, and a foot and a head: the first set stands',
      },
      { lines: [121, 135], why: 'a foot and a head' },
      { lines: [157, 157], why: 'the phone at a foot' },
    ],
    corrections: [
      { from: 'وأسرههم', to: 'وأسرهم', why: 'scan' },
      { from: 'الاداء', to: 'الأداء', why: 'spelling' },
      // The goals that the scan repeats end in other words here.
      { from: 'والتطوير لا للعقاب', to: 'والتطوير والرقي بالخدمات المقدمة لا للعقاب', why: 'repeated' },
      { from: 'الالكترونية', to: 'الإلكترونية', why: 'spelling' },
      { from: 'ايجابية', to: 'إيجابية', why: 'spelling' },
      { from: 'حيث أنها', to: 'حيث إنها', why: 'spelling' },
      { from: 'مسئولية', to: 'مسؤولية', why: 'spelling' },
      { from: 'اجراءات', to: 'إجراءات', why: 'spelling' },
      { from: 'www rahma org sa', to: 'rahma org sa', why: 'layout' },
      { from: 'rahma 1511', to: 'rhma 1511', why: 'contact' },
      { from: 'المنورة رحمة 0530588487', to: 'المنورة 0530588487', why: 'name' },
      // Its last page has another order than the foot of the others.
      {
        from: '0530588487 info rahma org sa rahma org sa rhma 1511',
        to: 'rahma org sa rhma 1511 0530588487 info rahma org sa',
        why: 'layout',
      },
    ],
  },
  'binaa-jazan': {
    furniture: [
      '**Binaanmia**',
      '[www.bena-jazan.sa](http://www.bena-jazan.sa)',
      'www.bena-jazan.sa',
      '0096651056560',
    ],
    leftOut: [],
    corrections: [
      { from: 'المستخدمين', to: 'المستفيدين', why: 'term', times: 6 },
      { from: 'للمستخدمين', to: 'للمستفيدين', why: 'term' },
      { from: 'المستخدم', to: 'المستفيد', why: 'term' },
      { from: 'للمستخدم', to: 'للمستفيد', why: 'term', times: 2 },
      // In the list of contents, but missing in the seed: a heading above a gap.
      { from: 'المستفيد القنوات', to: 'المستفيد الأهداف التفصيلية القنوات', why: 'layout' },
      { from: 'الاداء', to: 'الأداء', why: 'spelling' },
      { from: 'منايب', to: 'مناديب', why: 'scan' },
      { from: 'لمسئول', to: 'لمسؤول', why: 'spelling' },
      { from: 'طال ب', to: 'طالب', why: 'scan' },
      { from: 'اجراءات', to: 'إجراءات', why: 'spelling' },
      { from: 'الاول', to: 'الأول', why: 'spelling' },
      { from: 'سابقا', to: 'سابقًا', why: 'spelling' },
    ],
  },
  'huda-rabigh': {
    furniture: [
      'جمعية الهدى لمساعدة الحجاج بمحافظة رابغ',
      'مسجلة في المركز الوطني لتنمية القطاع غير الربحي',
      'برقم 1682',
      'الرقم :',
      'التاريخ :',
    ],
    leftOut: [],
    corrections: [
      // The head of each page shows the association's name.
      { from: 'المستفيدين جمعية الهدى لمساعدة الحجاج تمهيد', to: 'المستفيدين تمهيد', why: 'layout' },
      { from: 'تلبى', to: 'تلبي', why: 'spelling' },
      { from: 'سابقاً', to: 'سابقًا', why: 'spelling' },
    ],
  },
};
