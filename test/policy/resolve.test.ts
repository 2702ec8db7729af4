import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import { mentions, placeholders, titleOf } from '../../src/policy/placeholders.js';
import { longestValue, resolve, resolvedText } from '../../src/policy/resolve.js';
import type { Policy } from '../../src/policy/schema.js';

const association: Association = { name: 'الجمعية الخيرية', license: '1511' };
const policy: Policy = {
  type: 'beneficiary-relations',
  title: 'سياسة العلاقة',
  status: 'draft',
  sections: [],
};

const said = (text: string, more: { association?: Partial<Association>; policy?: Partial<Policy> } = {}) =>
  resolvedText(
    text,
    { association: { ...association, ...more.association }, policy: { ...policy, ...more.policy } },
    '……',
  );

describe('a placeholder', () => {
  it('gives way to its value', () => {
    expect(said('ترخيص {{association.name}} رقم {{association.license}}')).toBe(
      'ترخيص الجمعية الخيرية رقم ١٥١١',
    );
    expect(said('{{ association.name }}')).toBe('الجمعية الخيرية');
    expect(said('نص بلا متغيرات')).toBe('نص بلا متغيرات');
  });

  it('is a gap to write in while its value is blank', () => {
    expect(resolve('رقم {{approval.minutes}} في', { association, policy })).toEqual([
      { text: 'رقم ' },
      { gap: 'approval.minutes' },
      { text: ' في' },
    ]);
    expect(said('{{association.brandName}}', { association: { brandName: null } })).toBe('……');
  });

  it('may hold others, as a title may', () => {
    const title = 'سياسة {{association.name}} لتنظيم العلاقة ({{approval.minutes}})';
    expect(said('«{{policy.title}}»', { policy: { title } })).toBe(
      '«سياسة الجمعية الخيرية لتنظيم العلاقة (……)»',
    );
  });

  it('never goes round in circles', () => {
    expect(said('{{policy.title}}', { policy: { title: 'سياسة {{policy.title}}' } })).toBe('سياسة ……');
    const code = { title: '{{policy.code}}', code: '{{policy.owner}}', owner: '{{policy.title}}' };
    expect(said('{{policy.title}} {{policy.code}}', { policy: code })).toBe('…… ……');
  });

  it.each([
    '{{nobody.knows}}',
    '{{{association.name}}}',
    '{{#if association.name}}نعم{{/if}}',
    '{{> partial}} {{& x}} {{!-- ملاحظة --}}',
    '{association.name} {{association.name} {{ }}',
    '<b>{{association . name}}</b>',
  ])('that is none, or unknown, stays as it was typed: %s', (text) => {
    expect(said(text)).toBe(text);
  });

  it('is found at its place', () => {
    expect(mentions('😀 {{a}} و{{ b.c }}')).toEqual([
      { name: 'a', start: 3, end: 8 },
      { name: 'b.c', start: 10, end: 19 },
    ]);
  });

  it('is filled in one list, each with an Arabic name', () => {
    for (const { id } of placeholders) expect(titleOf(id), id).toMatch(/\p{Script=Arabic}/u);
    expect(new Set(placeholders.map(({ id }) => id)).size).toBe(placeholders.length);
  });
});

describe('a prefix joins by Arabic spelling', () => {
  const named = (text: string, name: string) => said(text, { association: { name } });

  it.each([
    ['ل{{association.name}}', 'الجمعية', 'للجمعية'],
    ['ول{{association.name}}', 'الجمعية', 'وللجمعية'],
    ['فل{{association.name}}', 'الجمعية', 'فللجمعية'],
    ['(ل{{association.name}})', 'الجمعية', '(للجمعية)'],
    ['نص ل{{association.name}}', 'الجمعية', 'نص للجمعية'],
    ['لِ{{association.name}}', 'الجمعية', 'لِلجمعية'],
    ['لـ{{association.name}}', 'الجمعية', 'للجمعية'],
    ['ل{{association.name}}', 'اللجنة', 'للجنة'],
    ['ول{{association.name}}', 'اللجنة', 'وللجنة'],
    ['ل{{association.name}}', 'جمعية البر', 'لجمعية البر'],
    ['لـ{{association.name}}', 'جمعية البر', 'لـجمعية البر'],
    ['ب{{association.name}}', 'الجمعية', 'بالجمعية'],
    ['بال{{association.name}}', 'الجمعية', 'بالالجمعية'],
    ['و{{association.name}}', 'الجمعية', 'والجمعية'],
    ['ك{{association.name}}', 'الجمعية', 'كالجمعية'],
    ['ل {{association.name}}', 'الجمعية', 'ل الجمعية'],
    ['كل{{association.name}}', 'الجمعية', 'كلالجمعية'],
    ['ل«{{association.name}}»', 'الجمعية', 'ل«الجمعية»'],
    ['ل{{association.name}}', 'ألوان', 'لألوان'],
  ])('%s and %s give %s', (text, name, joined) => {
    expect(named(text, name)).toBe(joined);
  });

  it('also where the name comes through another placeholder', () => {
    expect(said('ل{{policy.title}}', { policy: { title: '{{association.name}}' } })).toBe('للجمعية الخيرية');
  });

  it('not over a gap', () => {
    expect(said('ل{{association.brandName}}')).toBe('ل……');
  });
});

describe('the text that comes out', () => {
  it('is in Unicode NFC', () => {
    const decomposed = 'مسؤول أمين آخر'.normalize('NFD');
    expect(decomposed).not.toBe(decomposed.normalize('NFC'));
    expect(said(`${decomposed} {{association.name}}`, { association: { name: decomposed } })).toBe(
      'مسؤول أمين آخر مسؤول أمين آخر',
    );
  });

  it('is otherwise word for word', () => {
    const typed = '  <b>&amp;</b>\t«…»  1,000.5  \u200fنص ';
    expect(said(typed)).toBe(typed);
  });
});

describe('a value that is too long', () => {
  const long = 'ب'.repeat(longestValue + 1);
  const full = long.slice(1);

  it('by itself, or by what it asks for, is not put in: its placeholder stays as typed', () => {
    expect(said('{{policy.owner}}', { policy: { owner: full } })).toBe(full);
    expect(said('{{policy.owner}}', { policy: { owner: long } })).toBe('{{policy.owner}}');
    const chain = { owner: '{{policy.code}}'.repeat(2), code: full.slice(longestValue / 2) };
    expect(said('{{policy.owner}}', { policy: chain })).toBe(full);
    expect(said('{{policy.owner}}', { policy: { ...chain, code: `${chain.code}ب` } })).toBe(
      '{{policy.owner}}',
    );
  });

  it('ends soon, however often each asks for the next', () => {
    const asking = (name: string) => `{{${name}}}`.repeat(50);
    const chain = {
      title: asking('policy.owner'),
      owner: asking('policy.code'),
      code: asking('association.region'),
    };
    const text = '{{policy.title}}'.repeat(20_000);
    const start = performance.now();
    expect(said(text, { policy: chain, association: { region: full } })).toBe(text);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
