import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Approval, Policy } from '../../src/policy/schema.js';
import { asText } from '../../src/view/inline.js';
import { viewOf } from '../support/sources.js';

/** Returns the resolution's paragraphs; a gap shows as «…». */
function wording(approval: Approval, policy: Partial<Policy> = {}, association: Partial<Association> = {}) {
  const { approval: shown } = viewOf({ ...policy, approval }, association);
  return shown?.paragraphs.map(asText).join('\n\n');
}

const date = { gregorian: '2025-10-25', hijri: '1447-05-03' };
const inWords = '٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ';

describe('the wording of an approval', () => {
  it('by circulation', () => {
    expect(wording({ method: 'circulation', minutes: '12', date })).toBe(
      `تم اعتماد هذه السياسة بقرار مجلس الإدارة بالتمرير رقم (١٢) وتاريخ ${inWords}.`,
    );
  });

  it('in a session with its term: binaa’s own', () => {
    expect(
      wording({
        method: 'session',
        meeting: { number: 1, term: 2 },
        date: { asWritten: '6/1/2022' },
        supersedes: 'all',
      }),
    ).toBe(
      'اعتمد مجلس إدارة الجمعية في الاجتماع (الأول) في دورته (الثانية) هذه السياسة في ٦/١/٢٠٢٢م وتحل هذه السياسة محل جميع سياسات تنظيم العلاقة مع المستفيدين الموضوعة سابقًا.',
    );
  });

  it.each([
    ['association', 'إدارة الجمعية'],
    ['cooperative', 'إدارة الجمعية'],
    ['foundation', 'أمناء المؤسسة'],
    ['fund', 'إدارة الصندوق'],
  ] as const)('in a term names a body of the kind %s', (kind, body) => {
    const text = wording({ method: 'session', meeting: { number: 3, term: 1 }, date }, {}, { kind });
    expect(text).toMatch(
      new RegExp(`^اعتمد مجلس ${body} في الاجتماع \\(الثالث\\) في دورته \\(الأولى\\) `, 'u'),
    );
  });

  it('in a session with its date: huda’s own', () => {
    expect(
      wording(
        {
          method: 'session',
          meeting: { number: null },
          date: null,
          effective: 'onApproval',
          supersedes: 'all',
        },
        { title: 'سياسة إدارة العلاقة مع المستفيدين' },
        { shortName: 'جمعية الهدى لمساعدة الحجاج' },
      ),
    ).toBe(
      'اعتمد مجلس إدارة جمعية الهدى لمساعدة الحجاج هذه السياسة في اجتماعه رقم (…) المنعقد بتاريخ …، وتعد هذه السياسة سارية المفعول من تاريخ اعتمادها، وتحل محل جميع سياسات إدارة العلاقة مع المستفيدين المعمول بها سابقًا.',
    );
    expect(wording({ method: 'session', meeting: { number: 3 }, date })).toBe(
      `اعتمد مجلس إدارة جمعية البر هذه السياسة في اجتماعه رقم (٣) المنعقد بتاريخ ${inWords}.`,
    );
  });

  it('in a session whose number is still blank, in a term', () => {
    expect(wording({ method: 'session', meeting: { number: null, term: 12 }, date })).toBe(
      `اعتمد مجلس إدارة الجمعية في الاجتماع (…) في دورته (١٢) هذه السياسة في ${inWords}.`,
    );
  });

  it('as one of a package', () => {
    expect(wording({ method: 'package', minutes: '4/2025', date })).toBe(
      `اعتمد مجلس إدارة جمعية البر هذه السياسة ضمن حزمة السياسات المرفقة بمحضره رقم (٤/٢٠٢٥) وتاريخ ${inWords}.`,
    );
  });

  it('while nothing is known: gaps', () => {
    expect(wording({})).toBe('اعتمد مجلس إدارة جمعية البر هذه السياسة بتاريخ ….');
    expect(viewOf({ approval: null }).approval?.paragraphs).toHaveLength(1);
    expect(viewOf({}).approval).toBeUndefined();
  });

  it('in the association’s own words, with placeholders and paragraphs', () => {
    const text = 'اعتُمدت {{policy.title}} ب{{association.name}} برقم {{approval.minutes}}.\n\nوالله الموفق.';
    expect(wording({ text, minutes: '7', effective: 'onApproval', supersedes: 'all' })).toBe(
      'اعتُمدت سياسة تنظيم العلاقة مع المستفيدين بجمعية البر الأهلية بالعوالي برقم ٧.\n\nوالله الموفق.',
    );
  });

  it('has the dates as the association writes them', () => {
    const approval: Approval = { method: 'circulation', minutes: '1', date };
    const ends = (defaults: Association['defaults']) =>
      wording(approval, {}, { defaults })?.replace(/^.* وتاريخ /u, '');
    expect(ends({ calendar: 'hijri' })).toBe('٣/٥/١٤٤٧هـ.');
    expect(ends({ calendar: 'gregorian', digits: 'latin' })).toBe('25/10/2025م.');
    expect(ends({ calendar: 'hijriFirst' })).toBe('٣/٥/١٤٤٧هـ الموافق ٢٥/١٠/٢٠٢٥م.');
  });
});

