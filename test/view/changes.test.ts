import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../src/diff/diff.js';
import type { Policy } from '../../src/policy/schema.js';
import { changesView } from '../../src/view/changes.js';
import { sources } from '../support/sources.js';

const view = (before: Partial<Policy>, after: Partial<Policy>, digits: 'arabic' | 'latin' = 'arabic') =>
  changesView(diffPolicies(sources(before), sources(after, { defaults: { digits } })));

const inner = (items: (string | { text: string; items: string[] })[]): Partial<Policy> => ({
  sections: [
    {
      kind: 'statement',
      sections: [
        { kind: 'channels', list: 'letters', items },
        { kind: 'custom', heading: 'none', text: 'نص بلا عنوان.' },
      ],
    },
  ],
});

describe('the view of a table of changes', () => {
  it('tells a place step by step, clauses as they are numbered on paper', () => {
    const { rows } = view(
      inner(['الهاتف.', { text: 'البريد', items: ['أول الفروع.', 'ثاني الفروع.'] }]),
      inner(['الهاتف.', { text: 'البريد', items: ['أول الفروع.', 'ثاني الفروع هنا.'] }]),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: '١',
      kind: 'changed',
      label: 'تعديل',
      place: ['البيان', 'أ. القنوات المستخدمة للتواصل مع المستفيدين', 'البند ٢ من البند ب'],
    });
  });

  it('has in each cell its own words, marked', () => {
    const { rows } = view({ title: 'سياسة BR-01 القديمة' }, { title: 'سياسة BR-02 القديمة' });
    expect(rows[0]?.before).toEqual([
      [{ text: 'سياسة ' }, { ltr: 'BR-01', kept: true, removed: true }, { text: ' القديمة' }],
    ]);
    expect(rows[0]?.after).toEqual([
      [{ text: 'سياسة ' }, { ltr: 'BR-02', kept: true, added: true }, { text: ' القديمة' }],
    ]);
  });

  it('leaves a cell out where there is nothing, and breaks what has several lines', () => {
    const section = { kind: 'scope' as const, text: 'نص النطاق.', items: ['بند.'] };
    const { rows } = view({ sections: [] }, { sections: [section] });
    expect(rows[0]).not.toHaveProperty('before');
    expect(rows[0]?.after).toEqual(['النطاق', 'نص النطاق.', '• بند.'].map((text) => [{ text, added: true }]));
    expect(rows[0]?.place).toEqual(['النطاق']);
  });

  it('says where something stood that moved: the clause alone in its section, else the whole way', () => {
    const list = (channels: string[], tools: string[]): Partial<Policy> => ({
      sections: [
        { kind: 'channels', heading: 'القنوات', items: channels },
        { kind: 'tools', heading: 'الأدوات', items: tools },
      ],
    });
    const [a, b, c] = ['البند الأول نصه هذا.', 'البند الثاني نصه ذاك.', 'البند الثالث نصه ذلك.'] as const;
    const within = view(list([a, b, c], ['واحد.']), list([c, a, b], ['واحد.']));
    expect(within.rows.map(({ label, from }) => [label, from])).toEqual([['نقل', 'كان في: البند ٣']]);
    const across = view(list([a, b, c], ['واحد.']), list([a, b], ['واحد.', c]));
    expect(across.rows[0]).toMatchObject({ place: ['الأدوات', 'البند ٢'], from: 'كان في: القنوات، البند ٣' });
  });

  it('names both versions, counts the changes, and keeps to the figures of the papers', () => {
    const before: Partial<Policy> = {
      version: 1,
      status: 'approved',
      approval: { date: { gregorian: '2025-10-25', hijri: '1447-05-03' } },
    };
    const { versions, summary, rows } = view(before, { version: 2 }, 'latin');
    expect(versions).toEqual([
      {
        label: 'من',
        name: 'الإصدار 1',
        facts: 'معتمدة، تاريخ الاعتماد ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
      },
      { label: 'إلى', name: 'الإصدار 2', facts: 'مسودة' },
    ]);
    expect(summary).toBe('تغيّر في موضعين: تعديل 1، حذف 1.');
    expect(rows.map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('says so where there are no changes', () => {
    expect(view({}, {})).toMatchObject({ summary: 'لا فرق بين النصين.', rows: [] });
  });
});
