import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReaderFailure } from '../../src/pdf/pdfium.js';
import { proofOf } from '../../src/pdf/proof.js';
import { Examiner } from '../../src/pipeline/examiner.js';
import { seeded } from '../cases/seeded.js';
import { printedPolicy } from '../support/printed.js';
import { eachWay, type Mutated, mutated, ways } from './tampered/mutate.js';

const seed = Number(process.env.SIYASA_TEST_SEED ?? Date.now() % 2 ** 31);
/** How many PDFs are forged; CI examines only a few in full, since each is read and drawn. */
const runs = Number(process.env.SIYASA_TEST_RUNS ?? 100);
const inFull = process.env.SIYASA_TEST_RUNS ? runs : 6;

let printed: Uint8Array;
let folder: string;
beforeAll(async () => {
  printed = await printedPolicy('rahma');
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-mutations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Returns what is reported of a forged PDF: its kind, and its differences. */
async function reported(bytes: Uint8Array): Promise<string[]> {
  const examiner = new Examiner({ bytes, folder: await mkdtemp(path.join(folder, 'x-')), templates: folder });
  try {
    const examined = await examiner.examine();
    if (examined.kind !== 'policy')
      return 'faults' in examined ? examined.faults.map(({ key }) => key) : [examined.kind];
    const { changes, differences } = examiner.compare(printed);
    const keys = [...examined.faults, ...differences].map(({ key }) => key);
    return changes.length > 0 ? [...keys, 'verify.words-changed'] : keys;
  } catch (error) {
    if (isReaderFailure(error)) return ['verify.broken'];
    throw error;
  }
}

/** Findings that only say that the PDF differs. */
const unspecific = new Set([
  'verify.differs.rewritten',
  'verify.differs.unreadable',
  'verify.differs.other',
  'unreadable',
  'verify.broken',
]);

describe(`forged PDFs (SIYASA_TEST_SEED=${seed})`, () => {
  const dice = seeded(seed);
  const some: Mutated[] = [];
  beforeAll(() => {
    for (let i = 0; i < runs; i++) some.push(mutated(printed, dice));
  });

  it('none is proven', () => {
    for (const { by, bytes } of some)
      expect(['appended', 'different'], by).toContain(proofOf(bytes, printed).kind);
  });

  it('neither is any that is forged in each of the ways that there are', () => {
    const all = eachWay(printed, seeded(seed));
    expect(all.length).toBeGreaterThan(ways.length - 8);
    for (const { by, bytes } of all)
      expect(['appended', 'different'], by).toContain(proofOf(bytes, printed).kind);
  });

  it(
    'of each something is reported',
    async () => {
      const specific: string[] = [];
      const others: string[] = [];
      for (const { by, bytes } of some.slice(0, inFull)) {
        const proof = proofOf(bytes, printed);
        const keys = [
          ...(proof.kind === 'appended' ? [`appended.${proof.fault}`] : []),
          ...(await reported(bytes)),
        ];
        expect(keys.length, by).toBeGreaterThan(0);
        if (keys.every((key) => unspecific.has(key))) others.push(`${by}: ${keys.join(', ')}`);
        else specific.push(by);
      }
      if (process.env.SIYASA_TEST_RUNS)
        process.stdout.write(
          `seed ${seed}: ${some.length} forged, none proven; ${specific.length} with what differs, ${others.length} without:\n${others.join('\n')}\n`,
        );
    },
    20_000 + 5_000 * inFull,
  );
});
