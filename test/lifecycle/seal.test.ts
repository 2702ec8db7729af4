import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { canonicalDate } from '../../src/calendar/parse.js';
import { associationOf, sealOf } from '../../src/lifecycle/seal.js';
import { editedText } from '../../src/pipeline/lifecycle/edit.js';
import { Loader } from '../../src/pipeline/load.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationIn, policyIn } from '../cases/sealed.js';
import { seeded } from '../cases/seeded.js';

const project = path.resolve(import.meta.dirname, '../..');
const file = path.join(project, 'policies/rahma/beneficiary-relations.yaml');
const text = readFileSync(file, 'utf8');
const associationText = readFileSync(path.join(path.dirname(file), 'association.yaml'), 'utf8');
const association = associationIn(associationText);

/** The seal as of the board's approval. */
const approved = sealedText(text);

function sealedText(draft: string): string {
  const steps = [
    { set: ['status'], yaml: 'approved' },
    { remove: ['letter'] },
    {
      set: ['approval'],
      yaml: 'method: session\nminutes: "12"\ndate: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
    },
    { set: ['history'], yaml: '- { version: 1, date: 2025-10, summary: الإصدار الأول }' },
  ];
  const bare = editedText(draft, steps) ?? '';
  const seal = JSON.stringify(sealOf(policyIn(bare), association));
  return editedText(bare, [{ set: ['approval', 'seal'], yaml: seal }]) ?? '';
}

const loader = await Loader.open({ reading: false });
const loadedAssociation = loader.associationText(
  path.join(path.dirname(file), 'association.yaml'),
  associationText,
);
const check = (policy: string) => loader.policyText(placeOf(file), policy, loadedAssociation);
const isBroken = (policy: string) => check(policy).diagnostics.some(({ rule }) => rule === 'seal-broken');

/** What the design says that the digest leaves out. */
const leftOut = new Set(['format', 'status', 'theme', 'lint', 'withdrawal', 'filed']);

/** Returns what the digest covers, computed without the program: what YAML reads, without what the design leaves out. */
function coveredBy(policy: string): string {
  const value = parseYaml(policy, { logLevel: 'silent' }) as Record<string, unknown>;
  const kept = Object.entries(value).filter(([key]) => !leftOut.has(key));
  const { seal, ...approval } = value.approval as { seal: { association: Record<string, string> } };
  const { name = '', brandName = '' } = seal.association;
  const fill = (words: string) =>
    words
      .replaceAll(/\{\{\s*association\.name\s*\}\}/gu, name.trim())
      .replaceAll(/\{\{\s*association\.brandName\s*\}\}/gu, brandName.trim());
  return JSON.stringify(plain({ ...Object.fromEntries(kept), approval, sealed: seal.association }, fill));
}

/** Keys whose values are signs rather than words: no placeholder is filled in. */
const signs =
  /^(?:type|code|issued|url|method|minutes|gregorian|hijri|asWritten|effective|license|registrar|kind|list|unit)$/u;

const dates = /^(?:issued|date|gregorian|hijri|effective)$/u;

/** Returns words as a reader sees them: white space folded, paragraphs separated by blank lines, placeholders filled in. */
function plain(value: unknown, fill: (words: string) => string): unknown {
  if (typeof value === 'string')
    return fill(value)
      .normalize('NFC')
      .split(/\n\s*\n/u)
      .map((one) => one.replace(/\s+/gu, ' ').trim())
      .filter((one) => one !== '');
  if (Array.isArray(value)) return value.map((one) => plain(one, fill));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, one]) => {
      // One day is the same day, however it is written.
      if (dates.test(key) && typeof one === 'string')
        return [key, plain(canonicalDate(one, key === 'hijri' ? 'hijri' : 'gregorian'), String)];
      return [key, plain(one, signs.test(key) ? String : fill)];
    }),
  );
}

const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.SIYASA_TEST_RUNS ?? 1_000);

