import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/reporters/status/csv.js';
import { nasty } from '../../cases/overview.js';
import { overviewIn } from './reports.js';

/** Reads CSV by RFC 4180: quoted fields may contain commas, doubled quotes and line ends. */
function read(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
  for (const row of rows) expect(row.length).toBe(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

describe('for a spreadsheet', async () => {
  const text = csv(await overviewIn(), 'ar');
  const rows = read(text);

  it('a file that Excel knows for UTF-8, with lines that end as RFC 4180 has it', () => {
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('a line for each policy, dates as days and days as numbers', () => {
    const row = rows.find(({ الملف: file }) => file === 'policies/birr/beneficiary-relations.yaml');
    expect(row).toEqual({
      الجمعية: 'جمعية البر الأهلية',
      الرمز: 'BR-01',
      السياسة: 'سياسة تنظيم العلاقة مع المستفيدين',
      الإصدار: '1',
      الحالة: 'معتمدة',
      'الإدارة المسؤولة': 'إدارة خدمات المستفيدين',
      'تاريخ الاعتماد': '٢٥/١٠/٢٠٢٥م',
      'تاريخ الاعتماد (ميلادي)': '2025-10-25',
      'إصدارات معتمدة بلا نسخة موقعة': '1',
      'المراجعة التالية (ميلادي)': '2027-10-25',
      'الأيام الباقية': '698',
      'أيام التأخر': '',
      الأخطاء: '0',
      التنبيهات: '0',
      التوصيات: '0',
      النوع: 'beneficiary-relations',
      'لماذا تُطلب': 'شاهد من شواهد الحوكمة',
      الملف: 'policies/birr/beneficiary-relations.yaml',
    });
    const overdue = rows.find(({ الملف: file }) => file === 'policies/birr/investment.yaml');
    expect([overdue?.['الأيام الباقية'], overdue?.['أيام التأخر']]).toEqual(['', '1']);
    expect(rows.find(({ السياسة: title }) => title === 'لائحة "المقبوضات"')?.الحالة).toBe('ملغاة');
  });

  it('and one for each that is asked for and isn’t there', () => {
    const absent = rows.filter(({ الحالة: status }) => status === 'غير موجودة');
    const of = (association: string) => absent.filter(({ الجمعية: name }) => name === association);
    expect(of('جمعية البر الأهلية')).toHaveLength(16);
    expect(of('جمعية بلا سياسات')).toHaveLength(19);
    expect(of('جمعية بلا سياسات').find(({ النوع: type }) => type === 'board-handover')?.['لماذا تُطلب']).toBe(
      'بنص اللائحة التنفيذية',
    );
  });

  it('in English where that is asked', async () => {
    expect(csv(await overviewIn(), 'en')).toMatch(/^\uFEFFAssociation,Code,Policy,Version,Status,Owner,/u);
  });
});

it('no text is a formula', async () => {
  const rows = read(csv(await overviewIn(nasty), 'en'));
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[\s]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  for (const text of ['\'=HYPERLINK("http://example.org")', "'+1", "'-2+3", "'@SUM(A1)", "'=1+1", "'＝1+1"])
    expect(cells).toContain(text);
  expect(cells).toContain('a b,"c"');
});
