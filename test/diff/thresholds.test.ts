import { describe, expect, it } from 'vitest';
import { bestAligned, common, commonWords, inOrder, type Pair } from '../../src/diff/sequence.js';
import { bagOf, likeness, segmentsOf, wordsOf } from '../../src/diff/words.js';
import type { Section } from '../../src/policy/schema.js';
import { seeded } from '../cases/seeded.js';
import { changesOfItems, changesOfSections, shorts } from './cases.js';

/** Returns words that occur only in texts with the same name: `shared(2)` and one of its own make up «s0 s1 own0». */
const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
const text = (shared: number, own: string, count: number) =>
  `${words('s', shared)} ${words(own, count)}`.trim();
const kinds = (changes: readonly { readonly kind: string }[]) => changes.map(({ kind }) => kind).sort();

describe('two texts are one that was changed', () => {
  it.each([
    ['from half of their words on, in order in their list', 3, true],
    ['not with less', 2, false],
  ])('%s', (_, shared, isOne) => {
    const own = 6 - shared;
    const changes = changesOfItems(
      [text(shared, 'a', own), words('b', 7)],
      [text(shared, 'c', own), words('d', 7)],
    );
    expect(kinds(changes)).toEqual(
      isOne ? ['added', 'changed', 'removed'] : ['added', 'added', 'removed', 'removed'],
    );
  });

  it('not with half of their words, where a clause that stayed stands between them', () => {
    const rest = 'بقية البنود كما هي هنا';
    const [one, other] = [text(3, 'a', 3), text(3, 'c', 3)];
    expect(kinds(changesOfItems([one, rest], [rest, other]))).toEqual(['added', 'removed']);
    expect(kinds(changesOfItems([rest, one], [other, rest]))).toEqual(['added', 'removed']);
    expect(kinds(changesOfItems([one, rest], [other, rest]))).toEqual(['changed']);
  });

  it.each([
    ['from three fifths on, wherever they stand', 3, ['movedAndChanged']],
    ['not with less', 2, ['added', 'removed']],
  ])('%s', (_, shared, wanted) => {
    const rest = ['بقية البنود كما هي هنا', 'وهذا بند آخر لا يتغير'];
    const [one, other] = [text(shared, 'a', 5 - shared), text(shared, 'c', 5 - shared)];
    const section = (kind: 'channels' | 'rights', items: string[]): Section => ({ kind, items });
    const changes = changesOfSections(
      [section('channels', [rest[0] ?? '', one]), section('rights', [rest[1] ?? ''])],
      [section('channels', [rest[0] ?? '']), section('rights', [rest[1] ?? '', other])],
    );
    expect(kinds(changes)).toEqual(wanted);
  });

  it.each([
    ['from a quarter on, where each stands alone in the place of the other', 6, ['changed']],
    ['not with less', 7, ['added', 'removed']],
  ])('%s', (_, own, wanted) => {
    expect(kinds(changesOfItems([text(2, 'a', 6)], [text(2, 'c', own)]))).toEqual(wanted);
  });

  it.each([
    ['with nothing in common, where both have two words at most', 2, 2, ['changed']],
    ['not where one has three', 3, 2, ['added', 'removed']],
    ['nor the other', 2, 3, ['added', 'removed']],
  ])('%s', (_, before, after, wanted) => {
    expect(kinds(changesOfItems([words('a', before)], [words('c', after)]))).toEqual(wanted);
  });
});

describe('a text is two others now', () => {
  const halves = (shared: number, each: number) => [
    `${words('s', shared)} ${words('p', each - shared)}`.trim(),
    `${words('t', shared)} ${words('q', each - shared)}`.trim(),
  ];
  const whole = (shared: number, own: number) =>
    [words('s', shared), words('t', shared), words('a', own)].join(' ').trim();
  it.each([
    // Of ten and twice five words, seven or eight are on both sides.
    ['from seven tenths of all words on', 4, 2, true],
    ['not with less', 3, 4, false],
  ])('%s', (_, shared, own, isOne) => {
    const rest = words('r', 12);
    const changes = changesOfItems([whole(shared, own), rest], [...halves(shared, 5), rest]);
    expect(changes.some(({ before, after }) => before?.lines.length === 1 && after?.lines.length === 2)).toBe(
      isOne,
    );
  });
});

