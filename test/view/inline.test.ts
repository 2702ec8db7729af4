import { describe, expect, it } from 'vitest';
import { asText, type Inline, inline, joined, linkOf, plain, type Run } from '../../src/view/inline.js';
import { sources } from '../support/sources.js';

/**
 * Returns a line as one string: ⟨ltr⟩, ⟨ltr→href⟩, ‹numbers from the right›, ▁ for a gap, ~ for a space that no line ends at.
 */
function shown(line: Inline): string {
  return line
    .map(one)
    .join('')
    .replaceAll(/[\u200E\u200F]/gu, '')
    .replaceAll('\u00A0', '~');
}

function one({ text, ltr, rtl, href, gap }: Run): string {
  if (gap !== undefined) return '▁';
  if (rtl !== undefined) return `‹${rtl}›`;
  return text ?? (href === undefined ? `⟨${ltr}⟩` : `⟨${ltr}→${href}⟩`);
}

it('keeps a short phrase whole at any line’s end, and a word at those of paper', () => {
  const whole = (text: string) => plain(text)[0]?.whole;
  expect([20, 21, 56, 57].map((length) => whole('a'.repeat(length)))).toEqual([
    'short',
    'word',
    'word',
    undefined,
  ]);
  expect([9, 10].map((length) => whole(`${'a'.repeat(10)} ${'a'.repeat(length)}`))).toEqual([
    'short',
    undefined,
  ]);
});

it.each([
  ['من ٥٠٪–٦٠٪ من العدد', 'من ‹٥٠٪–٦٠٪› من العدد'],
  ['من ٢٫٥٪-٣٪', 'من ‹٢٫٥٪-٣٪›'],
  ['نسبة ٩٠٪', 'نسبة ٩٠٪'],
  // A number attached to an Arabic letter belongs to it.
  ['نموذج PDF 5-أ', 'نموذج ⟨PDF⟩ ⟨5⟩-أ'],
  ['الفقرة أ/1 m²', 'الفقرة~‹أ/1› ⟨m²⟩'],
])('ranges of percentages, and figures of Arabic letters: «%s»', (text, expected) => {
  expect(shown(plain(text))).toBe(expected);
});

it.each([
  ['رقم (م/8) وتاريخ', 'رقم~(‹م/8›) وتاريخ'],
  ['رقم (م/٨) وتاريخ ١٩/٢/١٤٣٧هـ', 'رقم~(‹م/٨›) وتاريخ ‹١٩/٢/١٤٣٧›هـ'],
  ['القرار ت/1/9/23.', 'القرار ‹ت/1/9/23›.'],
  ['بالقرار (ق/٢/١/٢٠٢٢) في', 'بالقرار (‹ق/٢/١/٢٠٢٢›) في'],
  // More letters are a word.
  ['سطر/8', 'سطر/8'],
])('numbers of decrees and decisions are whole, and ordered from the right: «%s»', (text, expected) => {
  expect(shown(plain(text))).toBe(expected);
});

