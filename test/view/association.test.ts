import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Policy } from '../../src/policy/schema.js';
import { asText } from '../../src/view/inline.js';
import { viewOf } from '../support/sources.js';

const view = (association: Partial<Association>) => viewOf({}, association);

describe('an association on paper', () => {
  it('says where and under which number it is registered, as far as that is known', () => {
    const registration = (keys: Partial<Association>) => view(keys).association.registration.map(asText);
    expect(registration({ registrar: 'hrsd', license: '1511' })).toEqual([
      'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم (١٥١١)',
    ]);
    expect(registration({ registrar: 'ncnp', license: '1682', defaults: { digits: 'latin' } })).toEqual([
      'مسجلة بالمركز الوطني لتنمية القطاع غير الربحي برقم (1682)',
    ]);
    expect(registration({ registrar: 'hrsd', license: null })).toEqual([
      'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية',
    ]);
    expect(registration({ license: '81' })).toEqual(['رقم الترخيص (٨١)']);
    expect(registration({})).toEqual([]);
  });

  it('says so in its own lines where it has any, with its values in them and a gap for one that is blank', () => {
    const registrationLines = [
      'مسجلة في {{association.registrar}}',
      ' ',
      'رقم الترخيص ({{association.license}})',
    ];
    const lines = (keys: Partial<Association>) =>
      view({ registrationLines, ...keys }).association.registration;
    expect(lines({ registrar: 'ncnp', license: '1682' }).map(asText)).toEqual([
      'مسجلة في المركز الوطني لتنمية القطاع غير الربحي',
      'رقم الترخيص (١٦٨٢)',
    ]);
    expect(lines({ registrar: 'ncnp', license: null })[1]).toContainEqual(
      expect.objectContaining({ gap: 'فراغ يُملأ', kept: { before: '(', after: ')' } }),
    );
    for (const none of [null, [], [' ']])
      expect(lines({ registrationLines: none, license: '81' }).map(asText)).toEqual(['رقم الترخيص (٨١)']);
  });

  it('breaks its name as it wants', () => {
    expect(view({ nameLines: ['الجمعية', 'بصامطة'] }).association.nameLines).toEqual(['الجمعية', 'بصامطة']);
    for (const nameLines of [undefined, null, []])
      expect(view({ nameLines }).association.nameLines).toEqual(['جمعية البر الأهلية بالعوالي']);
  });

  it('gives its contacts in the order in which they are given, links where they lead somewhere', () => {
    const { association } = view({
      contacts: {
        website: 'https://rahma.org.sa/',
        email: 'info@rahma.org.sa',
        phones: ['+966 53 058 8487', '0530588487', '٠١١٢٣٤٥٦٧٨ تحويلة ١٠٥'],
        social: [
          { platform: 'facebook', handle: 'rhma1511', url: 'https://www.facebook.com/rhma1511' },
          { platform: null, handle: 'Binaanmia' },
          { url: 'https://x.com/rahma/' },
          { platform: 'X', handle: null },
        ],
        address: 'المدينة المنورة، حي العوالي',
      },
    });
    expect(association.contacts).toEqual([
      { label: 'الموقع', text: 'rahma.org.sa', href: 'https://rahma.org.sa/' },
      { label: 'البريد', text: 'info@rahma.org.sa', href: 'mailto:info@rahma.org.sa' },
      { label: 'الهاتف', text: '+966 53 058 8487', href: 'tel:+966530588487' },
      { label: 'الهاتف', text: '0530588487', href: 'tel:0530588487' },
      { label: 'الهاتف', text: '٠١١٢٣٤٥٦٧٨ تحويلة ١٠٥', href: 'tel:0112345678;ext=105', arabic: true },
      { label: 'facebook', text: 'rhma1511', href: 'https://www.facebook.com/rhma1511' },
      { label: 'حساب التواصل', text: 'Binaanmia' },
      { label: 'حساب التواصل', text: 'x.com/rahma', href: 'https://x.com/rahma/' },
      { label: 'العنوان', text: 'المدينة المنورة، حي العوالي', arabic: true },
    ]);
  });

  it.each([
    ['0148374500 تحويلة 102', 'tel:0148374500;ext=102'],
    ['0148374500 تحويلة: ١٠٢', 'tel:0148374500;ext=102'],
    ['+966 14 837 4500 ext. 102', 'tel:+966148374500;ext=102'],
    ['0148374500-102', 'tel:0148374500;ext=102'],
    ['920012345 #9', 'tel:920012345;ext=9'],
    ['+44 20 7946 0958 x12', 'tel:+442079460958;ext=12'],
    ['٠٥٣٠٥٨٨٤٨٧', 'tel:0530588487'],
    ['(053) 058-8487', 'tel:0530588487'],
    ['جوال 0530588487', 'tel:0530588487'],
    ['199099', 'tel:199099'],
    ['0148374500 تحويلة 123456', 'tel:0148374500;ext=123456'],
    ['0148374500 تحويلة 1234567', undefined],
    ['0148374500 / 0148374501', undefined],
    ['0148374500 - 0148374501', undefined],
    ['0148374500 تحويلة 102 أو 103', undefined],
    ['لا يوجد', undefined],
  ])('links a phone to its number, its extension apart: %s', (phone, href) => {
    const [contact] = view({ contacts: { phones: [phone] } }).association.contacts;
    const arabic = /[\u0621-\u064A]/u.test(phone);
    expect(contact).toEqual({
      label: 'الهاتف',
      text: phone,
      ...(href ? { href } : {}),
      ...(arabic ? { arabic } : {}),
    });
  });

  it('gives no link that a browser should not follow', () => {
    const { contacts } = view({
      contacts: {
        website: 'javascript:alert(1)',
        email: 'a"onclick=x@b.sa',
        social: [{ handle: 'x', url: 'data:text/html,x.y' }],
      },
    }).association;
    expect(contacts.map(({ href }) => href)).toEqual([undefined, undefined, undefined]);
  });

  it('gives no contact that is blank', () => {
    const blank = { website: null, email: null, phones: null, social: null, address: null };
    for (const contacts of [undefined, null, {}, blank]) {
      expect(view({ contacts }).association.contacts).toEqual([]);
    }
  });
});