describe('who approved', () => {
  /** Returns what the cover, the heading of the approval and the card say of an approval. */
  function said(approval: Approval, association: Partial<Association> = {}) {
    const view = viewOf({ status: 'approved', approval: { date, ...approval } }, association, {
      cover: true,
      card: true,
    });
    const labels = view.card?.rows.map(({ label }) => label) ?? [];
    return [
      asText(view.cover?.approved ?? []),
      view.approval?.heading,
      labels.find((label) => /اجتماع|محضر/u.test(label)),
    ];
  }
  const day = '٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ';
  const session: Approval = { method: 'session', meeting: { number: 3, term: 2 } };
  const board = ['مجلس الإدارة', 'اعتماد مجلس الإدارة', 'رقم اجتماع مجلس الإدارة'];

  it('is the board, and of a foundation its trustees', () => {
    const by = (body: string) => `اعتمدها ${body} في اجتماعه رقم (٣) من دورته الثانية المنعقد بتاريخ ${day}`;
    expect(said(session)).toEqual([by('مجلس الإدارة'), ...board.slice(1)]);
    const trustees = [by('مجلس الأمناء'), 'اعتماد مجلس الأمناء', 'رقم اجتماع مجلس الأمناء'];
    expect(said(session, { kind: 'foundation' })).toEqual(trustees);
    expect(wording({ method: 'circulation', minutes: '1', date }, {}, { kind: 'foundation' })).toContain(
      'بقرار مجلس الأمناء بالتمرير',
    );
  });

  it.each([
    ['اعتمدت الجمعية العمومية هذه اللائحة بناءً على توصية مجلس الإدارة.'],
    ['بناءً على توصية مجلس الإدارة وافقت الجمعية العمومية على هذه اللائحة.'],
    ['صدرت هذه اللائحة بقرار الجمعية العمومية غير العادية.'],
  ])('is the general assembly where a resolution in own words says so: %s', (text) => {
    expect(said({ ...session, text })).toEqual([
      `اعتمدتها الجمعية العمومية في اجتماعها رقم (٣) من دورتها الثانية المنعقد بتاريخ ${day}`,
      'اعتماد الجمعية العمومية',
      'رقم اجتماع الجمعية العمومية',
    ]);
  });

  it.each([
    ['اعتمد المجلس هذه السياسة.'],
    ['اعتمد مجلس إدارة الجمعية هذه السياسة، وتُعرض على الجمعية العمومية للعلم.'],
  ])('is the board where they say so: %s', (text) => {
    expect(said({ ...session, text }).slice(1)).toEqual(board.slice(1));
    expect(said({ ...session, text })[0]).toContain('اعتمدها مجلس الإدارة');
  });

  it('is nobody where they name none', () => {
    const text = 'اعتمد الأمين العام هذه السياسة.';
    const rest = ['الاعتماد', 'رقم الاجتماع'];
    expect(said({ ...session, text })).toEqual([
      `اعتُمدت في الاجتماع رقم (٣) من الدورة الثانية المنعقد بتاريخ ${day}`,
      ...rest,
    ]);
    const cover = (approval: Approval) => said({ ...approval, text })[0];
    expect(cover({ method: 'session', minutes: '7' })).toBe(
      `اعتُمدت في اجتماع عُقد بتاريخ ${day}، بموجب المحضر رقم (٧)`,
    );
    expect(cover({ method: 'circulation', minutes: '7' })).toBe(
      `اعتُمدت بقرار بالتمرير رقم (٧) وتاريخ ${day}`,
    );
    expect(cover({ method: 'package', minutes: '7' })).toBe(
      `اعتُمدت ضمن حزمة السياسات المرفقة بالمحضر رقم (٧) وتاريخ ${day}`,
    );
    expect(cover({})).toBe(`اعتُمدت بتاريخ ${day}`);
  });
});