describe('links', () => {
  it.each([
    ['موقع https://a3r.org للجميع', 'موقع ⟨https://a3r.org→https://a3r.org⟩ للجميع'],
    [
      'http://bena-jazan.sa/x/y?a=1&b=2#c',
      '⟨http://bena-jazan.sa/x/y?a=1&b=2#c→http://bena-jazan.sa/x/y?a=1&b=2#c⟩',
    ],
    ['www.rahma.org.sa', '⟨www.rahma.org.sa→https://www.rahma.org.sa⟩'],
    ['HTTPS://A3R.ORG', '⟨HTTPS://A3R.ORG→HTTPS://A3R.ORG⟩'],
    ['راسلنا info@rahma.org.sa الآن', 'راسلنا ⟨info@rahma.org.sa→mailto:info@rahma.org.sa⟩ الآن'],
    ['first.last+x@mail.example.sa', '⟨first.last+x@mail.example.sa→mailto:first.last+x@mail.example.sa⟩'],
    // A link after Latin words is still a link.
    ['Website https://a3r.org', '⟨Website⟩ ⟨https://a3r.org→https://a3r.org⟩'],
    ['Email info@a3r.org', '⟨Email⟩ ⟨info@a3r.org→mailto:info@a3r.org⟩'],
  ])('are made of «%s»', (text, expected) => {
    expect(shown(plain(text))).toBe(expected);
  });

  it('lead where they were typed to, without a mark of direction', () => {
    const [link] = plain('https://a3r.org/٢٠٢٥-١');
    expect([link?.ltr, link?.href]).toEqual(['https://a3r.org/٢٠٢٥-١', 'https://a3r.org/٢٠٢٥-١']);
  });

  it.each(['.', '،', ',', '؛', ';', ':', '!', '؟', '»', '"', ')', ']', '…', '.)', '»،'])(
    'end before «%s»',
    (mark) => {
      expect(shown(plain(`انظر https://a3r.org/x${mark} ثم`))).toBe(
        `انظر ⟨https://a3r.org/x→https://a3r.org/x⟩${mark} ثم`,
      );
    },
  );

  it.each(['.', '،', '؛', ':', '؟', ')'])('of a mail address end before «%s»', (mark) => {
    expect(shown(plain(`info@a3r.org${mark}`))).toBe(`⟨info@a3r.org→mailto:info@a3r.org⟩${mark}`);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://a3r.org',
    'https://',
    'https://localhost',
    'http://%zz.sa',
    'tel:0530588487',
  ])('are never made of «%s», which is printed as typed', (text) => {
    const line = plain(text);
    expect(line.filter(({ href }) => href !== undefined)).toEqual([]);
    expect(asText(line)).toBe(text);
  });

  it.each([
    ['https://a3r.org', 'https://a3r.org'],
    ['a3r.org', 'https://a3r.org'],
    ['www.a3r.org/x', 'https://www.a3r.org/x'],
    ['javascript:alert(1)//a.b', undefined],
    ['data:text/html;base64,x.y', undefined],
    ['//a3r.org', undefined],
    ['rhma1511', undefined],
    ['https://a b.org', undefined],
    ['', undefined],
  ])('as an association writes them: %s → %s', (address, href) => {
    expect(linkOf(address)).toBe(href);
  });
});