describe('a letterhead', () => {
  const letterhead: Association['letterhead'] = {
    fields: ['number', 'date', { key: 'attachments', label: 'المشفوعات' }, 'subject'],
  };

  it('has the association’s fields, filled or not', () => {
    const { fields } = viewOf({ letter: { number: '12/2025', date: null } }, { letterhead }).letterhead;
    expect(fields.map(({ label, value }) => [label, value && asText(value)])).toEqual([
      ['الرقم', '١٢/٢٠٢٥'],
      ['التاريخ', undefined],
      ['المشفوعات', undefined],
      ['الموضوع', undefined],
    ]);
    expect(view({}).letterhead.fields).toEqual([]);
  });

  it('has numbers in the association’s figures, but for codes and the subject', () => {
    const fields = (letter: Policy['letter'], digits: 'arabic' | 'latin') =>
      viewOf({ letter }, { letterhead, defaults: { digits } }).letterhead.fields.map(
        ({ value }) => value && asText(value),
      );
    const letter = { number: '45/٤٧', attachments: '3 ورقات', subject: 'خطة 2025' };
    expect(fields(letter, 'arabic')).toEqual(['٤٥/٤٧', undefined, '٣ ورقات', 'خطة 2025']);
    expect(fields(letter, 'latin')).toEqual(['45/47', undefined, '3 ورقات', 'خطة 2025']);
    expect(fields({ number: 'HR-45' }, 'arabic')[0]).toBe('HR-45');
  });

  it('words a date in figures, and fills placeholders', () => {
    const letter = { date: '2025-10-25', subject: '{{policy.title}}' };
    const value = (association: Partial<Association>) =>
      viewOf({ letter }, { letterhead, ...association }).letterhead.fields.map(
        ({ value }) => value && asText(value),
      );
    expect(value({})).toEqual([
      undefined,
      '٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ',
      undefined,
      'سياسة تنظيم العلاقة مع المستفيدين',
    ]);
    expect(value({ defaults: { digits: 'latin', calendar: 'gregorian' } })[1]).toBe('25/10/2025م');
    const asTyped = viewOf({ letter: { date: 'قريبًا' } }, { letterhead }).letterhead.fields[1]?.value;
    expect(asTyped && asText(asTyped)).toBe('قريبًا');
  });

  it('stands on every page unless the association wants it on the first alone', () => {
    expect(view({}).letterhead.everyPage).toBe(true);
    expect(view({ letterhead: { pages: 'all' } }).letterhead.everyPage).toBe(true);
    expect(view({ letterhead: { pages: 'first' } }).letterhead.everyPage).toBe(false);
  });

  it('is as tall as its taller side, long lines counted as often as they break', () => {
    const lines = (association: Partial<Association>, subject?: string) =>
      viewOf({ letter: { subject } }, association).letterhead.lines;
    expect(lines({})).toBe(1);
    expect(lines({ letterhead })).toBe(4);
    expect(lines({ letterhead, nameLines: ['أ', 'ب', 'ج'] })).toBe(4);
    expect(lines({ letterhead, nameLines: ['أ', 'ب', 'ج', 'د', 'هـ'] })).toBe(5);
    expect(lines({ letterhead }, 'سياسة')).toBe(4);
    expect(lines({ letterhead }, 'سياسة تنظيم العلاقة مع المستفيدين')).toBe(5);
    expect(lines({ letterhead }, 'سياسة تنظيم العلاقة مع أعضاء الجمعية العمومية وتقديم الخدمات')).toBe(5);
    const long = 'الجمعية التعاونية متعددة الأغراض بمحافظة صامطة وما حولها';
    expect(lines({ nameLines: [long], registrar: 'hrsd', license: '81' })).toBe(3 + 1);
    expect(lines({ nameLines: [long, long], registrar: 'hrsd', license: '81', letterhead }, long)).toBe(6);
  });
});
