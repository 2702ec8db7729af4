import { describe, expect, it } from 'vitest';
import { pageParts } from '../../../src/pipeline/status-page.js';
import { html } from '../../../src/reporters/status/html.js';
import { nasty } from '../../cases/overview.js';
import { classed, folded, named, only, parseHtml, textOf } from '../../support/html.js';
import { overviewIn } from './reports.js';

const parts = await pageParts();
const pageOf = async (files?: typeof nasty) =>
  parseHtml(Buffer.from(html(await overviewIn(files), parts)).toString());

describe('the page', async () => {
  const page = await pageOf();

  it('has a table for each association that has policies, and the names of its columns in each cell', () => {
    const tables = named(page, 'table');
    expect(tables).toHaveLength(2);
    const [, row] = named(only(tables.slice(0, 1)), 'tr');
    if (!row) throw new Error('no row');
    expect(named(row, 'th', 'td').map((cell) => folded(textOf(cell)))).toEqual([
      'BR-01',
      'سياسة تنظيم العلاقة مع المستفيدين',
      '١',
      'معتمدة',
      'إدارة خدمات المستفيدين',
      '٢٥/١٠/٢٠٢٥م بلا نسخة موقعة',
      '٢٥/١٠/٢٠٢٧م بعد ٦٩٨ يومًا',
      'لا ملاحظات',
    ]);
    expect(named(row, 'td').map(({ attributes }) => attributes.get('data-label'))).toEqual([
      'الرمز',
      'الإصدار',
      'الحالة',
      'الإدارة المسؤولة',
      'تاريخ الاعتماد',
      'المراجعة التالية',
      'الملاحظات',
    ]);
  });

  it('names what is approved, not approved yet and absent', () => {
    const [birr] = named(page, 'section');
    if (!birr) throw new Error('no section');
    const names = (part: string) => named(only(classed(birr, part)), 'li').map((one) => folded(textOf(one)));
    expect(names('approved')).toEqual(['سياسة تنظيم العلاقة مع المستفيدين', 'سياسة الاستثمار']);
    expect(names('drafted')).toEqual(['سياسة خصوصية البيانات']);
    expect(names('absent')).toHaveLength(16);
    expect(names('absent')).toContain('سياسة تسليم أعمال مجلس الإدارة (بنص اللائحة التنفيذية)');
  });

  it('has the figures that its associations share, and Arabic ones where they differ', async () => {
    const associationText = (name: string, digits: string) =>
      `name: ${name}\ndefaults: { digits: ${digits} }\n`;
    const all = async (second: string) =>
      textOf(
        only(
          named(
            await pageOf({
              'policies/a/association.yaml': associationText('جمعية أ', 'latin'),
              'policies/b/association.yaml': associationText('جمعية ب', second),
            }),
            'body',
          ),
        ),
      );
    expect(await all('latin')).not.toMatch(/[٠-٩]/u);
    const [head = '', ofA = '', ofB = ''] = (await all('arabic')).split(/جمعية [أب]/u);
    expect([head, ofA, ofB].map((part) => [/[٠-٩]/u.test(part), /\d/u.test(part)])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  it('is in Arabic from right to left, and says of which day it is', () => {
    expect(only(named(page, 'html')).attributes).toEqual(
      new Map([
        ['lang', 'ar'],
        ['dir', 'rtl'],
      ]),
    );
    expect(folded(textOf(only(classed(page, 'day'))))).toBe('٢٦ نوفمبر ٢٠٢٥م الموافق ٥ جمادى الآخرة ١٤٤٧هـ');
  });
});

it('texts from files are words and nothing else', async () => {
  const page = await pageOf(nasty);
  expect(named(page, 'script', 'img')).toEqual([]);
  expect(textOf(page)).toContain('<script>alert(1)</script>');
  expect(textOf(page)).toContain('"><img src=x onerror=alert(1)>');
});
