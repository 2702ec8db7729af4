import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lifecycle/canonical-json.js';
import { covered, digestOf } from '../../src/lifecycle/digest.js';
import type { Policy } from '../../src/policy/schema.js';
import { sources } from '../support/sources.js';

const policy: Partial<Policy> = {
  code: 'BR-01',
  version: 2,
  sections: [
    { kind: 'preamble', text: 'تضع {{association.shortName}} هذه السياسة.\n\nفقرة ثانية.' },
    { kind: 'channels', items: ['الهاتف', { text: 'البريد', items: ['أول', null] }] },
  ],
  approval: { method: 'circulation', minutes: '12', signatures: [{ role: 'الرئيس', name: null }] },
};
const digest = (change: Partial<Policy> = {}, association = {}) =>
  digestOf(sources({ ...policy, ...change }, association));

describe('canonical JSON', () => {
  it('is that of RFC 8785', () => {
    // The examples of its sections 3.2.2 and 3.2.3.
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
        literals: [null, true, false],
      }),
    ).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}');
    expect(canonicalJson({ string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/' })).toBe(
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
    expect([...canonicalJson(keys).matchAll(/:(\d)/gu)].map(([, n]) => n).join('')).toBe('2467153');
  });
});

describe('the digest of a policy', () => {
  it('stays what it is', () => {
    expect(covered(sources(policy))).toEqual({
      association: { name: 'جمعية البر الأهلية بالعوالي', shortName: 'جمعية البر' },
      type: 'beneficiary-relations',
      code: 'BR-01',
      title: 'سياسة تنظيم العلاقة مع المستفيدين',
      version: 2,
      sections: [
        { kind: 'preamble', text: 'تضع جمعية البر هذه السياسة.\nفقرة ثانية.' },
        { kind: 'channels', items: ['الهاتف', { text: 'البريد', items: ['أول', null] }] },
      ],
      approval: { method: 'circulation', minutes: '12', signatures: [{ role: 'الرئيس', name: null }] },
    });
    // Once a board has signed it, it may never change by itself.
    expect(digest()).toBe('07cda3b364b4e58408f797f02c941babd417e3ec383a06b7c7ae3ea0d74da38f');
  });

  it('is the same for the same day, however it is written, and another for another day or calendar', () => {
    const dated = (issued: string, gregorian: string, hijri: string, effective: string, noted: string) =>
      digest({
        issued,
        approval: { method: 'circulation', date: { gregorian, hijri }, effective },
        history: [{ version: 1, date: noted }],
      });
    const plain = dated('2025-09', '2025-10-25', '1447-05-03', '1447-06-01', '2025-09-14');
    expect(dated('سبتمبر ٢٠٢٥م', '٢٥ أكتوبر ٢٠٢٥م', '٣/٥/١٤٤٧هـ', '1 جمادى الآخرة 1447', '14/9/2025')).toBe(
      plain,
    );
    const pair = '25/10/2025م الموافق 3/5/1447هـ';
    expect(dated('2025/9', pair, pair, '1447/6/1هـ', '٢٠٢٥-٠٩-١٤')).toBe(plain);
    expect(dated('2025-09', '2025-10-26', '1447-05-03', '1447-06-01', '2025-09-14')).not.toBe(plain);
    expect(dated('2025-09', '2025-10-25', '1447-05-03', '2025-11-22', '2025-09-14')).not.toBe(plain);
    // A text that is no valid date is covered as it stands.
    expect(dated('2025-09', '6/1/2022', '', '', '')).not.toBe(dated('2025-09', '1/6/2022', '', '', ''));
  });

  it('is the same for a number of a meeting that is typed as a number or as a text', () => {
    const held = (number: number | string) =>
      digest({ approval: { method: 'session', meeting: { number } } });
    expect([held('3'), held('٣'), held(' 3 ')]).toEqual([held(3), held(3), held(3)]);
    expect(new Set([held(3), held('3/27/366'), held('03'), held('4')]).size).toBe(4);
  });

  it.each<[string, Partial<Policy>]>([
    ['status', { status: 'approved' }],
    ['theme', { theme: 'letterhead' }],
    ['notes for checks', { lint: { ignore: [{ rule: 'tatweel', reason: 'كما في الأصل' }] } }],
    ['record of a withdrawal', { withdrawal: { minutes: '14' } }],
    [
      'line breaks',
      {
        sections: [
          { kind: 'preamble', text: ' تضع  {{association.shortName}}\nهذه السياسة.\n \n\nفقرة ثانية.\n' },
          ...(policy.sections ?? []).slice(1),
        ],
      },
    ],
  ])('is the same whatever the %s', (_, change) => {
    expect(digest(change)).toBe(digest());
  });

  it.each<[string, Partial<Policy>, object?]>([
    [
      'a word',
      {
        sections: [
          { kind: 'preamble', text: 'تضع {{association.shortName}} هذه اللائحة.\n\nفقرة ثانية.' },
          ...(policy.sections ?? []).slice(1),
        ],
      },
    ],
    [
      'where a paragraph ends',
      {
        sections: [
          { kind: 'preamble', text: 'تضع {{association.shortName}} هذه السياسة. فقرة ثانية.' },
          ...(policy.sections ?? []).slice(1),
        ],
      },
    ],
    [
      'the order of clauses',
      {
        sections: [
          policy.sections?.[0] ?? { kind: 'preamble' },
          { kind: 'channels', items: [{ text: 'البريد', items: ['أول', null] }, 'الهاتف'] },
        ],
      },
    ],
    ['the version', { version: 3 }],
    ['the history', { history: [{ version: 1 }] }],
    ['what the letterhead says', { letter: { number: '1' } }],
    ['how often it is reviewed', { review: { everyMonths: 12 } }],
    ['a closing page', { present: { closing: { text: 'شكرًا لكم' } } }],
    ['a contents page', { present: { toc: { heading: 'الفهرس' } } }],
    ['the minutes', { approval: { ...policy.approval, minutes: '13' } }],
    ['a signature', { approval: { ...policy.approval, signatures: [{ role: 'الرئيس', name: 'سعد' }] } }],
    ['who the association is', {}, { license: '1511' }],
    ['a name that the text takes from the association', {}, { shortName: 'البر' }],
    ['whom the association serves', {}, { audience: { many: 'الموظفون' } }],
    ['what kind of body it is', {}, { kind: 'foundation' }],
    ['how its papers write dates', {}, { defaults: { calendar: 'hijri' } }],
    ['how it says that it is registered', {}, { registrationLines: ['مسجلة', 'برقم ٨١'] }],
    ['its tagline', {}, { tagline: 'يسعدنا تواصلكم معنا' }],
  ])('is another with %s', (_, change, association = {}) => {
    expect(digest(change, association)).not.toBe(digest());
  });

  it.each([
    ['contacts', { contacts: { email: 'a@example.org.sa' } }],
    ['a colour', { brand: { primary: '#000000' } }],
    ['a letterhead', { letterhead: { pages: 'first' } }],
    ['a theme', { theme: 'booklet' }],
    ['members of the board', { board: { term: 3 } }],
  ])('is the same for an association with %s', (_, change) => {
    expect(digest({}, change)).toBe(digest());
  });

  it('distinguishes a gap from a text that looks like one', () => {
    const closing = (text: string) => digest({ present: { closing: { text } } });
    const gap = closing('{{approval.date}}');
    for (const text of ['\uFFFC', '\uFFFC-', '\uFFFC\uFFFC', '…', '']) expect(closing(text)).not.toBe(gap);
  });

  it('distinguishes a placeholder from its value where it is printed as typed', () => {
    expect(digest({ code: '{{association.name}}' })).not.toBe(
      digest({ code: 'جمعية البر الأهلية بالعوالي' }),
    );
  });

  it('holds half a character', () => {
    expect(digest({ code: '\ud800' })).toMatch(/^[0-9a-f]{64}$/u);
  });
});