describe('a sealed policy', () => {
  it('is whole as it was approved', () => {
    expect(check(approved).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it(`of ${times} edits of one character, each that the digest covers is found, and no other (seed ${seed})`, () => {
    const { below, pick } = seeded(seed);
    const original = coveredBy(approved);
    const digest = policyIn(approved).approval?.seal?.digest;
    const letters = [...'ابتسلمني ةى،.:؟٣7aZ"\' -#\n'];
    const counts = { covered: 0, other: 0, structure: 0 };
    for (let i = 0; i < times; i++) {
      const at = below(approved.length);
      const letter = pick(letters);
      const edits = [
        () => approved.slice(0, at) + approved.slice(at + 1),
        () => approved.slice(0, at) + letter + approved.slice(at),
        () => approved.slice(0, at) + letter + approved.slice(at + 1),
      ];
      const edited = pick(edits)();
      const { diagnostics, policy } = check(edited);
      const said = `edit ${i} at ${at}: ${JSON.stringify(edited.slice(Math.max(0, at - 20), at + 20))}`;
      const isReported = diagnostics.some(({ rule }) => rule === 'seal-broken');
      const seal = policy?.approval?.seal;
      // A text that is no policy any more, or another policy than the file says, is reported as that.
      const faults = diagnostics.filter(
        ({ severity, rule }) => severity === 'error' && rule !== 'seal-broken',
      );
      if (!seal || faults.length > 0) {
        counts.structure += 1;
        expect(
          isReported || faults.length > 0 || diagnostics.some(({ rule }) => rule === 'seal-missing'),
          said,
        ).toBe(true);
        continue;
      }
      const isCovered = coveredBy(edited) !== original || seal.digest !== digest;
      counts[isCovered ? 'covered' : 'other'] += 1;
      expect(
        diagnostics.some(({ rule }) => rule === 'seal-broken'),
        said,
      ).toBe(isCovered);
    }
    // Each kind must occur often, or the test says little.
    for (const count of Object.values(counts))
      expect(count, JSON.stringify(counts)).toBeGreaterThan(times / 100);
  }, 600_000);

  it.each([
    ['comments', (policy: string) => policy.replace(/^status:/mu, '# تعليق\nstatus:')],
    ['quotes', (policy: string) => policy.replace(/^title: (?<words>.*)$/mu, 'title: "$<words>"')],
    [
      'the order of keys',
      (policy: string) => policy.replace(/^(?<title>title: .*\n)(?<rest>[\s\S]*)$/mu, '$<rest>$<title>'),
    ],
    ['line ends', (policy: string) => policy.replaceAll('\n', '\r\n')],
    ['the theme', (policy: string) => `${policy}theme: letterhead\n`],
  ])('is not broken by %s', (_, change) => {
    expect(change(approved)).not.toBe(approved);
    expect(isBroken(change(approved))).toBe(false);
  });

  it('keeps the lines by which the association said that it is registered, and no later ones', () => {
    const then = {
      ...association,
      registrationLines: ['مسجلة بوزارة الموارد  البشرية', 'برقم ({{association.license}})'],
    };
    const bare = policyIn(text);
    const policy = { ...bare, approval: { ...bare.approval, seal: sealOf(bare, then) } };
    const later = { ...association, registrationLines: ['مسجلة برقم ٩'] };
    expect(associationOf(policy, later).registrationLines).toEqual([
      'مسجلة بوزارة الموارد البشرية',
      'برقم ({{association.license}})',
    ]);
    expect(associationOf(policyIn(approved), later).registrationLines).toBeUndefined();
  });

  it('speaks of the association as it was then, whatever became of it; contacts and looks are those of today', () => {
    const later = {
      ...association,
      name: 'جمعية أخرى',
      license: '999',
      region: 'حائل',
      theme: 'letterhead',
      contacts: { email: 'new@example.org.sa' },
      defaults: { digits: 'latin' as const, reviewMonths: 12 },
    };
    const then = associationOf(policyIn(approved), later);
    expect(then).toMatchObject({
      name: association.name,
      license: association.license,
      theme: 'letterhead',
      contacts: later.contacts,
    });
    expect(then.defaults).toEqual({
      ...check(approved).policy?.approval?.seal?.association.defaults,
      reviewMonths: 12,
    });
    expect(then.nameLines).toEqual(association.nameLines);
    const moved = loader.associationText(
      loadedAssociation.file,
      associationText
        .replace(/^name: .*$/mu, 'name: جمعية أخرى')
        .replace(/^license: .*$/mu, 'license: "999"'),
    );
    const { diagnostics } = loader.policyText(placeOf(file), approved, moved);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
