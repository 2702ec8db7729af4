import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { table } from '../../../src/reporters/status/table.js';
import { folder, nasty } from '../../cases/overview.js';
import { overviewIn } from './reports.js';

const overview = await overviewIn();
const controls = /[\u2066-\u2069]/gu;
const inArabic = (width: number) => table(overview, { language: 'ar', colour: false, width });
const inEnglish = (width: number) => table(overview, { language: 'en', colour: false, width });
const isRow = (line: string) => line.startsWith(' \u2067');

describe('on a wide terminal', () => {
  it('a row says all of a policy', () => {
    const row = inArabic(250)
      .split('\n')
      .find((line) => line.includes('BR-01'));
    expect(row?.replace(controls, '').trim().split(/ {2,}/u)).toEqual([
      'BR-01',
      'سياسة تنظيم العلاقة مع المستفيدين',
      '١',
      'معتمدة',
      'إدارة خدمات المستفيدين',
      '٢٥/١٠/٢٠٢٥م',
      '٢٥/١٠/٢٠٢٧م',
      'لا ملاحظات',
    ]);
    expect(inArabic(250)).toContain('بعد ٦٩٨ يومًا');
    expect(inArabic(250)).toContain('متأخرة منذ يوم واحد');
  });

  it.each([100, 120, 200])('columns stand below each other in %i cells', (width) => {
    const rows = inArabic(width).split('\n').filter(isRow);
    expect(rows.length).toBeGreaterThan(8);
    // Cells are isolated one by one; each must begin in a cell of the terminal where its column does.
    const starts = new Set(
      rows.flatMap((row) =>
        [...row.matchAll(/\u2068/gu)].map(({ index }) => stringWidth(row.slice(0, index))),
      ),
    );
    expect(starts.size).toBe(8);
    expect(new Set(rows.map((row) => stringWidth(row))).size).toBe(1);
  });

  it('an Arabic row is one run from right to left, in which each cell stands for itself', () => {
    for (const row of inArabic(120).split('\n').filter(isRow)) {
      expect(row).toMatch(/^ \u2067(?:\u2068[^\u2066-\u2069]+\u2069| )*\u2069$/u);
    }
    expect(inEnglish(120)).not.toContain('\u2067');
  });

  it('gives dates in English as ISO dates', () => {
    expect(inEnglish(250)).toMatch(/2025-10-25.*2027-10-25/u);
    expect(inEnglish(250)).toContain('in 698 days');
    expect(inEnglish(250)).toContain('1 day overdue');
  });
});

describe('on a narrow terminal', () => {
  it('a list takes the place of the table, without what is not known', () => {
    const lines = inArabic(60).replace(controls, '').split('\n');
    expect(lines.filter(isRow)).toEqual([]);
    const at = lines.indexOf(' سياسة تنظيم العلاقة مع المستفيدين');
    expect(lines.slice(at, at + 8)).toEqual([
      ' سياسة تنظيم العلاقة مع المستفيدين',
      '   الرمز: BR-01',
      '   الإصدار: ١',
      '   الحالة: معتمدة',
      '   الإدارة المسؤولة: إدارة خدمات المستفيدين',
      '   تاريخ الاعتماد: ٢٥/١٠/٢٠٢٥م، بلا نسخة موقعة',
      '   المراجعة التالية: ٢٥/١٠/٢٠٢٧م، بعد ٦٩٨ يومًا',
      '   الملاحظات: لا ملاحظات',
    ]);
    const broken = lines.indexOf(' broken.yaml');
    expect(lines.slice(broken, broken + 3)).toEqual([' broken.yaml', '   الملاحظات: خطأ واحد', '']);
  });

  it.each([30, 40, 60, 80, 100, 120, 160])('nothing of the policies is wider than %i cells', (width) => {
    for (const text of [inArabic(width), inEnglish(width)])
      for (const line of text.split('\n').filter((one) => one.startsWith(' ')))
        expect(stringWidth(line), line).toBeLessThan(width);
  });

  it('neither a word without end nor no room at all keeps it from ending', async () => {
    const long = await overviewIn({
      ...folder,
      'policies/stray/long.yaml': `type: volunteers\ntitle: ${'س'.repeat(300)}\nstatus: draft\nsections:\n`,
    });
    for (const width of [1, 10, 120])
      expect(table(long, { language: 'ar', colour: false, width })).toContain('معتمدة');
  });
});

describe('below the policies of an association', () => {
  it('stands what is asked for, counted and by name', () => {
    const text = inArabic(1000).replace(controls, '');
    expect(text).toContain('ما يُطلب من السياسات واللوائح: ١٩\n');
    expect(text).toContain('معتمدة (٢): سياسة تنظيم العلاقة مع المستفيدين، سياسة الاستثمار\n');
    expect(text).toContain('لم تُعتمد بعد (١): سياسة خصوصية البيانات\n');
    expect(text).toMatch(/غير موجودة \(١٦\): .*سياسة تسليم أعمال مجلس الإدارة \(بنص اللائحة التنفيذية\)/u);
    expect(text).toContain('لا سياسات في مجلدها.');
    expect(text).toContain('policies/stray/association.yaml: خطأ واحد');
  });
});

it('nothing in a file moves the cursor, colours the terminal or turns a line around', async () => {
  const hostile = await overviewIn(nasty);
  for (const width of [60, 200]) {
    const text = table(hostile, { language: 'ar', colour: false, width });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E]/u);
    expect(text).toContain('�');
  }
});

it('colour marks errors and reviews that are due, and words without it say the same', () => {
  const coloured = table(overview, { language: 'ar', colour: true, width: 250 });
  expect(coloured).toContain('\u001b[31m\u2068خطأ واحد');
  expect(coloured).toContain('\u001b[31m\u2068متأخرة منذ يوم واحد');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours
  expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(inArabic(250));
});
