import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Policy } from '../../src/policy/schema.js';
import { cut, linesOf, packed, widthOf } from '../../src/view/line-widths.js';
import { viewOf } from '../support/sources.js';

const nameOf = (policy: Partial<Policy>, association: Partial<Association> = {}) =>
  viewOf(policy, association).margins.name;
const footOf = (association: Partial<Association>) => viewOf({}, association).margins.foot;

describe('the name in the margin of each page', () => {
  it('is title, code and version, as far as there are any', () => {
    const title = 'سياسة تنظيم العلاقة مع المستفيدين';
    expect(nameOf({ code: 'BR-01', version: 2 })).toEqual({ title, facts: 'BR-01 · الإصدار ٢', lines: 2 });
    expect(nameOf({ code: null, version: 2 }).facts).toBe('الإصدار ٢');
    expect(nameOf({ code: ' ', version: null })).toEqual({ title, facts: '', lines: 1 });
    expect(nameOf({ version: 2 }, { defaults: { digits: 'latin' } }).facts).toBe('الإصدار 2');
    expect(nameOf({ title: null }).title).toBe('سياسة بلا عنوان');
  });

  it('has the digest, in groups, where there is a page to be signed, and else none', () => {
    const view = viewOf({ code: 'BR-01', version: 1, approval: { method: 'session' } });
    const digits = view.approval?.proof.digest ?? '';
    expect(digits).toMatch(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/u);
    // The digits come first, since the line is set from left to right.
    expect(view.margins.name.digest).toBe(`${digits} :البصمة الرقمية`);
    expect(nameOf({ version: 1 }).digest).toBeUndefined();
  });

  it('takes the lines that a long title needs', () => {
    const long = 'سياسة تنظيم العلاقة مع المستفيدين والداعمين والمتطوعين والشركاء '.repeat(3);
    expect(nameOf({ title: long.slice(0, 140), version: 1 }).lines).toBe(4);
    expect(nameOf({ title: long.slice(0, 60), version: 1 }).lines).toBe(2);
  });
});

describe('the foot of each page', () => {
  it('has the association’s name and tagline, and beside them the contacts, but for an address', () => {
    const foot = footOf({
      shortName: 'جمعية البر',
      tagline: 'يسعدنا تواصلكم معنا',
      contacts: { phones: ['0501234567'], email: 'info@birr.sa', address: 'جدة' },
    });
    expect(foot).toEqual({
      owner: 'جمعية البر · يسعدنا تواصلكم معنا',
      contacts: ['0501234567 · info@birr.sa'],
      lines: 2,
    });
    // Text with Arabic words is read from the right, like the name.
    const { owner, contacts } = footOf({
      shortName: 'جمعية البر',
      contacts: { phones: ['0112345678 تحويلة 12'] },
    });
    expect({ owner, contacts }).toEqual({ owner: 'جمعية البر · 0112345678 تحويلة 12', contacts: [] });
    expect(footOf({ shortName: 'جمعية البر' })).toEqual({ owner: 'جمعية البر', contacts: [], lines: 2 });
  });

  it('says how many lines it takes, however many contacts there are and however long they are', () => {
    const phones = Array.from({ length: 9 }, (_, i) => `050123456${i}`);
    const host = `${'naseem-valley-charity.'.repeat(6)}org.sa`;
    const { contacts, lines } = footOf({ contacts: { phones, website: `https://${host}` } });
    for (const phone of phones) expect(contacts.filter((line) => line.includes(phone))).toHaveLength(1);
    expect(lines).toBe(contacts.length);
    // No line is wider than its column, and no letter is lost.
    for (const line of contacts) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(contacts.slice(-4).join('')).toContain(host);
    expect(footOf({ shortName: 'جمعية '.repeat(24) }).lines).toBe(3);
    expect(footOf({ shortName: 'جمعية '.repeat(24), contacts: { website: `https://${host}` } }).lines).toBe(
      6,
    );
  });
});

describe('widths of lines', () => {
  it('put texts into lines, none of them broken', () => {
    expect(packed(['aaaa', 'bbbb', 'cccc'], ' · ', widthOf('aaaa · bbbb'))).toEqual(['aaaa · bbbb', 'cccc']);
    expect(packed(['aaaa', 'bbbb'], ' · ', widthOf('aaaa · bbbb') - 0.01)).toEqual(['aaaa', 'bbbb']);
    expect(packed(['a'.repeat(90), 'b'], ' ', 10)).toEqual(['a'.repeat(90), 'b']);
    expect(packed([], ' ', 10)).toEqual([]);
  });

  it('cut an address after a sign, or where there is none anywhere', () => {
    expect(cut('info@birr.sa', widthOf('info@birr.sa'))).toEqual(['info@birr.sa']);
    expect(cut('info@birr.sa', widthOf('info@birr.s'))).toEqual(['info@birr.', 'sa']);
    expect(cut('aaaa', widthOf('aaa'))).toEqual(['aaa', 'a']);
  });

  it('count one line up to its width, and more beyond', () => {
    const width = widthOf('سياسة');
    expect(linesOf('سياسة', width)).toBe(1);
    expect(linesOf('سياسة', width - 0.01)).toBe(2);
    expect(linesOf('سياسة'.repeat(10), width)).toBeGreaterThan(10);
  });
});