describe('what runs from left to right', () => {
  it.each([
    ['برنامج Excel للجداول', 'برنامج ⟨Excel⟩ للجداول'],
    ['مواصفة ISO 9001:2015 للجودة', 'مواصفة ⟨ISO 9001:2015⟩ للجودة'],
    ['Microsoft Office 365', '⟨Microsoft Office 365⟩'],
    ['Research & Development', '⟨Research & Development⟩'],
    ['شبكة 5G سريعة', 'شبكة ⟨5G⟩ سريعة'],
    ['الرمز BR-01، والنموذج F/12.', 'الرمز ⟨BR-01⟩، والنموذج ⟨F/12⟩.'],
    ['حساب @rhma1511 ووسم #siyasa', 'حساب ⟨@rhma1511⟩ ووسم ⟨#siyasa⟩'],
    ['(Word)', '(⟨Word⟩)'],
    ['Note: انظر', '⟨Note⟩: انظر'],
    ['ملف a.pdf.', 'ملف ⟨a.pdf⟩.'],
    ['المكافأة SAR 15,000 شهريًّا', 'المكافأة ⟨SAR 15,000⟩ شهريًّا'],
    ['مؤشر KPI 90%، وعائد ROI 8%–12%.', 'مؤشر ⟨KPI 90%⟩، وعائد ⟨ROI 8%–12%⟩.'],
    ['صندوق P.O. Box 1,234 بالرياض', 'صندوق ⟨P.O. Box 1,234⟩ بالرياض'],
    ['شركة ABC Co. (Ltd.) ثم', 'شركة ⟨ABC Co. (Ltd.)⟩ ثم'],
    ['بلغة C# أو C++، والقسم R&D', 'بلغة ⟨C#⟩ أو ⟨C++⟩، والقسم ⟨R&D⟩'],
    ['بمقاس 210 x 297 مم', 'بمقاس ⟨210 x 297⟩~مم'],
    ['من 8 AM - 4 PM يوميًّا', 'من ⟨8 AM - 4 PM⟩ يوميًّا'],
    ['حرارة 20–25°C والسعة 2 – 5 GB', 'حرارة ⟨20–25°C⟩ والسعة ⟨2 – 5 GB⟩'],
    ['مؤشرات Key Performance Indicators (KPI) تقاس', 'مؤشرات ⟨Key Performance Indicators (KPI)⟩ تقاس'],
    // A number that belongs to the Arabic word after it is no part of a phrase; beside one, it is set apart by itself.
    ['نموذج A4 1447هـ', 'نموذج ⟨A4⟩ ⟨1447⟩هـ'],
    ['عبر WhatsApp 24 ساعة', 'عبر ⟨WhatsApp⟩ ⟨24⟩~ساعة'],
    ['ورق 500 A4', 'ورق ⟨500⟩ ⟨A4⟩'],
    ['الرقم (15) SAR', 'الرقم~(⟨15⟩) ⟨SAR⟩'],
    ['وISO 9001:2015 والـKey Performance Indicators', 'و⟨ISO 9001:2015⟩ والـ⟨Key Performance Indicators⟩'],
    ['قال Ḥafṣ ʿan ʿĀṣim وH₂O', 'قال ⟨Ḥafṣ ʿan ʿĀṣim⟩ و⟨H₂O⟩'],
    [
      'انظر https://example.com/a_(b)?c=1 ثم',
      'انظر ⟨https://example.com/a_(b)?c=1→https://example.com/a_(b)?c=1⟩ ثم',
    ],
    ['الحد < 5 أو > 7', 'الحد ‹<› ⟨5⟩ أو ‹>› ⟨7⟩'],
  ])('Latin words and codes: «%s»', (text, expected) => {
    expect(shown(plain(text))).toBe(expected);
  });

  it.each([
    ['هاتف +966530588487 و٠٥٣٠٥٨٨٤٨٧', 'هاتف ⟨+966530588487⟩ و٠٥٣٠٥٨٨٤٨٧'],
    ['هاتف +966 53 058 8487.', 'هاتف ⟨+966 53 058 8487⟩.'],
    ['هاتف 053 058 8487، أو', 'هاتف ⟨053 058 8487⟩، أو'],
    ['هاتف ٠٥٣ ٠٥٨ ٨٤٨٧', 'هاتف ⟨٠٥٣ ٠٥٨ ٨٤٨٧⟩'],
    ['هاتف 014-8331234', 'هاتف ⟨014-8331234⟩'],
    ['هاتف (800) 955-2292 أو (+966) 50 123 4567', 'هاتف ⟨(800) 955-2292⟩ أو ⟨(+966) 50 123 4567⟩'],
    // The digits after a complete number are another number.
    ['هاتف 0501234567 25%', 'هاتف ⟨0501234567⟩ ⟨25%⟩'],
    ['الموحد 9200 12345', 'الموحد ⟨9200 12345⟩'],
    // Too few digits for a phone: two numbers, or a number and a range.
    ['زيادة +5 15%-20%', 'زيادة ⟨+5⟩ ‹15%-20%›'],
    ['زيادة +5 ٢٥–٣٠', 'زيادة ⟨+5⟩ ‹٢٥–٣٠›'],
  ])('phones: «%s»', (text, expected) => {
    expect(shown(plain(text))).toBe(expected);
  });

  it.each([
    // The day first, as it is read.
    ['في ٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ', 'في ‹٢٥/١٠/٢٠٢٥›م الموافق ‹٣/٥/١٤٤٧›هـ'],
    ['في 25-10-2025 و1447/5/3هـ', 'في ‹25-10-2025› و⟨1447/5/3⟩هـ'],
    ['من 3-5 أيام أو ٣–٥ أيام، بنسبة 8%–12%', 'من ‹3-5›~أيام أو ‹٣–٥›~أيام، بنسبة ‹8%–12%›'],
    // Codes and phones, not ranges: the first number isn't the smaller one, or begins with a zero.
    ['الملف 920-001 والرقم 12-07', 'الملف ⟨920-001⟩ والرقم~⟨12-07⟩'],
    ['في 2025-10-25', 'في ⟨2025-10-25⟩'],
    ['الساعة 10:30', 'الساعة ⟨10:30⟩'],
    // Set apart whole: in parts, the thousands would change places with the rest.
    ['مبلغ 1,250.50 ريال', 'مبلغ ⟨1,250.50⟩~ريال'],
    ['مبلغ ١٬٢٥٠٫٥٠ ريال', 'مبلغ ⟨١٬٢٥٠٫٥٠⟩~ريال'],
    ['العدد 1,250, ثم', 'العدد ⟨1,250⟩, ثم'],
    ['نسبة 50% أو ٣.٥%', 'نسبة ⟨50%⟩ أو ⟨٣.٥%⟩'],
    ['زيادة +5%', 'زيادة ⟨+5%⟩'],
    ['خلال (١٥) يوم عمل', 'خلال (١٥)~يوم عمل'],
    ['المادة ٩ ورقم (15)', 'المادة~٩ ورقم~(15)'],
    ['عام 2025 فقط', 'عام 2025 فقط'],
    ['من ٣ إلى ٥', 'من ٣ إلى ٥'],
  ])('dates, times and shares, and no lone number: «%s»', (text, expected) => {
    expect(shown(plain(text))).toBe(expected);
  });

  it('is found in no time, however long a run of one character is', () => {
    for (const character of [
      '1',
      '.',
      '+',
      'a',
      '0 1',
      '@',
      ':',
      'a@',
      'www.',
      '-/',
      '1 – ',
      'A (',
      'a, ',
      '05 ',
      '1 x ',
      '«1» ',
    ])
      for (const text of [character.repeat(50_000), `a${character.repeat(50_000)}a`])
        expect(asText(plain(text))).toHaveLength(text.length);
  }, 5_000);
});

