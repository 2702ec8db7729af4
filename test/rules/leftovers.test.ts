import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Policy } from '../../src/policy/schema.js';
import { leftoverFinder, withoutLeftovers } from '../../src/rules/leftovers/find.js';
import { neighboursOf } from '../../src/rules/lib/names.js';

const rahma: Association = {
  name: 'جمعية رعاية السجناء وأسرهم بالمدينة المنورة',
  brandName: 'رحمة',
  kind: 'association',
  registrar: 'hrsd',
  license: '1511',
  region: 'المدينة المنورة',
  contacts: {
    website: 'https://rahma.org.sa',
    email: 'info@rahma.org.sa',
    phones: ['0530588487'],
    social: [{ platform: 'facebook', handle: 'rhma1511', url: 'https://www.facebook.com/rhma1511' }],
    address: 'حي العزيزية شارع الأمير سلطان',
  },
  board: { members: [{ role: 'رئيس مجلس الإدارة', name: 'خالد بن محمد العتيبي' }] },
};
const huda: Association = {
  name: 'جمعية الهدى لمساعدة الحجاج بمحافظة رابغ',
  shortName: 'جمعية الهدى لمساعدة الحجاج',
  kind: 'association',
};
const samtah: Association = { name: 'الجمعية التعاونية متعددة الأغراض بصامطة', kind: 'cooperative' };
const example: Association = {
  name: 'جمعية المثال الأهلية بمحافظة المثال',
  kind: 'association',
  contacts: { website: 'https://example.org.sa', email: 'info@example.org.sa', phones: ['0500000000'] },
};
const policy = {
  code: 'BR-01',
  owner: 'إدارة خدمات المستفيدين',
  issued: '2025-09-14',
  approval: {
    minutes: '12',
    meeting: { number: 3, term: 2 },
    date: { gregorian: '2025-10-25', hijri: '1447-05-03' },
    signatures: [{ role: 'أمين السر', name: 'سعد الغامدي' }],
  },
} as Policy;

/** Returns the cloned text, and the words that are reported as left to do. */
function cloned(text: string, { from = rahma, to = example } = {}): [string, ...string[]] {
  const neighbours = neighboursOf([rahma, huda, samtah, example].map(({ name }) => name));
  const find = leftoverFinder({ policy, association: from, target: to, neighbours });
  const after = withoutLeftovers(text, find);
  return [after, ...find(after).map(({ words }) => words)];
}

