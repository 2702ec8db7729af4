import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import { wordsOf } from '../../src/locales/document.js';
import { documentNouns } from '../../src/locales/nouns.js';
import type { Policy, Section } from '../../src/policy/schema.js';
import type { ContentsEntry, Row } from '../../src/view/document.js';
import { asText } from '../../src/view/inline.js';
import { markShapes } from '../../src/view/mark-shapes.js';
import { viewOf } from '../support/sources.js';

/** Returns rows as «label: lines», with a gap as «…». */
function rows(all: readonly Row[] | undefined): string[] | undefined {
  return all?.map(({ label, lines, items = [] }) => {
    const inItems = items.map((item) => `• ${item.map(asText).join(' / ')}`);
    return `${label}: ${[...lines.map(asText), ...inItems].join(' / ')}`;
  });
}

/** Returns entries as text, those below in brackets. */
function entries(all: readonly ContentsEntry[]): string[] {
  return all.map(
    ({ marker, text, entries: inner }) =>
      `${marker ? `${marker} ` : ''}${asText(text)}${inner.length > 0 ? ` [${entries(inner).join(' | ')}]` : ''}`,
  );
}

describe('the card', () => {
  const card = (policy: Partial<Policy>, association: Partial<Association> = {}) =>
    rows(viewOf(policy, association, { card: true }).card?.rows);

  it('has rows for the keys that are there, and no other', () => {
    expect(card({})).toEqual(['مسمى السياسة: سياسة تنظيم العلاقة مع المستفيدين']);
    expect(viewOf({}).card).toBeUndefined();
    expect(viewOf({ present: { card: false } }, {}, { card: true }).card).toBeUndefined();
    expect(viewOf({ present: { card: true } }).card?.rows).toHaveLength(1);
    expect(viewOf({ present: { card: null } }, {}, { card: true }).card?.rows).toHaveLength(1);
  });

  it('has a gap for each key that is blank', () => {
    const blank = card({
      title: null,
      owner: null,
      references: null,
      code: null,
      version: null,
      issued: null,
      review: null,
      approval: null,
    });
    expect(blank).toEqual([
      'مسمى السياسة: …',
      'الإدارة المسؤولة: …',
      'المراجع في إعداد هذه السياسة: …',
      'رمز السياسة: …',
      'رقم الإصدار: …',
      'تاريخ الإصدار: …',
      'المراجعة: …',
      'رقم محضر مجلس الإدارة: …',
      'تاريخ الاعتماد: …',
    ]);
  });

  it('shows what is known in the association’s wording', () => {
    const policy: Partial<Policy> = {
      owner: 'إدارة خدمات {{audience.manyOblique}}',
      references: [
        { text: 'اللائحة التنفيذية' },
        { text: 'منصة أثر', url: 'https://a3r.org' },
        { url: 'https://ncnp.gov.sa' },
      ],
      code: 'BR-01',
      version: 2,
      issued: '2025-09',
      review: { everyMonths: 24 },
      approval: {
        method: 'session',
        meeting: { number: 3 },
        minutes: '9',
        date: { gregorian: '2025-10-25' },
      },
    };
    expect(card(policy)?.slice(1)).toEqual([
      'الإدارة المسؤولة: إدارة خدمات المستفيدين',
      'المراجع في إعداد هذه السياسة: • اللائحة التنفيذية / • منصة أثر / https://a3r.org / • https://ncnp.gov.sa',
      'رمز السياسة: BR-01',
      'رقم الإصدار: ٢',
      'تاريخ الإصدار: سبتمبر ٢٠٢٥م',
      'المراجعة: كل سنتين',
      'رقم اجتماع مجلس الإدارة: ٣',
      'رقم محضر مجلس الإدارة: ٩',
      'تاريخ الاعتماد: ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
    ]);
    expect(card(policy, { defaults: { digits: 'latin', calendar: 'gregorian' } })?.slice(4)).toEqual([
      'رقم الإصدار: 2',
      'تاريخ الإصدار: سبتمبر 2025م',
      'المراجعة: كل سنتين',
      'رقم اجتماع مجلس الإدارة: 3',
      'رقم محضر مجلس الإدارة: 9',
      'تاريخ الاعتماد: 25 أكتوبر 2025م',
    ]);
  });

  it('has no bullet for a reference that is the only one', () => {
    expect(card({ references: [{ text: 'منصة أثر', url: 'https://a3r.org' }] })?.[1]).toBe(
      'المراجع في إعداد هذه السياسة: منصة أثر / https://a3r.org',
    );
  });

  it('says the version in words where the policy wants it, as far as there is one word for it', () => {
    const version = (version: number | null, wanted: NonNullable<Policy['present']>['card']) =>
      card({ version, present: { card: wanted } })?.[1];
    expect([1, 10, 11].map((one) => version(one, { version: 'words' }))).toEqual([
      'رقم الإصدار: الأول',
      'رقم الإصدار: العاشر',
      'رقم الإصدار: ١١',
    ]);
    expect(version(null, { version: 'words' })).toBe('رقم الإصدار: …');
    for (const figures of [true, {}, { version: null }, { version: 'figures' }] as const)
      expect(version(1, figures)).toBe('رقم الإصدار: ١');
  });

  it('takes the months between reviews from the association where the policy leaves them blank', () => {
    const review = (policy: Policy['review'], reviewMonths?: number) =>
      card({ review: policy }, { defaults: { reviewMonths } })?.[1];
    expect(review({ everyMonths: 1 })).toBe('المراجعة: كل شهر');
    expect(review({ everyMonths: 2 })).toBe('المراجعة: كل شهرين');
    expect(review({ everyMonths: 12 }, 36)).toBe('المراجعة: كل سنة');
    expect(review({ everyMonths: null }, 36)).toBe('المراجعة: كل ٣ سنوات');
    expect(review(undefined, 36)).toBeUndefined();
  });

  it('calls the number of minutes that of minutes, and the number of a meeting that of a meeting', () => {
    const numbers = (approval: Policy['approval']) => card({ approval })?.slice(1, -1);
    for (const method of ['session', 'circulation', 'package'] as const)
      expect(numbers({ method, minutes: '12' }), method).toEqual(['رقم محضر مجلس الإدارة: ١٢']);
    expect(numbers({ method: 'session', minutes: '12', meeting: { number: 3 } })).toEqual([
      'رقم اجتماع مجلس الإدارة: ٣',
      'رقم محضر مجلس الإدارة: ١٢',
    ]);
    expect(numbers({ method: 'session', meeting: { number: 3 } })).toEqual(['رقم اجتماع مجلس الإدارة: ٣']);
    expect(numbers({ method: 'session', minutes: '12', meeting: { number: null } })).toEqual([
      'رقم اجتماع مجلس الإدارة: …',
      'رقم محضر مجلس الإدارة: ١٢',
    ]);
    // A meeting's number says nothing about a decision outside a meeting.
    expect(numbers({ method: 'circulation', meeting: { number: 3 } })).toEqual(['رقم محضر مجلس الإدارة: …']);
    expect(numbers({})).toEqual(['رقم محضر مجلس الإدارة: …']);
  });
});