describe('words are marked', () => {
  const marks = { same: '', removed: '-', added: '+' };
  const ops = (before: string, after: string) =>
    segmentsOf(before, after)
      .map(({ op }) => marks[op])
      .join('|');

  it.each([
    ['one by one from three in twenty on', 17, '|-|+'],
    ['not with less: one text after the other', 18, '-|+'],
  ])('%s', (_, own, wanted) => {
    expect(ops(text(3, 'a', 17), text(3, 'c', own))).toBe(wanted);
  });

  it.each([
    ['two letters between two changes are read with them', 'من', '-|+|'],
    ['three are not', 'عند', '-|+||-|+|'],
  ])('%s', (_, between, wanted) => {
    expect(ops(`زيد ${between} عمر جاءا اليوم معا`, `سعد ${between} خالد جاءا اليوم معا`)).toBe(wanted);
  });

  it('leaves two letters alone that stand beside a change on one side only', () => {
    expect(segmentsOf('زيد من عمر جاءا اليوم معا', 'سعد من عمر جاءا اليوم معا').at(-1)?.text).toBe(
      ' من عمر جاءا اليوم معا',
    );
  });
});

describe('the words of a text', () => {
  it('are those of both scripts and the figures, in their order, as they are compared', () => {
    expect(wordsOf('Policy ٥ لِلنَّص BR-01، أخيرا')).toEqual([
      'policy',
      '5',
      ...wordsOf('للنص'),
      'br',
      '01',
      ...wordsOf('أخيرا'),
    ]);
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf('، ؛')).toEqual([]);
  });

  it('are alike by twice what both have, each as often as both have it, of all', () => {
    const like = (one: string[], other: string[]) => likeness(bagOf(one), bagOf(other));
    expect(like(['a', 'a', 'b'], ['a', 'c'])).toBe(2 / 5);
    expect(like(['a', 'a', 'b'], ['a', 'a', 'a', 'c', 'd'])).toBe(4 / 8);
    expect(like(['a', 'c', 'd', 'e'], ['a'])).toBe(2 / 5);
    expect([like([], ['a']), like(['a'], []), like([], [])]).toEqual([0, 0, 0]);
  });
});