describe('what is certain is replaced', () => {
  it.each([
    // The name: as it is, after each prefix, across lines, with marks, in another spelling, shortened, with a mistake.
    ['تضع جمعية رعاية السجناء وأسرهم بالمدينة المنورة السياسات', 'تضع {{association.name}} السياسات'],
    ['لجمعية رعاية السجناء وأسرهم بالمدينة المنورة', 'ل{{association.name}}'],
    ['وبجمعية رعاية السجناء وأسرهم بالمدينة المنورة', 'وب{{association.name}}'],
    ['في جمعية رعاية\nالسجناء  وأسرهم بالمدينة المنورة.', 'في {{association.name}}.'],
    ['جمعية رعاية السجناء و أسرهم بالمدينة المنورة', '{{association.name}}'],
    ['جمعيّة رعايـــة السُّجناء وأسرهم بالمدينة المنورة', '{{association.name}}'],
    ['جمعيه رعايه السجناء واسرهم بالمدينه المنوره', '{{association.name}}'],
    ['جمعية رعاية السجنا وأسرهم بالمدينة المنورة', '{{association.name}}'],
    ['جمعية رعاية السجناء وأسرهم (رحمة)', '{{association.shortName}}'],
    ['جمعية رعاية السجناء وأسرهم في المدينة المنورة', '{{association.name}}'],
    ['موظفو جمعية رعاية السجناء ومتطوعوها', 'موظفو {{association.shortName}} ومتطوعوها'],
    // Its brand name, where the words around it show that it is a name.
    ['{{association.name}} ({{association.brandName}}) السياسات', '{{association.name}} السياسات'],
    ['سياسة {{association.brandName}}', 'سياسة {{association.shortName}}'],
    ['تلتزم جمعية رحمة بهذا', 'تلتزم {{association.shortName}} بهذا'],
    ['مقر لجمعية رحمة', 'مقر ل{{association.shortName}}'],
    ['الجمعية «رحمة» ملتزمة', 'الجمعية «{{association.shortName}}» ملتزمة'],
    // Its place.
    ['سكان المدينة المنورة', 'سكان {{association.region}}'],
    ['بمنطقة المدينة المنورة', 'ب{{association.region}}'],
    ['للمدينة المنورة', 'ل{{association.region}}'],
    // Numbers, in any digits.
    [
      'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم (١٥١١)',
      'مسجلة ب{{association.registrar}} برقم ({{association.license}})',
    ],
    ['ترخيص رقم 1511', 'ترخيص رقم {{association.license}}'],
    ['ترخيص رقم ۱۵۱۲ سابقًا', 'ترخيص رقم {{association.license}} سابقًا'],
    ['بالمحضر رقم (١٢)', 'بالمحضر رقم ({{approval.minutes}})'],
    [
      'في اجتماعه رقم 3 من دورته (2)',
      'في اجتماعه رقم {{approval.meeting.number}} من دورته ({{approval.meeting.term}})',
    ],
    ['بتاريخ ٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ', 'بتاريخ {{approval.date}}'],
    ['بتاريخ 25 أكتوبر 2025', 'بتاريخ {{approval.date}}'],
    ['بتاريخ 3 جمادى الأولى 1447هـ', 'بتاريخ {{approval.date}}'],
    ['صدرت في 2025-09-14', 'صدرت في {{policy.issued}}'],
    ['رمزها BR-01', 'رمزها {{policy.code}}'],
    ['تتولاها إدارة خدمات المستفيدين', 'تتولاها {{policy.owner}}'],
    // Contacts: replaced by those of the other association, else by a gap.
    ['هاتف 0530588487', 'هاتف 0500000000'],
    ['هاتف ٠٥٣٠٥٨٨٤٨٧', 'هاتف 0500000000'],
    ['هاتف +966 53 058-8487', 'هاتف 0500000000'],
    ['هاتف (00966) 530588487', 'هاتف 0500000000'],
    ['بريد Info@Rahma.org.sa', 'بريد info@example.org.sa'],
    ['بريد complaints@rahma.org.sa', 'بريد info@example.org.sa'],
    ['موقع http://www.rahma.org.sa/complaints', 'موقع https://example.org.sa'],
    ['موقع rahma.org.sa', 'موقع example.org.sa'],
    ['حساب @rhma1511', 'حساب (___)'],
    ['حساب rahma1511', 'حساب (___)'],
    ['واتساب wa.me/966530588487', 'واتساب (___)'],
    ['حساب (https://www.facebook.com/rhma1511)', 'حساب (___)'],
    ['مقرها حي العزيزية شارع الأمير سلطان', 'مقرها (___)'],
    // People.
    ['يعتمدها خالد بن محمد العتيبي', 'يعتمدها (___)'],
    ['يعتمدها سعد الغامدي', 'يعتمدها (___)'],
    // Another association's name.
    ['لجمعية الهدى لمساعدة الحجاج بمحافظة رابغ', 'ل{{association.name}}'],
  ])('%s', (text, wanted) => {
    const [after, ...reported] = cloned(text);
    expect(after).toBe(wanted);
    expect(reported).toEqual([]);
  });

  it('with the article joined to ل, and a short name', () => {
    expect(cloned('للجمعية التعاونية متعددة الأغراض بصامطة', { from: samtah })).toEqual([
      'ل{{association.name}}',
    ]);
    expect(cloned('جمعية الهدى لمساعدة الحجاج و«جمعية الهدى»', { from: huda })).toEqual([
      '{{association.shortName}} و«{{association.shortName}}»',
    ]);
    const from = { ...samtah, license: '81' };
    expect(cloned('تسجيل رقم 81 وخلال 81 ساعة، بند رقم 81', { from })).toEqual([
      'تسجيل رقم {{association.license}} وخلال 81 ساعة، بند رقم 81',
      '81',
    ]);
    expect(cloned('أهالي محافظة رابغ', { from: huda })).toEqual(['أهالي {{association.region}}']);
  });

  it('with what the other association is known by, where it has that', () => {
    const to = { ...example, brandName: 'المثال' };
    expect(cloned('الجمعية (رحمة)', { to })).toEqual(['الجمعية ({{association.brandName}})']);
    expect(cloned('({{association.brandName}})', { to })).toEqual(['({{association.brandName}})']);
  });
});