describe('the mark of what is not in force', () => {
  const mark = (status: Policy['status']) => viewOf({ status }).mark;

  it('says what it is, and is a picture behind the text: its letters would be words among the others', () => {
    expect(mark('draft')).toMatchObject({ word: 'مسودة', note: 'مسودة لم تُعتمد بعد' });
    expect(mark('approved')).toBeUndefined();
    const pictures = (['draft', 'inReview', 'withdrawn'] as const).map((status) => {
      const [, data = ''] = mark(status)?.picture.split('base64,') ?? [];
      return Buffer.from(data, 'base64').toString();
    });
    expect(new Set(pictures).size).toBe(3);
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"><path [^>]*d="M[^"]{500,}"\/><\/svg>$/u);
      expect(picture).not.toContain('text');
    }
  });

  it('has a shape for every word that there is', () => {
    const words = documentNouns.flatMap((noun) => Object.values(wordsOf(noun).marks));
    const marks = new Set(words.filter((word) => word !== undefined));
    expect(Object.keys(markShapes).sort()).toEqual([...marks].sort());
  });
});

describe('the cover', () => {
  const facts = (policy: Partial<Policy>) => rows(viewOf(policy, {}, { cover: true }).cover?.facts);

  it('has facts, and no gaps', () => {
    expect(facts({})).toEqual([]);
    expect(facts({ version: null, issued: null, code: null, owner: null })).toEqual([]);
    expect(facts({ version: 1, issued: '2025-09', code: 'BR-01', owner: 'الإدارة' })).toEqual([
      'الإصدار: ١',
      'التاريخ: سبتمبر ٢٠٢٥م',
      'الرمز: BR-01',
      'الإدارة المسؤولة: الإدارة',
    ]);
    expect(viewOf({}).cover).toBeUndefined();
  });

  it('says by what and when an approved policy was approved, and nothing of a draft', () => {
    const date = { gregorian: '2025-10-25', hijri: '1447-05-03' };
    const day = '٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ';
    const approved = (approval: Policy['approval'], status: Policy['status'] = 'approved') => {
      const line = viewOf({ status, approval }, {}, { cover: true }).cover?.approved;
      return line && asText(line);
    };
    expect(approved({ method: 'session', meeting: { number: 3, term: 2 }, minutes: '16', date })).toBe(
      `اعتمدها مجلس الإدارة في اجتماعه رقم (٣) من دورته الثانية المنعقد بتاريخ ${day}، بموجب المحضر رقم (١٦)`,
    );
    expect(approved({ method: 'session', meeting: { number: 3 }, date })).toBe(
      `اعتمدها مجلس الإدارة في اجتماعه رقم (٣) المنعقد بتاريخ ${day}`,
    );
    expect(approved({ method: 'session', minutes: '16', date })).toBe(
      `اعتمدها مجلس الإدارة في اجتماعه المنعقد بتاريخ ${day}، بموجب المحضر رقم (١٦)`,
    );
    expect(approved({ method: 'circulation', minutes: '17', date })).toBe(
      `اعتمدها مجلس الإدارة بقراره بالتمرير رقم (١٧) وتاريخ ${day}`,
    );
    expect(approved({ method: 'package', minutes: '18', date })).toBe(
      `اعتمدها مجلس الإدارة ضمن حزمة السياسات المرفقة بمحضره رقم (١٨) وتاريخ ${day}`,
    );
    expect(approved({ text: 'اعتُمدت.', date })).toBe(`اعتُمدت بتاريخ ${day}`);
    expect(approved({ method: 'session', minutes: '16' })).toBeUndefined();
    expect(approved({ method: 'session', minutes: '16', date }, 'draft')).toBeUndefined();
  });

  it('shows the day of approval where no other date is given, once there is one', () => {
    const approval = { date: { gregorian: '2025-10-25', hijri: '1447-05-03' } };
    expect(facts({ status: 'approved', approval })).toEqual([
      'التاريخ: ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
    ]);
    expect(facts({ status: 'draft', approval })).toEqual([]);
    expect(facts({ status: 'approved', approval, issued: '2025' })).toEqual(['التاريخ: ٢٠٢٥م']);
  });
});

