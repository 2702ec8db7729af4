import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.js';
import { json } from '../../src/reporters/json.js';
import { slashed } from '../../src/workspace/find.js';
import { today } from '../cases/check-folder.js';
import { expectGolden } from '../support/golden.js';
import { projectFolder } from '../support/project.js';
import {
  type Defect,
  linesLost,
  missesTable,
  type ReportedFinding,
  readDefects,
  recallOf,
  type Seed,
  unplaced,
} from '../support/recall.js';
import { readSeeds, seedIds, shelfBeside, stands } from '../support/seeds.js';
import { valueIn } from '../support/value-in.js';

/** Lines of a seed that its policy has no words for. */
const furniture = new Set([
  ...['١', '٢', '٣', '٤', '٥'].map((page) => `الصفحة ${page}`),
  // The card's labels, its title beside the cover's, and the month, which the file gives in digits.
  'الإدارة المسؤولة',
  'كود أو رمز السياسة',
  'رقم اجتماع مجلس الإدارة',
  'تاريخ الاعتماد',
  'سياسة تنظيم العلاقة مع المستفيدين مسمى السياسة',
  'سبتمبر ٢٠٢٥ م تاريخ الإصدار',
]);

const folder = slashed(path.join(projectFolder, 'test/cases/seeds'));
const shelf = shelfBeside(projectFolder);
const skip = !stands(shelf) && !process.env.CI;

async function reportedInSeeds(): Promise<ReportedFinding[]> {
  const checked = valueIn(await check([folder], undefined, { today }));
  return JSON.parse(json(checked.diagnostics, checked.files, 'ar')).diagnostics;
}

describe.skipIf(skip)('three policies as they came, faults and all', () => {
  const defects = skip ? [] : readDefects(readFileSync(shelf.defects, 'utf8'));
  const seeds = skip ? [] : readSeeds(shelf, folder);

  it.each(seedIds)('stand there word for word: %s', (id) => {
    const lost = seeds.filter((seed) => seed.id === id).flatMap(linesLost);
    expect(lost.filter((line) => !furniture.has(line))).toEqual([]);
  });

  it('hold the words of every defect', () => {
    expect(defects.length).toBeGreaterThan(200);
    expect(unplaced(defects, seeds)).toEqual([]);
  });

  it('are valid YAML, and nothing that is found in them is cut off', async () => {
    const rules = new Set((await reportedInSeeds()).map(({ rule }) => rule));
    expect([...rules].filter((rule) => rule.startsWith('yaml-') || rule === 'too-many')).toEqual([]);
  });

  it('are reported as a careful reader did, but for the known misses', async () => {
    const reported = await reportedInSeeds();
    const { missed } = recallOf(defects, seeds, reported);
    expect(missed.length).toBeLessThanOrEqual(defects.length * 0.05);
    const stored = readFileSync(path.join(folder, 'misses.tsv'), 'utf8');
    expectGolden(missesTable(missed, reported, stored), '../cases/seeds/misses.tsv');
  });
});

describe('a defect counts as found', () => {
  const policy = `code:
sections:
  - kind: custom
    heading: المحتويات
    items: ["تمهيد :-"]
  - kind: preamble
    heading: "تمهيد :-"
    text: |
      تضع الجمعية السياسات
      وخلافه , بما يكفل الحقوق.
`;
  const seed: Seed = {
    id: 'seed',
    text: '٢\tتمهيد :-\n\tكود أو رمز السياسة\n## تمهيد :-\nتضع الجمعية السياسات وخلافه , بما يكفل الحقوق.',
    files: [{ file: 'policy.yaml', text: policy }],
  };

  /** Returns whether a diagnostic counts as finding a defect. */
  function finds(defect: Partial<Defect>, reported: Partial<ReportedFinding>): boolean {
    const whole: Defect = { seed: 'seed', line: 3, quote: ':-', rule: 'r', ...defect };
    const at = { line: 7, column: 20, endLine: 7, endColumn: 22 };
    return (
      recallOf([whole], [seed], [{ file: 'policy.yaml', rule: 'r', message: '', ...at, ...reported }]).missed
        .length === 0
    );
  }

  it('by the right rule in the right file, at the words that are meant', () => {
    expect(finds({}, {})).toBe(true);
    expect(finds({}, { rule: 'another' })).toBe(false);
    expect(finds({}, { file: 'another.yaml' })).toBe(false);
    expect(finds({}, { column: 15, endColumn: 17 })).toBe(false);
  });

  it('where the same words stand elsewhere too', () => {
    const first = { line: 5, column: 20, endLine: 5, endColumn: 22 };
    expect(finds({ line: 1 }, first)).toBe(true);
    expect(finds({ line: 1 }, {})).toBe(false);
    expect(finds({ line: 3 }, first)).toBe(false);
  });

  it('where a line was broken', () => {
    const defect = { line: 4, quote: 'السياسات وخلافه' };
    expect(finds(defect, { line: 10, column: 7, endLine: 10, endColumn: 13 })).toBe(true);
    expect(finds(defect, { line: 10, column: 16, endLine: 10, endColumn: 19 })).toBe(false);
  });

  it('at a blank key, or anywhere where nothing can be pointed at', () => {
    const key = { line: 1, column: 1, endLine: 1, endColumn: 5 };
    expect(finds({ line: 2, quote: 'كود أو رمز السياسة' }, key)).toBe(true);
    expect(finds({ line: 2, quote: 'كود أو رمز السياسة' }, {})).toBe(false);
    expect(finds({ line: 0, quote: '' }, key)).toBe(true);
  });

  it('not by what is reported of a whole section', () => {
    expect(finds({}, { line: 6, column: 5, endLine: 9, endColumn: 10 })).toBe(false);
  });
});
