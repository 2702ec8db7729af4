import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Item, Section } from '../../src/policy/schema.js';
import { sectionKinds } from '../../src/policy/section-kinds.js';
import { asText } from '../../src/view/inline.js';
import { type ListView, type SectionView, sectionViews } from '../../src/view/sections.js';
import { sources } from '../support/sources.js';

function views(sections: Section[], association: Partial<Association> = {}): SectionView[] {
  return sectionViews(sections, sources({}, association));
}

function first(section: Section, association: Partial<Association> = {}): SectionView {
  const [view] = views([section], association);
  if (!view) throw new Error('no section');
  return view;
}

/** Returns items as text, with the clauses below in brackets. */
function clauses(list: ListView | undefined): string[] | undefined {
  return list?.items.map(({ text, list }) => asText(text) + (list ? ` [${clauses(list)?.join(' | ')}]` : ''));
}

function everySection(sections: readonly SectionView[]): SectionView[] {
  return sections.flatMap((section) => [section, ...everySection(section.sections)]);
}

describe('a section', () => {
  it('has its kind’s heading, its own, a gap, or none', () => {
    const heading = (section: Section) => {
      const { heading } = first(section);
      return heading && asText(heading);
    };
    expect(heading({ kind: 'generalGoal' })).toBe('الهدف العام');
    expect(heading({ kind: 'channels' })).toBe('القنوات المستخدمة للتواصل مع المستفيدين');
    expect(heading({ kind: 'preamble', heading: 'مقدمة' })).toBe('مقدمة');
    expect(heading({ kind: 'preamble', heading: 'عن {{association.shortName}}' })).toBe('عن جمعية البر');
    expect(heading({ kind: 'preamble', heading: null })).toBe('…');
    expect(heading({ kind: 'preamble', heading: 'none' })).toBeUndefined();
    expect(heading({ kind: 'custom' })).toBeUndefined();
  });

  it.each(sectionKinds.map(({ id }) => id))('of kind %s has a heading without marks at its end', (kind) => {
    const { heading } = first({ kind, heading: undefined });
    if (kind === 'custom') return expect(heading).toBeUndefined();
    expect(asText(heading ?? [])).toMatch(/^\p{L}.*\p{L}$/u);
  });

  it('has a paragraph for each stretch between blank lines', () => {
    const text = 'سطر أول\nتتمته.\n\n  \nسطر ثان.\r\n\r\nسطر ثالث.\n';
    expect(first({ kind: 'preamble', text }).paragraphs.map(asText)).toEqual([
      'سطر أول تتمته.',
      'سطر ثان.',
      'سطر ثالث.',
    ]);
  });

  it('prints a gap for what is blank, and nothing for what is left out', () => {
    const blank = first({ kind: 'definitions', text: null, intro: null, items: null, terms: null });
    expect(blank.paragraphs.map(asText)).toEqual(['…']);
    expect(asText(blank.intro ?? [])).toBe('…');
    expect(clauses(blank.list)).toEqual(['…']);
    expect(blank.terms?.map(({ term, meaning }) => [asText(term), asText(meaning)])).toEqual([['…', '…']]);
    const left = first({ kind: 'definitions' });
    expect(left).toMatchObject({ paragraphs: [], sections: [] });
    expect(Object.keys(left)).not.toEqual(expect.arrayContaining(['intro']));
    expect([left.intro, left.list, left.terms]).toEqual([undefined, undefined, undefined]);
  });

  it('prints no list where the list holds nothing', () => {
    expect(first({ kind: 'tools', items: [] }).list).toBeUndefined();
  });

  it('pairs terms with their meanings', () => {
    const terms = [{ term: 'الجمعية', meaning: '{{association.name}}' }, { term: 'المستفيد' }];
    expect(
      first({ kind: 'definitions', terms }).terms?.map(({ term, meaning }) => [
        asText(term),
        asText(meaning),
      ]),
    ).toEqual([
      ['الجمعية', 'جمعية البر الأهلية بالعوالي'],
      ['المستفيد', '…'],
    ]);
  });
});

