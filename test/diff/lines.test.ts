import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/policy/schema.js';
import { alikeClauses, changesOfItems, changesOfSections, shorts } from './cases.js';

const [a, b, c] = [
  'تلتزم الجمعية بحماية بيانات المستفيدين.',
  'ولا تشارك الجمعية هذه البيانات مع أي جهة إلا بموافقة مكتوبة من صاحبها.',
  'وتحفظ البيانات خمس سنوات من تاريخ آخر خدمة ثم تتلف بمحضر.',
] as const;
const preamble: Section = { kind: 'preamble', text: 'تضع الجمعية هذه القواعد.' };
const section = (more: Partial<Section>): Section[] => [
  preamble,
  { kind: 'custom', heading: 'البيانات', ...more },
];
const paragraphs = (...texts: string[]) => section({ text: texts.join('\n\n') });
const there = (before: Section[], after: Section[]) => shorts(changesOfSections(before, after));

/** Returns words that occur nowhere else. */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `كلمة${letters(from + i)}`);
/** Returns a text of such words, and of others that only it has. */
const worded = (from: number, same: number, others = 0) =>
  [...words(from, same), ...Array.from({ length: others }, (_, i) => `جديد${letters(from + i)}`)].join(' ');
const letters = (n: number) => [...String(n)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('');

describe('paragraphs and clauses in other pieces', () => {
  it('a paragraph that was parted is one change, and no word of it is marked; so is the way back', () => {
    expect(there(paragraphs(`${a} ${b} ${c}`), paragraphs(a, b, c))).toEqual([
      `parted paragraph 2: ${a}[- -]{+\n+}${b}[- -]{+\n+}${c}`,
    ]);
    expect(there(paragraphs(a, b, c), paragraphs(`${a} ${b} ${c}`))).toEqual([
      `joined paragraph 2: ${a}[-\n-]{+ +}${b}[-\n-]{+ +}${c}`,
    ]);
  });

  it('paragraphs that were parted at another sentence are one change', () => {
    expect(there(paragraphs(`${a} ${b}`, c), paragraphs(a, `${b} ${c}`))).toEqual([
      `regrouped paragraph 2: ${a}[- -]{+\n+}${b}[-\n-]{+ +}${c}`,
    ]);
  });

  it('a word that was changed with it is marked alone', () => {
    expect(there(paragraphs(`${a} ${b}`), paragraphs(a, b.replace('مكتوبة', 'موثقة')))).toEqual([
      `parted paragraph 2: ${a}[- -]{+\n+}${b.replace('مكتوبة', '[-مكتوبة-]{+موثقة+}')}`,
    ]);
  });

  it('a paragraph that was made a list, and back', () => {
    const text = 'تعد مخالفة إفشاء أسرار العمل وقبول الهدايا من الموردين';
    const list = section({ intro: 'تعد مخالفة', items: ['إفشاء أسرار العمل', 'وقبول الهدايا من الموردين'] });
    expect(there(paragraphs(text), list)).toEqual([
      'listed intro 2→2+2.1+2.2: تعد مخالفة[- -]{+\n+}إفشاء أسرار العمل[- -]{+\n+}وقبول الهدايا من الموردين',
    ]);
    expect(there(list, paragraphs(text))).toEqual([
      'unlisted paragraph 2+2.1+2.2→2: تعد مخالفة[-\n-]{+ +}إفشاء أسرار العمل[-\n-]{+ +}وقبول الهدايا من الموردين',
    ]);
  });

  it('a clause that was parted between others, and one that was given sub-clauses', () => {
    const [first, last] = ['الهاتف.', 'البريد.'];
    expect(shorts(changesOfItems([first, `${a} ${b}`, last], [first, a, b, last]))).toEqual([
      `parted item 1.2→1.2+1.3: ${a}[- -]{+\n+}${b}`,
    ]);
    const nested = [first, { text: a, items: [b, c] }, last];
    expect(shorts(changesOfItems([first, `${a} ${b} ${c}`, last], nested))).toEqual([
      `nested item 1.2: ${a}[- -]{+\n+}${b}[- -]{+\n+}${c}`,
    ]);
    expect(shorts(changesOfItems(nested, [first, `${a} ${b} ${c}`, last]))).toEqual([
      `unnested item 1.2: ${a}[-\n-]{+ +}${b}[-\n-]{+ +}${c}`,
    ]);
  });

  it('clauses that were put below the one before them are one change', () => {
    const [first, last] = ['الهاتف.', 'البريد.'];
    const [flat, nested] = [
      [first, a, b, c, last],
      [first, { text: a, items: [b, c] }, last],
    ];
    expect(shorts(changesOfItems(flat, nested))).toEqual([`nested item 1.2+1.3+1.4→1.2: ${a}\n${b}\n${c}`]);
    expect(shorts(changesOfItems(nested, flat))).toEqual([`unnested item 1.2→1.2+1.3+1.4: ${a}\n${b}\n${c}`]);
  });

  it('what stood below a clause stays below the last of those that it became, and is not reported', () => {
    const below = ['فرع أول له.', 'فرع ثان له.'];
    const [whole, parted] = [[{ text: `${a} ${b}`, items: below }], [a, { text: b, items: below }]];
    expect(shorts(changesOfItems(whole, parted))).toEqual([`parted item 1.1→1.1+1.2: ${a}[- -]{+\n+}${b}`]);
    expect(shorts(changesOfItems(parted, whole))).toEqual([`joined item 1.1+1.2→1.1: ${a}[-\n-]{+ +}${b}`]);
  });

  it('one that was parted and moved to another section', () => {
    const lists = (one: string[], other: string[]): Section[] => [
      { kind: 'channels', items: ['الهاتف.', ...one] },
      { kind: 'handling', items: ['الاستقبال.', ...other] },
    ];
    expect(there(lists([`${a} ${b}`], []), lists([], [a, b]))).toEqual([
      `parted item 1.2→2.2+2.3: ${a}[- -]{+\n+}${b}`,
    ]);
  });

  it('each of sixty alike that was parted is reported by itself', () => {
    const parts = (clause: string) => [
      clause.slice(0, clause.indexOf(' والرد')),
      clause.slice(clause.indexOf('والرد')),
    ];
    const clauses = alikeClauses(60);
    const changes = changesOfItems(clauses, clauses.flatMap(parts));
    expect(changes.map(({ kind }) => kind)).toEqual(clauses.map(() => 'parted'));
  });

  it('a clause put in beside one that was changed is no piece of it', () => {
    const added = 'ولا تشارك الجمعية أسماء المتطوعين مع أحد.';
    expect(shorts(changesOfItems(['الهاتف.', b], ['الهاتف.', b.replace('مكتوبة', 'موثقة'), added]))).toEqual([
      `changed item 1.2: ${b.replace('مكتوبة', '[-مكتوبة-]{+موثقة+}')}`,
      `added item 1.3: {+${added}+}`,
    ]);
  });

  it.each([
    [10, 'parted'],
    [11, 'changed'],
  ])(
    'half of the words of a piece stand in the whole, at least: ten, and %i others, is %s',
    (others, kind) => {
      const changes = changesOfItems([worded(100, 40)], [worded(100, 30), worded(130, 10, others)]);
      expect(changes[0]?.kind).toBe(kind);
    },
  );

  it.each([
    [12, 'parted'],
    [13, 'changed'],
  ])('of all words seven in ten are the same, at least: 56 of 68, and %i others, is %s', (others, kind) => {
    const whole = `${worded(100, 14, others)} ${worded(300, 14)}`;
    const changes = changesOfItems([whole], [worded(100, 14), worded(300, 14, 12)]);
    expect(changes[0]?.kind).toBe(kind);
  });

  it.each([
    [6, 5, true],
    [5, 6, false],
  ])(
    'what was moved is known by a fifth of its phrases: %i words in a row and %i alone, %s',
    (row, alone, isKnown) => {
      const piece = words(200, 20);
      const kept = (at: number) => at < row || (at > row && at < row + 2 * alone + 1 && (at - row) % 2 === 1);
      const changed = piece.map((word, at) => (kept(at) ? word : `بديل${letters(at)}`));
      const kinds = movedKinds([[...words(100, 40), ...piece]], [words(100, 40), changed]);
      expect(kinds.includes('parted')).toBe(isKnown);
    },
  );

  it.each([
    [4, true],
    [5, false],
  ])('a phrase that %i texts have says where they went: %s', (count, isKnown) => {
    const times = <One>(...all: One[]) => Array.from({ length: count }, () => all).flat();
    const kinds = movedKinds(times(words(100, 20)), times(words(100, 10), words(110, 10)));
    expect(kinds.includes('parted')).toBe(isKnown);
  });
});

/** Returns the kinds of changes reported for clauses of one section that became other clauses in another section. */
function movedKinds(before: string[][], after: string[][]): string[] {
  const text = (clauses: string[][]) => clauses.map((clause) => clause.join(' '));
  return changesOfSections(
    [
      { kind: 'channels', items: ['الهاتف الموحد.', ...text(before)] },
      { kind: 'handling', items: ['استقبال المراجعين.'] },
    ],
    [
      { kind: 'channels', items: ['الهاتف الموحد.'] },
      { kind: 'handling', items: ['استقبال المراجعين.', ...text(after)] },
    ],
  ).map(({ kind }) => kind);
}

describe('two that exchanged their places', () => {
  it('rows of a table are one change', () => {
    const rows = (...terms: [string, string][]): Section[] => [
      { kind: 'definitions', terms: terms.map(([term, meaning]) => ({ term, meaning })) },
    ];
    const [one, two, three]: [string, string][] = [
      ['الجمعية', 'جمعية البر.'],
      ['المستفيد', 'كل من تخدمه الجمعية.'],
      ['الموظف', 'كل من يعمل بأجر.'],
    ] as [[string, string], [string, string], [string, string]];
    expect(there(rows(one, two, three), rows(two, one, three))).toEqual([
      'swapped term 1: المستفيد: كل من تخدمه الجمعية. ⇄ الجمعية: جمعية البر.',
    ]);
  });

  it('one of them with another word is a move and a change, and no swap', () => {
    const other = a.replace('بيانات', 'خصوصية');
    expect(shorts(changesOfItems(['الهاتف.', a, c], ['الهاتف.', c, other]))).toEqual([
      `movedAndChanged item 1.2→1.3: ${a.replace('بيانات', '[-بيانات-]{+خصوصية+}')}`,
    ]);
  });

  it('sections are one change, with what was changed in them besides', () => {
    const [one, other]: [Section, Section] = [
      { kind: 'channels', items: ['الهاتف الموحد للجمعية.'] },
      { kind: 'scope', text: 'تسري على جميع الموظفين.' },
    ];
    const changed: Section = { kind: 'scope', text: 'تسري على جميع الموظفين والمتطوعين.' };
    expect(there([one, preamble, other], [changed, preamble, one])).toEqual([
      'swapped section 3→1: النطاق ⇄ القنوات المستخدمة للتواصل مع المستفيدين',
      'changed paragraph 3→1: تسري على جميع الموظفين{+ والمتطوعين+}.',
    ]);
  });
});