describe('sequences', () => {
  const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
  const { below } = seeded(seed);
  const many = (length: number, kinds: number) => Array.from({ length }, () => `w${below(kinds)}`);
  const isRising = (pairs: readonly Pair[]) =>
    pairs.every(([i, k], at) => at === 0 || (i > (pairs[at - 1]?.[0] ?? 0) && k > (pairs[at - 1]?.[1] ?? 0)));

  /** Returns the greatest sum that pairs in order can have, by trying all. */
  function most(before: number, after: number, score: (i: number, k: number) => number): number {
    const known = new Map<number, number>();
    const from = (i: number, k: number): number => {
      if (i === before || k === after) return 0;
      const key = i * 1000 + k;
      const found =
        known.get(key) ?? Math.max(from(i + 1, k), from(i, k + 1), score(i, k) + from(i + 1, k + 1));
      known.set(key, found);
      return found;
    };
    return from(0, 0);
  }

  it('have as much in common as can be, in order', () => {
    for (let n = 0; n < 200; n++) {
      const [one, other] = [many(below(9), 4), many(below(9), 4)];
      const pairs = common(one, other);
      const about = `SIYASA_TEST_SEED=${seed}: ${one} | ${other}`;
      expect(pairs.length, about).toBe(most(one.length, other.length, (i, k) => Number(one[i] === other[k])));
      expect(pairs.every(([i, k]) => one[i] === other[k]) && isRising(pairs), about).toBe(true);
      expect(commonWords(one, other), about).toEqual(pairs);
    }
  });

  it('are aligned by the most that their scores come to, and nothing is paired for nothing', () => {
    for (let n = 0; n < 200; n++) {
      const [before, after] = [below(6), below(6)];
      const scores = Array.from({ length: before }, () => Array.from({ length: after }, () => below(4)));
      const score = (i: number, k: number) => scores[i]?.[k] ?? 0;
      const pairs = bestAligned(before, after, score);
      const about = `SIYASA_TEST_SEED=${seed}: ${JSON.stringify(scores)}`;
      expect(
        pairs.reduce((sum, [i, k]) => sum + score(i, k), 0),
        about,
      ).toBe(most(before, after, score));
      expect(pairs.every(([i, k]) => score(i, k) > 0) && isRising(pairs), about).toBe(true);
    }
  });

  it('of pairs keep those in order that weigh most', () => {
    for (let n = 0; n < 200; n++) {
      const all = Array.from({ length: below(8) }, (_, i): Pair => [i, below(100)]);
      const pairs = all.filter(([, k], at) => all.findIndex((one) => one[1] === k) === at);
      const weights = pairs.map(() => 1 + below(5));
      const weight = (pair: Pair) => weights[pairs.indexOf(pair)] ?? 0;
      const kept = inOrder(pairs, weight);
      const best = (at: number, above: number): number => {
        const pair = pairs[at];
        if (!pair) return 0;
        const without = best(at + 1, above);
        return pair[1] > above ? Math.max(without, weight(pair) + best(at + 1, pair[1])) : without;
      };
      const about = `SIYASA_TEST_SEED=${seed}: ${JSON.stringify(pairs)} ${weights}`;
      expect(
        kept.reduce((sum, pair) => sum + weight(pair), 0),
        about,
      ).toBe(best(0, -1));
      expect(isRising(kept), about).toBe(true);
      const lengths = inOrder(pairs).length;
      expect(lengths, about).toBeGreaterThanOrEqual(kept.length > 0 ? 1 : 0);
    }
    expect(
      inOrder([
        [0, 2],
        [1, 0],
        [2, 1],
      ]),
    ).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  const two = (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 'a' : 'b'));
  it.each([
    ['each word is weighed up to 60,000 pairs', 240, 250, 240],
    ['beyond, what comes twice tells nothing', 240, 251, 0],
  ])('%s', (_, before, after, found) => {
    expect(commonWords(two(before), two(after))).toHaveLength(found);
  });

  it('of many words are found by three in a row that come once, and what stands between', () => {
    const own = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
    const before = [...own('x', 150), 'k1', 'k2', 'k3', 'm', ...own('y', 150), 'k4', 'k5', 'k6', 'n'];
    const after = [...own('p', 150), 'k1', 'k2', 'k3', 'm', ...own('q', 150), 'k4', 'k5', 'k6', 'n'];
    const expected = [150, 151, 152, 153, 304, 305, 306, 307].map((at): Pair => [at, at]);
    expect(commonWords(before, after)).toEqual(expected);
  });
});

describe('a text', () => {
  it('has no empty paragraph where it begins or ends with blank lines', () => {
    const scope = (value: string): Section => ({ kind: 'scope', text: value });
    const changes = changesOfSections([scope('نص الهدف')], [scope(' \n\nنص الهدف\n\n ')]);
    expect(shorts(changes)).toEqual([]);
    expect(shorts(changesOfSections([scope('نص الهدف')], [scope('نص الهدف\n\nوثان')]))).toHaveLength(1);
  });
});

describe('a section', () => {
  const section = (value: string, heading?: string): Section => ({
    kind: 'preamble',
    ...(heading === undefined ? {} : { heading }),
    text: value,
  });
  const kept = section('نص ثابت لا يتغير في هذا القسم.', 'قسم ثابت');
  const words = 'نص القسم كما كان من قبل.';
  it.each<[string, Section, Section, string[]]>([
    [
      'that gets a heading',
      section(words),
      section(words, 'عنوان جديد'),
      ['movedAndChanged section 1→2: [-تمهيد-]{+عنوان جديد+}'],
    ],
    [
      'that loses its heading',
      section(words, 'عنوان'),
      section(words),
      ['movedAndChanged section 1→2: [-عنوان-]{+تمهيد+}'],
    ],
    [
      'without one, of which words change',
      section(words),
      section('نص القسم كما كان.'),
      ['swapped section 2→1: قسم ثابت ⇄ تمهيد', 'changed paragraph 1→2: نص القسم كما كان[- من قبل-].'],
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(shorts(changesOfSections([before, kept], [kept, after]))).toEqual(wanted);
  });
});
