import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { largestFile } from '../../src/source/decode.js';
import { type Repetition, repetitions, type ShapeName, shapes } from '../cases/repeated.js';
import { seeded } from '../cases/seeded.js';
import {
  type Growth,
  growthOf,
  mostRatio,
  patternsOfRules,
  type Stopwatch,
  stopwatch,
} from '../support/linear.js';

// Each run has another seed; SIYASA_TEST_SEED repeats one that failed.
const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** How many repetitions are tried; SIYASA_TEST_RUNS=100000 tries all. */
const times = Number(process.env.SIYASA_TEST_RUNS ?? 30);
/** The file for a table of all repetitions that take time. */
const table = process.env.SIYASA_TEST_TABLE;

/** Repetitions that once took quadratic time, or crashed the program. */
const known: readonly (readonly [ShapeName, ...string[]])[] = [
  [
    'text',
    '1',
    'ی',
    '6/1/2022 ',
    'في أقرب وقت ',
    'بين الحين والآخر ',
    'العلاقة مع المستفيدين وضمان استمراريته ',
    'ا-',
    '(ا ',
    'ﻻا',
  ],
  ['items', 'على الموظف أن ', 'لجنة المتابعة والتحقيق '],
  ['different items', 'على الموظف أن يلتزم بما ', 'لجنة المتابعة والتحقيق '],
  ['heading', ':-', ' :'],
  ['before a word', ' ', '. ', 'ا: '],
  ['plain', '- ', 'ا: '],
  ['key', ' ', 'ا'],
  ['keys', ' ', 'titl'],
  ['keys of sections', ' ', 'headin'],
  ['the whole file', '- ', 'ا: ', '[', '{a: ', '? ', '[!!str , ', '---\n', '&a '],
  ['title', '{{policy.owner}}'],
  ['top', '\ufeff', ' '],
  ['the name', 'جمعية البر '],
];

/** The slowest repetitions, at full size. */
const largest: readonly Repetition[] = [
  { shape: 'a flow list', atom: '- ' },
  { shape: 'items', atom: 'على الموظف أن ' },
  { shape: 'different words', atom: 'في أقرب وقت ' },
  { shape: 'text', atom: '6/1/2022 ' },
  { shape: 'the name', atom: 'ا,' },
];

/** In milliseconds; an idle machine needs a fifth of it. */
const guard = 10_000;

/** In milliseconds of real time, on a busy machine. */
const patience = 600_000;

describe(`a check takes no more than ${mostRatio} times as long for a text twice as long`, () => {
  let watch: Stopwatch;
  beforeAll(async () => {
    watch = await stopwatch();
    // The first checks take longer, whatever their text.
    growthOf({ shape: 'text', atom: 'نص ' }, watch);
  });

  const measured = (all: readonly Repetition[]): Growth[] => all.flatMap((one) => growthOf(one, watch) ?? []);
  const tooSteep = (all: readonly Growth[]) => all.filter(({ ratio }) => ratio >= mostRatio);

  it(
    'where it once did',
    () => {
      const all = known.flatMap(([shape, ...atoms]) => atoms.map((atom) => ({ shape, atom })));
      expect(tooSteep(measured(all))).toEqual([]);
    },
    patience,
  );

  it(`${times} pieces of the rules' patterns and word lists, and of what is typed (SIYASA_TEST_SEED=${seed})`, async () => {
    const dice = seeded(seed);
    const every = repetitions(await patternsOfRules());
    const all = times < every.length ? Array.from({ length: times }, () => dice.pick(every)) : every;
    const growths = measured(all);
    if (table) writeFileSync(table, asTable(growths, all.length));
    expect(tooSteep(growths)).toEqual([]);
  }, 7_200_000);
});

it(
  'the largest file is checked in time, whatever it repeats',
  async () => {
    const watch = await stopwatch();
    for (const { shape, atom } of largest)
      expect(watch(shapes[shape](atom, largestFile - 4096)), `${shape} ${atom}`).toBeLessThan(guard);
  },
  patience,
);

/** Returns a Markdown table of what takes time, the steepest growth first. */
function asTable(growths: readonly Growth[], count: number): string {
  const rows = [...growths]
    .sort((a, b) => b.ratio - a.ratio)
    .map(({ shape, atom, times, ratio }) => {
      const cells = [
        shape,
        `\`${JSON.stringify(atom).replaceAll('|', '\\|')}\``,
        ...times.map((time) => time.toFixed(0)),
      ];
      return `| ${[...cells, ratio.toFixed(2)].join(' | ')} |`;
    });
  return [
    `${count} repetitions, ${growths.length} of which take more than the floor. Milliseconds at 10, 20 and 40 KB.`,
    '',
    '| where | what | 10 KB | 20 KB | 40 KB | 40 : 20 |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