describe('a lead-in', () => {
  const intro = (text: string) => asText(first({ kind: 'handling', intro: text, items: ['أ'] }).intro ?? []);

  it('gets its colon from the program', () => {
    expect(intro('بالشكل التالي')).toBe('بالشكل التالي:');
    expect(intro('وفق نظام {{association.shortName}}')).toBe('وفق نظام جمعية البر:');
    expect(intro('وفق محضر {{approval.minutes}}')).toBe('وفق محضر …:');
    expect(intro('انظر https://a3r.org')).toBe('انظر https://a3r.org:');
    expect(intro('وفق (الدليل)')).toBe('وفق (الدليل):');
  });

  it.each([
    'بالشكل التالي:',
    'بالشكل التالي :',
    'بالشكل التالي :-',
    'التالي: –',
    'التالي：',
    'كما يلي.',
    'لماذا؟',
  ])('keeps the mark that is typed: «%s»', (text) => {
    expect(intro(text)).toBe(text);
  });

  it('is every clause that has clauses of its own', () => {
    const items: Item[] = [
      { text: 'عن طريق ما يلي', items: ['أ', 'ب'] },
      { text: 'ومنه:', items: [{ text: 'ج' }] },
    ];
    expect(clauses(first({ kind: 'tools', items }).list)).toEqual(['عن طريق ما يلي: [أ | ب]', 'ومنه: [ج]']);
  });

  it('needs no colon where nothing follows', () => {
    expect(
      clauses(
        first({
          kind: 'tools',
          items: [
            { text: 'وحده', items: [] },
            { text: 'فراغ', items: null },
          ],
        }).list,
      ),
    ).toEqual(['وحده', 'فراغ: […]']);
  });
});

describe('a list', () => {
  it('is marked as its kind is, unless the section says otherwise', () => {
    const style = (section: Section) => first({ items: ['أ'], ...section }).list;
    expect(style({ kind: 'channels' })).toMatchObject({ style: 'decimal', ordered: true });
    expect(style({ kind: 'detailedGoals' })).toMatchObject({ style: 'bullet', ordered: false });
    expect(style({ kind: 'channels', list: 'letters' })).toMatchObject({ style: 'letters', ordered: true });
    expect(style({ kind: 'channels', list: 'none' })).toMatchObject({ style: 'none', ordered: false });
  });

  it('inside a clause has bullets, unless the clause says otherwise', () => {
    const items: Item[] = [
      { text: 'أ', items: ['ب'] },
      { text: 'ت', list: 'letters', items: ['ث'] },
    ];
    expect(first({ kind: 'channels', items }).list?.items.map(({ list }) => list?.style)).toEqual([
      'bullet',
      'letters',
    ]);
  });

  it('shows a blank clause as a gap', () => {
    expect(clauses(first({ kind: 'tools', items: ['أ', null, { text: null }] }).list)).toEqual([
      'أ',
      '…',
      '…',
    ]);
  });
});