describe('the contents', () => {
  const sections: Section[] = [
    { kind: 'preamble' },
    { kind: 'handling', heading: 'none', sections: [{ kind: 'custom', heading: 'ملحق' }] },
    {
      kind: 'statement',
      sections: [
        { kind: 'channels', sections: [{ kind: 'custom', heading: 'أعمق' }] },
        { kind: 'custom', sections: [{ kind: 'custom', heading: 'في مكان أبيه' }] },
        { kind: 'tools', heading: 'أدوات' },
      ],
    },
  ];

  it('have two levels, the letters of parts, and the parts in place of a section without a heading', () => {
    expect(entries(viewOf({ sections }).bookmarks)).toEqual([
      'تمهيد',
      'ملحق',
      'البيان [أ. القنوات المستخدمة للتواصل مع المستفيدين | في مكان أبيه | ب. أدوات]',
    ]);
  });

  it('name the card, the approval and the history in their places', () => {
    const policy: Partial<Policy> = {
      sections,
      approval: null,
      history: [{ version: 1, date: '2025', summary: 'أول' }],
    };
    const bookmarks = entries(viewOf(policy, {}, { card: true }).bookmarks);
    expect(bookmarks[0]).toBe('بطاقة تعريف بالسياسة');
    expect(bookmarks.slice(-2)).toEqual(['اعتماد مجلس الإدارة', 'سجل الإصدارات']);
  });

  it('are a part of the document where theme or policy says so', () => {
    expect(viewOf({}).contents).toBeUndefined();
    expect(viewOf({}, {}, { toc: true }).contents).toEqual({ heading: 'المحتويات' });
    expect(viewOf({ present: { toc: true } }).contents).toEqual({ heading: 'المحتويات' });
    expect(viewOf({ present: { toc: { heading: 'جدول المحتويات' } } }).contents).toEqual({
      heading: 'جدول المحتويات',
    });
    expect(viewOf({ present: { toc: false } }, {}, { toc: true }).contents).toBeUndefined();
  });
});