describe('a text', () => {
  it.each([null, undefined, '', '  \n '])(
    'that is blank (%j) is a gap',
    (text) => {
      expect(shown(plain(text))).toBe('▁');
      expect(shown(inline(text, sources()))).toBe('▁');
    },
    60_000,
  );

  it('folds white space and loses no other character', () => {
    const text = 'أ  ب\n\tج {{{x}}} <b>&amp;</b> "د" \\ {{#if a}}';
    expect(asText(plain(text))).toBe(text.replace(/\s+/gu, ' '));
  });

  it('shows a gap for a placeholder without a value, and leaves an unknown one as typed', () => {
    const line = inline('رقم {{approval.minutes}} و{{association.shortName}} و{{nobody}}', sources());
    expect(shown(line)).toBe('رقم ▁ وجمعية البر و{{⟨nobody⟩}}');
  });

  it('finds Latin words in what placeholders bring', () => {
    expect(shown(inline('رمزها {{policy.code}}.', sources({ code: 'BR-01' })))).toBe('رمزها ⟨BR-01⟩.');
  });

  it('has one stretch of words where two meet', () => {
    expect(joined([{ text: 'أ' }], [{ text: 'ب' }, { ltr: 'X' }], [], [{ text: 'ج' }])).toEqual([
      { text: 'أب' },
      { ltr: 'X' },
      { text: 'ج' },
    ]);
  });
});