describe('from when an approval holds', () => {
  const rest = (approval: Approval) => wording({ method: 'session', date, ...approval })?.split(inWords)[1];

  it('is said only where it is given', () => {
    expect(rest({})).toBe('.');
    expect(rest({ effective: 'onApproval' })).toBe('، وتعد هذه السياسة سارية المفعول من تاريخ اعتمادها.');
    expect(rest({ effective: '2026-01-01' })).toBe(
      '، ويُعمل بهذه السياسة اعتبارًا من ١/١/٢٠٢٦م الموافق ١٢/٧/١٤٤٧هـ.',
    );
    expect(rest({ effective: null })).toBe('، ويُعمل بهذه السياسة اعتبارًا من ….');
  });
});

describe('what an approval supersedes', () => {
  const rest = (supersedes: Approval['supersedes'], policy: Partial<Policy> = {}) =>
    wording({ method: 'session', date, supersedes }, policy)?.split(inWords)[1];

  it('is nothing', () => {
    const nothing: Approval['supersedes'][] = [undefined, null, 'none', []];
    for (const one of nothing) expect(rest(one)).toBe('.');
  });

  it.each([
    ['سياسة تنظيم العلاقة مع المستفيدين', 'سياسات تنظيم العلاقة مع المستفيدين'],
    ['لائحة إدارة العلاقة مع المستفيدين', 'لوائح إدارة العلاقة مع المستفيدين'],
    ['آلية التعامل مع {{audience.manyOblique}}', 'آليات التعامل مع المستفيدين'],
    ['اللائحة الأساسية', 'اللوائح في هذا الموضوع'],
    ['حقوق المستفيدين', 'السياسات في هذا الموضوع'],
    [null, 'السياسات في هذا الموضوع'],
  ])('is all of its subject: «%s» → «%s»', (title, subject) => {
    expect(rest('all', { title })).toBe(`، وتحل محل جميع ${subject} المعمول بها سابقًا.`);
  });

  it.each([
    'سياسة التطوع ل{{association.name}}',
    'سياسة التطوع ل{{association.shortName}}',
    'سياسة التطوع في {{association.name}}',
  ])('is all of its subject, without the association that the title names: «%s»', (title) => {
    expect(rest('all', { title })).toBe('، وتحل محل جميع سياسات التطوع المعمول بها سابقًا.');
  });

  it('is named by codes', () => {
    expect(rest(['BR-01', 'BR-02'])).toBe('، وتحل محل ما سبق من السياسات ذوات الرموز: BR-01، BR-02.');
  });

  it('is reported in the association’s words, without a doubled comma or full stop', () => {
    const clause = '، وتحل محل سياسة عام ١٤٤٠.';
    for (const text of [
      'وتحل محل سياسة عام ١٤٤٠',
      '، وتحل محل سياسة عام ١٤٤٠.',
      ' وتحل محل سياسة عام ١٤٤٠. ',
    ])
      expect(rest({ text })).toBe(clause);
    expect(rest({ text: null })).toBe('.');
  });
});

describe('the table of signatures', () => {
  const rows = (signatures: Approval['signatures']) =>
    viewOf({ approval: { signatures } }).approval?.signatures;

  it('has a row for each signatory, with empty room for a name still blank', () => {
    const table = rows([
      { role: 'رئيس مجلس الإدارة', name: 'عبدالله' },
      { role: 'أمين السر', name: null },
    ]);
    expect(table?.columns).toEqual(['الصفة', 'الاسم', 'التوقيع', 'التاريخ', 'ختم الجمعية']);
    expect(table?.rows.map(({ role, name }) => [asText(role), asText(name)])).toEqual([
      ['رئيس مجلس الإدارة', 'عبدالله'],
      ['أمين السر', ''],
    ]);
  });

  it('has the board’s members while it is blank, where the association names them', () => {
    const board = {
      members: [
        { role: 'رئيس مجلس الإدارة', name: 'سعد' },
        { role: 'نائب الرئيس', name: null },
      ],
    };
    const table = viewOf({ approval: { signatures: null } }, { board }).approval?.signatures;
    expect(table?.rows.map(({ role, name }) => [asText(role), asText(name)])).toEqual([
      ['رئيس مجلس الإدارة', 'سعد'],
      ['نائب الرئيس', ''],
    ]);
    expect(viewOf({ approval: {} }, { board }).approval?.signatures).toBeUndefined();
  });

  it('has two empty rows while it is blank, and is left out where nobody wants it', () => {
    expect(rows(null)?.rows).toEqual([
      { role: [], name: [] },
      { role: [], name: [] },
    ]);
    expect(rows(undefined)).toBeUndefined();
  });
});