describe('a document', () => {
  it('says what it is not yet', () => {
    const mark = (status: Policy['status']) => viewOf({ status }).mark?.word;
    expect(mark('draft')).toBe('مسودة');
    expect(mark('inReview')).toBe('قيد المراجعة');
    expect(mark('withdrawn')).toBe('ملغاة');
    expect(mark('approved')).toBeUndefined();
  });

  it('has a title in any case', () => {
    expect(viewOf({ title: 'سياسة {{association.brandName}}' }, { brandName: 'رحمة' })).toMatchObject({
      title: 'سياسة رحمة',
      description: 'سياسة رحمة: جمعية البر الأهلية بالعوالي',
      author: 'جمعية البر الأهلية بالعوالي',
    });
    expect(viewOf({ title: null })).toMatchObject({
      title: 'سياسة بلا عنوان',
      heading: [{ gap: 'فراغ يُملأ' }],
    });
  });

  it('closes as theme and policy say', () => {
    expect(viewOf({}).closing).toBeUndefined();
    expect(viewOf({}, {}, { closing: true }).closing).toEqual({});
    expect(viewOf({ present: { closing: { text: 'شكرًا ل{{association.shortName}}' } } }).closing).toEqual({
      text: [{ text: 'شكرًا لجمعية البر' }],
    });
    expect(viewOf({ present: { closing: { text: null } } }).closing?.text?.[0]?.gap).toBeDefined();
    expect(viewOf({ present: { closing: false } }, {}, { closing: true }).closing).toBeUndefined();
  });

  it('reports its versions, where it has any', () => {
    expect(viewOf({}).history).toBeUndefined();
    expect(viewOf({ history: [] }).history).toBeUndefined();
    const { history } = viewOf({
      history: [
        { version: 1, date: '2025-09', summary: 'الإصدار الأول' },
        { version: 2, date: null, summary: null },
      ],
    });
    expect(history?.columns).toEqual(['الإصدار', 'التاريخ', 'ما تغيّر']);
    expect(history?.rows.map((row) => row.map(asText))).toEqual([
      ['١', 'سبتمبر ٢٠٢٥م', 'الإصدار الأول'],
      ['٢', '', ''],
    ]);
  });
});