describe('what only a person can decide is left, and reported', () => {
  it.each([
    ['نعاملهم برحمة ولطف', ['برحمة']],
    ['أسر السجناء وذووهم', ['أسر السجناء']],
    ['للسجين حقوقه', ['للسجين']],
    ['زيارة السجون', ['السجون']],
    ['رعاية السجناء', ['رعاية السجناء']],
    ['جمعية الرحمة بالرياض', ['الرحمة']],
    ['كل اجتماع للفريق خلال 3 أشهر', ['3']],
    ['خلال 1511 يومًا', ['1511']],
    ['في الاجتماع رقم 44', ['44']],
    ['في الاجتماع الثالث', ['الثالث']],
    ['منذ 1/2/2020م', ['1/2/2020م']],
    ['هاتف 0551112222', ['0551112222']],
    ['راسلوا help@gmail.com', ['help@gmail.com']],
    ['انظر https://a3r.org', ['https://a3r.org']],
    ['تابعوا @someone', ['@someone']],
    ['برنامج Rahma', ['Rahma']],
    ['فرع حي العزيزية', ['حي العزيزية']],
    ['يراجعها العتيبي', ['العتيبي']],
  ])('%s', (text, reported) => {
    expect(cloned(text)).toEqual([text, ...reported]);
  });

  it('a place of one word, and words that only a co-operative has', () => {
    expect(cloned('فرع رابغ', { from: huda })).toEqual(['فرع رابغ', 'رابغ']);
    expect(cloned('مع أعضاء الجمعية العمومية', { from: samtah })).toEqual([
      'مع أعضاء الجمعية العمومية',
      'أعضاء الجمعية العمومية',
    ]);
    expect(
      cloned('مع أعضاء الجمعية العمومية', { from: samtah, to: { ...samtah, name: 'جمعية أخرى' } }),
    ).toEqual(['مع أعضاء الجمعية العمومية']);
  });

  it('what the text calls the association, where the other one is of another kind', () => {
    const to: Association = { ...example, kind: 'foundation' };
    expect(cloned('تلتزم الجمعية، وتقر الجمعية العمومية', { to }).slice(1)).toEqual(['الجمعية']);
  });
});

describe('what is true of any association is left alone', () => {
  it.each([
    'تضع {{association.name}} ({{association.license}}) السياسات',
    'اللائحة الأساسية للجمعية.',
    'خدمات طلب المساعدة، ودعم المستفيدين ورعايتهم',
    'أعضاء الجمعية العمومية',
    'الرد خلال (15) يوم عمل',
    'بعد التسجيل يُملأ النموذج رقم 5، والسجل التجاري رقم 1010123456',
    'يعقد اجتماع ربع سنوي (4) مرات',
    'نظام الجمعيات الصادر بالمرسوم الملكي رقم (م/8) وتاريخ 19/2/1437هـ',
    'الأدلة الإرشادية من المركز الوطني لتنمية القطاع غير الربحي',
    'منصة https://www.mof.gov.sa',
    'موقعنا https://example.org.sa وهاتفنا 0500000000',
    'في المدينة وخارجها',
    'المرحمة بين الناس',
    'آيزو ISO 9001:2015',
  ])('%s', (text) => {
    expect(cloned(text)).toEqual([text]);
  });
});

describe('lines of registration', () => {
  const from: Association = {
    ...rahma,
    registrationLines: ['مرخصة ومشهرة لدى الوزارة', 'رقم الترخيص ({{association.license}})'],
  };

  it('are left to a person where they stand whole', () => {
    const text = 'تلتزم الجمعية، وهي مرخصة ومشهَرة لدى الوزارة، بهذه السياسة';
    expect(cloned(text, { from })).toEqual([text, 'مرخصة ومشهَرة لدى الوزارة']);
  });

  it('are no leftover where others say a part of them, nor where they are short enough to be anybody’s', () => {
    const text = 'يُذكر رقم الترخيص في كل إعلان، ويُتحقق من أنها مرخصة لدى الوزارة';
    expect(cloned(text, { from })).toEqual([text]);
  });
});