describe('a time limit', () => {
  const clause = (item: Item, association: Partial<Association> = {}) =>
    clauses(first({ kind: 'handling', items: [item] }, association).list)?.[0];

  it('stands behind its clause and before the mark at its end', () => {
    const within = { atMost: 15, unit: 'workday', from: 'اكتمال الطلب' } as const;
    const limit = 'خلال مدة لا تتجاوز ١٥ يوم عمل من اكتمال الطلب';
    expect(clause({ text: 'الرد على الطلب', within })).toBe(`الرد على الطلب ${limit}`);
    expect(clause({ text: 'الرد على الطلب.', within })).toBe(`الرد على الطلب ${limit}.`);
    expect(clause({ text: 'الرد على الطلب؛ ', within })).toBe(`الرد على الطلب ${limit}؛`);
    expect(clause({ text: 'الرد. ثم الحفظ.', within })).toBe(`الرد. ثم الحفظ ${limit}.`);
  });

  it('needs no start', () => {
    expect(clause({ text: 'الرد', within: { atMost: 2, unit: 'week' } })).toBe(
      'الرد خلال مدة لا تتجاوز أسبوعين',
    );
  });

  it('takes the association’s digits and fills placeholders', () => {
    const within = { atMost: 5, unit: 'day', from: 'علم {{audience.one}}' } as const;
    expect(clause({ text: 'الرد', within }, { defaults: { digits: 'latin' } })).toBe(
      'الرد خلال مدة لا تتجاوز 5 أيام من علم المستفيد',
    );
  });

  it('shows what is blank in it as a gap', () => {
    expect(clause({ text: 'الرد.', within: { atMost: null, unit: 'day', from: null } })).toBe(
      'الرد خلال مدة لا تتجاوز … من ….',
    );
    expect(clause({ text: null, within: { atMost: 3, unit: 'day' } })).toBe('… خلال مدة لا تتجاوز ٣ أيام');
    const [item] = first({ kind: 'handling', items: [{ within: { atMost: null } }] }).list?.items ?? [];
    expect(item?.text.filter(({ gap }) => gap)).toHaveLength(2);
  });

  it('stands before the colon of a clause that goes on', () => {
    expect(clause({ text: 'الرد', within: { atMost: 3, unit: 'day' }, items: ['أ'] })).toBe(
      'الرد خلال مدة لا تتجاوز ٣ أيام: [أ]',
    );
  });
});

describe('parts of a section', () => {
  const part = (heading: string): Section => ({ kind: 'custom', heading });
  const markers = (section: Section, association: Partial<Association> = {}) =>
    first(section, association).sections.map(({ marker }) => marker);

  it('are lettered in the association’s series', () => {
    const sections = ['1', '2', '3', '4', '5'].map(part);
    expect(markers({ kind: 'statement', sections })).toEqual(['أ.', 'ب.', 'ت.', 'ث.', 'ج.']);
    expect(markers({ kind: 'statement', sections }, { defaults: { letters: 'abjad' } })).toEqual([
      'أ.',
      'ب.',
      'ج.',
      'د.',
      'هـ.',
    ]);
  });

  it('are numbered or not, as the section says', () => {
    const sections = [part('1'), part('2')];
    expect(markers({ kind: 'custom', list: 'decimal', sections })).toEqual(['١.', '٢.']);
    expect(markers({ kind: 'custom', list: 'decimal', sections }, { defaults: { digits: 'latin' } })).toEqual(
      ['1.', '2.'],
    );
    expect(markers({ kind: 'custom', sections })).toEqual([undefined, undefined]);
    expect(markers({ kind: 'statement', list: 'none', sections })).toEqual([undefined, undefined]);
  });

  it('without a heading show no letter and use none up', () => {
    const sections: Section[] = [part('1'), part('none'), { kind: 'custom' }, part('2')];
    expect(markers({ kind: 'statement', sections })).toEqual(['أ.', undefined, undefined, 'ب.']);
  });

  it('stand one level below a heading, and on the same level where there is none', () => {
    const deep = (depth: number, heading: (depth: number) => string): Section => ({
      kind: 'custom',
      heading: heading(depth),
      ...(depth > 1 ? { sections: [deep(depth - 1, heading)] } : {}),
    });
    const levels = (section: Section) => everySection(views([section])).map(({ level }) => level);
    expect(levels(deep(8, () => 'عنوان'))).toEqual([2, 3, 4, 5, 6, 6, 6, 6]);
    expect(levels(deep(4, (depth) => (depth === 3 ? 'none' : 'عنوان')))).toEqual([2, 3, 3, 4]);
    expect(levels(deep(3, (depth) => (depth === 3 ? 'none' : 'عنوان')))).toEqual([2, 2, 3]);
  });

  it('have ids of their own', () => {
    const sections = (n: number): Section[] =>
      Array.from({ length: 12 }, (_, i) => ({
        ...part(`${i}`),
        ...(n > 0 ? { sections: sections(n - 1) } : {}),
      }));
    const ids = everySection(views(sections(2))).map(({ id }) => id);
    expect(ids).toHaveLength(12 + 12 ** 2 + 12 ** 3);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
