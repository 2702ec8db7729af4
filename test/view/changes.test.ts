import { describe, expect, it } from 'vitest';
import { withDigits } from '../../src/calendar/digits.js';
import { diffPolicies } from '../../src/diff/diff.js';
import type { Item, Policy, Section } from '../../src/policy/schema.js';
import { type ChangeLine, type ChangeRow, changesView } from '../../src/view/changes.js';
import { sources } from '../support/sources.js';

const view = (before: Partial<Policy>, after: Partial<Policy>, digits: 'arabic' | 'latin' = 'arabic') =>
  changesView(diffPolicies(sources(before), sources(after, { defaults: { digits } })));

const textOf = (line: ChangeLine) =>
  line
    .map(({ text, ltr, rtl }) => text ?? ltr ?? rtl)
    .join('')
    .replaceAll('\u00A0', ' ');
const marked = (rows: readonly ChangeRow[]) =>
  rows
    .flatMap(({ before, after }) => [...(before ?? []), ...(after ?? [])].flat())
    .filter(({ removed, added }) => removed || added)
    .map((run) => textOf([run]));

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
  it('reports a place step by step, clauses as they are numbered on paper', () => {
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

  it('marks a phrase that runs from left to right whole, also where one of its words changed', () => {
    const { rows } = view(
      { title: 'حد الصرف SAR 15,000 للأسرة' },
      { title: 'حد الصرف SAR 16,000 للأسرة الواحدة' },
    );
    expect(rows[0]?.before).toEqual([
      [{ text: 'حد الصرف ' }, { ltr: 'SAR 15,000', removed: true }, { text: ' للأسرة' }],
    ]);
    expect(rows[0]?.after).toEqual([
      [
        { text: 'حد الصرف ' },
        { ltr: 'SAR 16,000', added: true },
        { text: ' للأسرة' },
        { text: ' الواحدة', added: true },
      ],
    ]);
  });

  it('sets a date apart as papers do, with its day first', () => {
    const { rows } = view({ title: 'من 3/5/1447هـ' }, { title: 'من 4/6/1448هـ' });
    const day = (one: string) => one.replaceAll('/', '\u200F/');
    expect(rows[0]?.before?.[0]).toContainEqual({ rtl: day('3/5/1447'), removed: true });
    expect(rows[0]?.after?.[0]).toContainEqual({ rtl: day('4/6/1448'), added: true });
  });

  it('leaves a phrase alone that stays, whatever changes around it', () => {
    const { rows } = view({ title: 'معيار ISO 9001 للجودة' }, { title: 'المعيار ISO 9001 للجودة' });
    expect(rows[0]?.after?.[0]).toContainEqual({ ltr: 'ISO 9001' });
  });

  it('reports clauses that were moved together in one row, each with its number', () => {
    const list = (...items: string[]): Partial<Policy> => ({
      sections: [{ kind: 'custom', heading: 'الأحكام', list: 'decimal', items }],
    });
    const [a, b, c, d, e] = [
      'يستقبل الموظف الطلب ويقيده.',
      'تدرس اللجنة حالة الأسرة.',
      'يزور الباحث منزل المستفيد.',
      'يُصرف الدعم بعد الاعتماد.',
      'تُقاس نتائج الخدمة سنويًا.',
    ] as const;
    const { rows, summary } = view(list(a, b, c, d, e), list(d, e, a, b, c));
    expect(summary).toBe('تغيّر في موضع واحد: نقل ١.');
    expect(rows).toEqual([
      expect.objectContaining({
        label: 'نقل',
        place: ['الأحكام', 'البندان ١ و٢'],
        from: 'كان في: البندان ٤ و٥',
        before: [
          [{ text: '٤. ' }, { text: d }],
          [{ text: '٥. ' }, { text: e }],
        ],
        after: [
          [{ text: '١. ' }, { text: d }],
          [{ text: '٢. ' }, { text: e }],
        ],
      }),
    ]);
  });

  it('leaves a cell out where there is nothing, and breaks what has several lines', () => {
    const section = { kind: 'scope' as const, text: 'نص النطاق.', items: ['بند.'] };
    const { rows } = view({ sections: [] }, { sections: [section] });
    expect(rows[0]).not.toHaveProperty('before');
    expect(rows[0]?.after).toEqual([
      [{ text: 'النطاق', added: true }],
      [{ text: 'نص النطاق.', added: true }],
      [{ text: '• ' }, { text: 'بند.', added: true }],
    ]);
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

  it('a paragraph that was parted is one row: where it stands, both texts line by line, no word marked', () => {
    const text = (one: string): Partial<Policy> => ({
      sections: [{ kind: 'custom', heading: 'البيانات', text: one }],
    });
    const [a, b] = ['تلتزم الجمعية بحماية البيانات.', 'ولا تشاركها مع أي جهة إلا بموافقة مكتوبة.'];
    const parted = view(text(`${a} ${b}`), text(`${a}\n\n${b}`));
    expect(parted.summary).toBe('تغيّر في موضع واحد: تقسيم ١.');
    expect(parted.rows).toEqual([
      {
        number: '١',
        kind: 'parted',
        label: 'تقسيم',
        place: ['البيانات', 'الفقرتان ١ و٢'],
        before: [[{ text: a }, { text: ' ' }, { text: b }]],
        after: [[{ text: a }], [{ text: b }]],
      },
    ]);
    const edited = view(text(`${a} ${b}`), text(`${a}\n\n${b?.replace('مكتوبة', 'موثقة')}`));
    expect(edited.rows.map(({ label }) => label)).toEqual(['تقسيم وتعديل']);
    expect(marked(edited.rows)).toEqual(['مكتوبة', 'موثقة']);
  });

  it('numbers the clauses of a change that is about their lines, and reports two that were swapped in one row', () => {
    const list = (...items: Item[]): Partial<Policy> => ({ sections: [{ kind: 'channels', items }] });
    const cells = ({ rows }: ReturnType<typeof view>) =>
      rows.map(({ label, place, from, before, after }) => [
        [label, ...place.slice(1), ...(from ? [from] : [])].join('، '),
        before?.map(textOf).join(' / '),
        after?.map(textOf).join(' / '),
      ]);
    const [a, b, c] = ['استقبال المستفيد بلباقة', 'والرد على استفساراته', 'وتوثيق طلبه في السجل.'];
    const whole = list('الهاتف.', `${a} ${b} ${c}`);
    expect(cells(view(whole, list(`${a} ${b}`, c ?? '', 'الهاتف.')))).toEqual([
      ['تقسيم، البندان ١ و٢، سابقًا: البند ٢', `٢. ${a} ${b} ${c}`, `١. ${a} ${b} / ٢. ${c}`],
    ]);
    expect(cells(view(whole, list('الهاتف.', { text: a ?? '', items: [b ?? '', c ?? ''] })))).toEqual([
      ['تفريع إلى بنود فرعية، البند ٢', `٢. ${a} ${b} ${c}`, `٢. ${a} / • ${b} / • ${c}`],
    ]);
    const swapped = view(list('الهاتف.', 'البريد.', 'الزيارة.'), list('الزيارة.', 'البريد.', 'الهاتف.'));
    expect(cells(swapped)).toEqual([
      [
        'تبديل موضعين، البند ١، تبادل الموضع مع: البند ٣',
        '١. الهاتف. / ٣. الزيارة.',
        '١. الزيارة. / ٣. الهاتف.',
      ],
    ]);
    expect(marked(swapped.rows)).toEqual([]);
  });

  it('two lettered sections that were swapped keep their letters, also beside one without heading', () => {
    const named = (heading: string): Section => ({
      kind: 'custom',
      heading,
      items: [`${heading} وما فيها.`],
    });
    const bare: Section = { kind: 'custom', heading: 'none', text: 'نص بلا عنوان.' };
    const inside = (...sections: Section[]): Partial<Policy> => ({
      sections: [{ kind: 'statement', sections }],
    });
    const cells = (before: Partial<Policy>, after: Partial<Policy>) =>
      view(before, after).rows.map((row) => [row.label, row.before?.map(textOf), row.after?.map(textOf)]);
    const [one, two] = [named('القنوات'), named('الأدوات')];
    expect(cells(inside(one, two), inside(two, one))).toEqual([
      ['تبديل موضعين', ['أ. القنوات', 'ب. الأدوات'], ['أ. الأدوات', 'ب. القنوات']],
    ]);
    expect(cells(inside(one, bare), inside(bare, one))).toEqual([
      ['تبديل موضعين', ['أ. القنوات', 'نص بلا عنوان.'], ['نص بلا عنوان.', 'أ. القنوات']],
    ]);
  });

  it('a list that was a paragraph is named by its parts, in several rows where it is longer than a page', () => {
    const words = Array.from({ length: 120 }, (_, i) => `بند رقم ${i} عن أمر.`);
    const before: Partial<Policy> = { sections: [{ kind: 'custom', heading: 'أ', text: words.join(' ') }] };
    const [intro = '', ...items] = words;
    const after: Partial<Policy> = {
      sections: [{ kind: 'custom', heading: 'أ', list: 'decimal', intro, items }],
    };
    const compared = diffPolicies(sources(before), sources(after));
    const { rows } = changesView(compared, 'ar', 900);
    expect(rows[0]).toMatchObject({
      kind: 'listed',
      label: 'تحويل إلى قائمة',
      place: ['أ', 'جملة التقديم والبنود من ١ إلى ١١٩'],
      from: 'سابقًا: الفقرة',
    });
    expect(rows.length).toBeGreaterThan(3);
    expect(marked(rows)).toEqual([]);
    const said = rows.flatMap(({ after: lines }) => lines?.map(textOf) ?? []);
    expect(said).toEqual([
      intro,
      ...items.map((text, i) => `${withDigits(String(i + 1), 'arabic')}. ${text}`),
    ]);
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
