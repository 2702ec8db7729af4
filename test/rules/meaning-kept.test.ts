import { describe, expect, it } from 'vitest';
import { applySafeFixes } from '../../src/pipeline/apply-fixes.js';
import { Loader } from '../../src/pipeline/load.js';
import { placeOf } from '../../src/workspace/find.js';
import { custom, policy } from '../cases/policies.js';

/** Sentences in which what looks like a mistake to a rule is right, or may be: nothing is changed unasked. */
const right = {
  'another hamza makes another word': [
    'تكلف الإدارة بإطلاع الرئيس على التقرير',
    'يُعنى القسم بإطلاعه على المستجدات',
    'البرنامج الذي أدارته الجمعية',
    'الحالة التي أحالتها اللجنة',
    'الملف الذي احالته اللجنة إلى الإدارة',
    'الكتب التي أعادتها المستفيدة',
    'ما أفادته الجهة من معلومات',
    'نقابة الاشراف في المدينة',
    'مسابقة في الاشعار والقصص',
    'صيانة الانفاق والجسور',
    'حقوق الاجراء لدى المقاول',
    'اعمال الرقابة على الصرف',
    'الاحكام في ضبط الصرف',
    'افراد بند مستقل للتبرعات',
    'لوحة لصور الاعلام والرايات',
    'يُقدم الطلب يوم الإثنين',
    'لاحد للمبلغ المصروف',
    'والى العضو نشاطه بعد التجديد',
  ],
  'a short word with a prefix is a word of its own': [
    'شبكة واي فاي في المبنى',
    'منظمة فاو الدولية',
    'الدفع عبر آبل باي',
    'تُكتب الأسماء بواو العطف',
    'إذا وفى المستفيد بالتزاماته',
    'كفى به دليلًا',
    'قرر والي المنطقة ذلك',
    'المهام المسندة إلي في هذا الإقرار',
    'مهارات الحاسب الالي',
    'مدخل مستوي السطح للكراسي المتحركة',
    'عند تقاطع كبري الجامعة',
    'من أقصي من العضوية',
  ],
  'a dual has no tanwin': [
    'على الموظف ومديره الإبلاغ متى علما بالمخالفة',
    'العضوان إذا نظرا في الطلب',
    'المدير ونائبه إن وجدا مخالفة',
    'جاء تحقيقا اللجنتين متطابقين',
    'مديرا الفرعين مباشرا العمل',
    'الموظفان اللذان مثلا أمام اللجنة',
    'سواء كان موظفا أولا',
  ],
  'a torn article may be a negation': ['ال طلب يُقبل بعد الموعد', 'ال سياسة في ذلك'],
  'figures keep what they say': [
    'للتواصل: 0112345678 تحويلة 12',
    'الهاتف 011-234-5678',
    'الهاتف 920 000 000',
    'الحساب 8000 0000 6080',
    'النسبة 1.5 من المبلغ',
    'الإصدار 2.0 من النظام',
    'النطاق 10-20 موظف',
    'المهلة ١٥ .',
    'الساعة ٩ : ٣٠ صباحًا',
    'الطول 10<sup>2</sup> متر',
    'التاريخ __/__/1447',
    'مبلغ (      ريال) سنويًا',
    '24 - ساعة من وقوع الحدث',
    'م - أحمد بن خالد',
  ],
  'signs and letters belong to what they stand in': [
    'موقع جمعية-البر.السعودية',
    'التحليل سوسيو-اقتصادي',
    'الموظف -إن وجد- هو المسؤول',
    'نطاق المواقع .السعودية',
    'وغيره من الأعمال إلخ..',
    'الموافق ١٤٤٧هـالموافق للسنة',
    'اسم الكتاب «گلستان سعدی کامل»',
    'السيد پرویز کریمی',
    'قوله تعالى ﴿واوفوا بالعهد ان العهد كان مسئولا اخرى﴾ الآية',
    'بين\u200Cالسطور كلمات',
    'الأعوام 20\u200F-\u200F25',
  ],
} as const;

/** Mistakes with one correct reading: they are still fixed unasked. */
const mistakes: readonly (readonly [string, string])[] = [
  ['هذه اجراءات ادارية', 'هذه إجراءات إدارية'],
  ['إجتماع المجلس', 'اجتماع المجلس'],
  ['طبقا للنظام ونظرا لذلك', 'طبقًا للنظام ونظرًا لذلك'],
  ['يُحدَّث سنويا وفقا للخطة', 'يُحدَّث سنويًا وفقًا للخطة'],
  ['الطلب الذى قُدم فى الموعد', 'الطلب الذي قُدم في الموعد'],
  ['تحضر الجمعي ة والموظ ف', 'تحضر الجمعية والموظف'],
  ['يسلم نص ، ثم آخر', 'يسلم نص، ثم آخر'],
  ['يسلم ( نص ) كامل', 'يسلم (نص) كامل'],
  ['الموقع- البريد', 'الموقع - البريد'],
  ['بعد 15 يومًا', 'بعد ١٥ يومًا'],
  ['سـياسـة الجمعية', 'سياسة الجمعية'],
  ['سیاسة واضحة', 'سياسة واضحة'],
  ['1- نص البند', 'نص البند'],
  ['نص \u200Fالبند', 'نص البند'],
  ['سطر<br>آخر', 'سطر آخر'],
];

describe('a safe fix', async () => {
  const loader = await Loader.open();
  const place = placeOf('policies/a/policy.yaml');
  const loadedAssociation = loader.associationText(
    'policies/a/association.yaml',
    'name: جمعية البر\nlicense: "1511"\n',
  );
  const fixedText = (clause: string) => {
    const written = JSON.stringify(clause);
    const text = policy({ section: custom(`items:\n  - ${written}`) });
    const after = applySafeFixes(
      text,
      (words) => loader.policyText(place, words, loadedAssociation),
      () => true,
    );
    return JSON.parse(/^ +- (?<clause>".*")$/mu.exec(after.text)?.groups?.clause ?? '""') as string;
  };

  it.each(Object.entries(right))('changes nothing where %s', (_, sentences) => {
    expect(sentences.map(fixedText)).toEqual(sentences);
  });

  it.each(mistakes)('is applied to %s', (before, after) => {
    expect(fixedText(before)).toBe(after);
  });
});
