import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Association } from '../../src/association/schema.js';
import { canonicalDate } from '../../src/calendar/parse.js';
import { recordOf } from '../../src/lifecycle/correction.js';
import { digestOf } from '../../src/lifecycle/digest.js';
import { sealOf } from '../../src/lifecycle/seal.js';
import { identityOf, surroundingsOf } from '../../src/pipeline/identity.js';
import { Loader } from '../../src/pipeline/load.js';
import { Register } from '../../src/pipeline/register.js';
import { resolvedText } from '../../src/policy/resolve.js';
import type { Policy } from '../../src/policy/schema.js';
import { isFixed } from '../../src/rules/lib/levels.js';
import { buildView } from '../../src/view/build.js';
import type { Inline, Run } from '../../src/view/inline.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationIn, policyIn } from '../cases/sealed.js';
import { seeded } from '../cases/seeded.js';
import { projectFolder, temporaryFolder } from '../support/project.js';
import { valueIn } from '../support/value-in.js';

/** The same seed each time in CI, so that a failure there comes from the change; elsewhere another each time. */
const usualSeed = process.env.CI ? 1522394813 : Math.floor(Math.random() * 2 ** 31);
const seed = Number(process.env.SIYASA_TEST_SEED ?? usualSeed);
const times = Number(process.env.SIYASA_TEST_RUNS ?? 1_000);
const { below, pick } = seeded(seed);

/** An association that has every key, and a policy of it that has nearly every one. */
const associationData = {
  name: 'جمعية المثال الأهلية بالمنارة',
  shortName: 'جمعية المثال',
  brandName: 'مثال',
  nameLines: ['جمعية المثال', 'الأهلية بالمنارة'],
  kind: 'association',
  registrar: 'ncnp',
  license: '1234',
  region: 'المنارة',
  audience: { one: 'المستفيد', many: 'المستفيدون', manyOblique: 'المستفيدين' },
  contacts: { website: 'https://example.org.sa', email: 'info@example.org.sa', phones: ['0500000000'] },
  tagline: 'يسعدنا تواصلكم معنا',
  brand: { primary: '#1b5e4b' },
  theme: 'booklet',
  letterhead: { pages: 'all', fields: ['number', 'date', { key: 'subject', label: 'الموضوع' }] },
  board: { term: 2, members: [{ role: 'رئيس مجلس الإدارة', name: 'سعد' }] },
  defaults: { digits: 'arabic', letters: 'hijai', calendar: 'both', reviewMonths: 24 },
};

const policyData = {
  type: 'beneficiary-relations',
  title: 'سياسة تنظيم العلاقة مع {{audience.manyOblique}}',
  code: 'BR-01',
  version: 2,
  status: 'approved',
  owner: 'إدارة خدمات {{audience.manyOblique}}',
  issued: '2025-09-14',
  review: { everyMonths: 24 },
  references: [{ text: 'نظام الجمعيات', url: 'https://example.org.sa/law' }],
  letter: { number: '12', date: '2025-10-25', attachments: 'لا يوجد', subject: 'اعتماد {{policy.title}}' },
  theme: 'booklet',
  present: {
    cover: true,
    toc: { heading: 'المحتويات' },
    card: true,
    closing: { text: 'شكرًا لكم من {{association.shortName}}' },
  },
  sections: [
    { kind: 'preamble', text: 'تضع {{association.name}} هذه السياسة.\n\nوتراجعها كل سنتين.\n' },
    { kind: 'generalGoal', heading: 'غاية هذه السياسة', text: 'تقديم خدمة متميزة.' },
    {
      kind: 'channels',
      intro: 'يتواصل المستفيد مع الجمعية بما يأتي',
      items: ['الهاتف', { text: 'الموقع', items: ['البريد', 'الحساب'], list: 'letters' }],
    },
    { kind: 'tools', list: 'letters', items: ['اللائحة', 'النموذج'] },
    {
      kind: 'handling',
      items: [{ text: 'الرد على الطلب.', within: { atMost: 15, unit: 'workday', from: 'اكتمال الطلب' } }],
      sections: [{ kind: 'custom', heading: 'الشكاوى', text: 'ترفع الشكوى إلى {{policy.owner}}.' }],
    },
    { kind: 'definitions', terms: [{ term: 'الجمعية', meaning: '{{association.name}}' }] },
  ],
  approval: {
    method: 'session',
    minutes: '12',
    meeting: { number: 3, term: 2 },
    date: { gregorian: '2025-10-25', hijri: '1447-05-03' },
    effective: '2025-11-01',
    supersedes: ['BR-00'],
    signatures: [{ role: 'رئيس مجلس الإدارة', name: null }],
  },
  history: [
    { version: 1, date: '2023-01-01', summary: 'الإصدار الأول' },
    { version: 2, date: '2025-10-25', summary: 'تحديث عام' },
  ],
};

type Data = string | number | boolean | null | Data[] | { [key: string]: Data };
type Schema = { readonly [key: string]: unknown };

const schemaNamed = (name: string) =>
  JSON.parse(readFileSync(path.join(projectFolder, `policies/schema/${name}.schema.json`), 'utf8')) as Schema;
const schemas = { policy: schemaNamed('policy'), association: schemaNamed('association') };

const words = [
  'عُدّلت المدة إلى ١٥٠ يوم عمل',
  'يُلغى ما سبق',
  '{{association.name}}',
  '{{policy.code}} ثم {{audience.many}}',
  '  الهاتف  ',
  'فقرة\n\nفقرة أخرى',
  'BR-02',
  '2024-01-01',
  '1446-01-01',
  '١٥',
  '{{',
  '\uFFFC',
  '',
  ' ',
];

/** Returns a value that a schema allows, or nearly. */
function valueFor(schema: Schema, root: Schema, depth = 0): Data {
  const ref = /^#\/\$defs\/(?<name>.+)$/u.exec(String(schema.$ref ?? ''))?.groups?.name;
  if (ref) return valueFor((root.$defs as Record<string, Schema>)[ref] ?? {}, root, depth);
  if (schema.const !== undefined) return schema.const as Data;
  if (Array.isArray(schema.enum)) return pick(schema.enum as Data[]);
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return valueFor(pick(choices), root, depth);
  const type = pick([schema.type ?? 'null'].flat() as string[]);
  if (type === 'string') return pick(words);
  if (type === 'integer' || type === 'number') return 1 + below(60);
  if (type === 'boolean') return below(2) === 0;
  if (type === 'array')
    return Array.from({ length: depth > 3 ? 0 : below(3) }, () =>
      valueFor(schema.items as Schema, root, depth + 1),
    );
  if (type !== 'object') return null;
  const keys = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const chosen = keys.filter(
    ([key]) => ((schema.required ?? []) as string[]).includes(key) || below(3) === 0,
  );
  return Object.fromEntries(
    (depth > 3 ? [] : chosen).map(([key, one]) => [key, valueFor(one, root, depth + 1)]),
  );
}

/** Returns the schemas that a value may follow. */
function alternatives(schema: Schema | undefined, root: Schema): Schema[] {
  if (!schema) return [];
  const ref = /^#\/\$defs\/(?<name>.+)$/u.exec(String(schema.$ref ?? ''))?.groups?.name;
  if (ref) return alternatives((root.$defs as Record<string, Schema>)[ref], root);
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  return choices ? choices.flatMap((one) => alternatives(one, root)) : [schema];
}

/** Returns data with one random edit below a random key; the keys that lead to it are added to `path`. */
function edited(data: Data, schemaOfData: Schema | undefined, root: Schema, path: string[]): Data {
  const options = alternatives(schemaOfData, root);
  if (Array.isArray(data)) {
    const items = options.find(({ items }) => items)?.items as Schema | undefined;
    const at = below(data.length + 1);
    const others = data.filter((_, i) => i !== at);
    const kind = below(6);
    if (at === data.length || kind === 0)
      return [...data.slice(0, at), valueFor(items ?? {}, root), ...data.slice(at)];
    if (kind === 1) return others;
    if (kind === 2 && data.length > 1) return [...others, data[at] as Data];
    return data.map((one, i) => (i === at ? edited(one, items, root, path) : one));
  }
  if (typeof data === 'object' && data !== null) {
    const properties = Object.assign({}, ...options.map((one) => one.properties ?? {})) as Record<
      string,
      Schema
    >;
    const key = pick([...new Set([...Object.keys(data), ...Object.keys(properties)])]);
    path.push(key);
    const kind = below(6);
    const { [key]: old, ...rest } = data;
    if (old === undefined || kind === 0) return { ...data, [key]: valueFor(properties[key] ?? {}, root) };
    if (kind === 1) return rest;
    if (kind === 2) return { ...rest, [key]: old };
    return { ...data, [key]: edited(old, properties[key], root, path) };
  }
  const [schema] = options;
  if (typeof data === 'string' && below(2) === 0) {
    const at = below(data.length + 1);
    return pick([data.slice(0, at) + pick(words) + data.slice(at), data.slice(0, at), data.slice(at), null]);
  }
  if (typeof data === 'number' && below(2) === 0) return data + 1 + below(3);
  return schema && options.length > 0 ? valueFor(pick(options), root) : pick(words);
}

const folder = path.resolve('policies/example');
const associationFile = path.join(folder, 'association.yaml');
const files = {
  inForce: path.join(folder, 'policy.yaml'),
  archived: path.join(folder, 'archive', 'policy@1.yaml'),
  next: path.join(folder, 'policy.next.yaml'),
};

const association = associationIn(stringify(associationData));

function sealedData(data: Record<string, unknown>): Data {
  const policy = policyIn(stringify(data));
  const approval = data.approval as Record<string, unknown>;
  return { ...data, approval: { ...approval, seal: sealOf(policy, association) } } as Data;
}

const inForce = correctedData(sealedData(policyData));

/** Returns data with the number of its minutes corrected afterwards. */
function correctedData(data: Data): Data {
  const policy = policyIn(stringify(data));
  const { seal, ...approval } = policy.approval ?? {};
  if (!seal) throw new Error('nothing was sealed');
  const earlier = { ...recordOf(approval), minutes: '11', digest: '' };
  const before = { ...policy, approval: { ...approval, minutes: '11' } };
  earlier.digest = digestOf({ policy: before, association });
  const date = { gregorian: '2025-11-01', hijri: '1447-05-10' };
  const corrections = [{ date, reason: 'نُقل رقم المحضر خطأ', earlier }];
  const after = { ...policy, approval: { ...approval, corrections } };
  return { ...after, approval: { ...after.approval, seal: sealOf(after, association) } } as unknown as Data;
}

const archived = sealedData({ ...policyData, version: 1, history: undefined, review: { everyMonths: 12 } });

const today = { calendar: 'gregorian', year: 2025, month: 12, day: 1 } as const;
const loader = await Loader.open({ reading: false, today });
const associationOf = (data: Data) => loader.associationText(associationFile, stringify(data));
const loadedAssociation = associationOf(associationData);
const load = (file: string, data: Data, of = loadedAssociation) =>
  loader.policyText(placeOf(file), stringify(data), of);

const theme = {
  title: 'قالب',
  description: 'قالب',
  present: { cover: false, toc: true, card: true, closing: false },
};

/**
 * Returns the words of a document, from what a template is given: without the digest, which isn't a word of the text, and
 * without what depends on the day of printing (logo, colour, contacts, letterhead).
 */
function printedWords(policy: Policy, as: Association): string {
  const view = buildView({
    policy,
    association: as,
    theme,
    logo: undefined,
    layout: { binding: false, duplex: false },
  });
  const {
    digest: _,
    colour,
    margins: _margins,
    letterhead,
    association: shown,
    words: own,
    approval,
    ...rest
  } = view;
  const { proof, corrections, ...whole } = approval ?? { proof: undefined };
  // Like the text's own digest, that of an earlier record is no word of it.
  const resolution = { ...whole, corrections: corrections?.map(({ text }) => text) };
  const { contacts, logo, nameLines, ...name } = shown;
  // A date is printed in words of its own, and a placeholder by its value, however they are written.
  const letter = Object.entries(policy.letter ?? {}).map(([key, value]) => {
    if (key === 'date' && value) return canonicalDate(value);
    return value && resolvedText(value, { policy, association: as }, '[…]');
  });
  return JSON.stringify(
    plainWords({ ...rest, approval: resolution, name, nameLines: nameLines.join(' '), letter }),
  );
}

/** Joins each line to one text, with white space as printed. */
function plainWords(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (typeof value !== 'object' || value === null) return value;
  if (isLine(value))
    return [
      plainWords(value.map((run) => run.text ?? run.ltr ?? '[…]').join('')),
      value.flatMap(({ href }) => href ?? []),
    ];
  if (Array.isArray(value)) return value.map(plainWords);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainWords(one)]));
}

function isLine(value: object): value is Inline {
  const isRun = (one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    ('ltr' in one ||
      'gap' in one ||
      (Object.keys(one).join() === 'text' && typeof (one as Run).text === 'string'));
  return Array.isArray(value) && value.length > 0 && value.every(isRun);
}

const before = {
  inForce: wordsOf(load(files.inForce, inForce)),
  archived: wordsOf(load(files.archived, archived)),
};

function wordsOf({ policy, association: as }: ReturnType<typeof load>): string | undefined {
  return policy && as ? printedWords(policy, as) : undefined;
}

/** Keys for looks or for the program: a board doesn't decide on them. */
const looks: ReadonlySet<string> = new Set(['format', 'theme', 'lint', 'filed']);

const errorsOf = (loaded: ReturnType<typeof load>) =>
  [...loaded.diagnostics, ...loaded.loadedAssociation.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
const isBroken = (loaded: ReturnType<typeof load>) =>
  loaded.diagnostics.some(({ rule }) => rule === 'seal-broken');

describe('the words of sealed papers', () => {
  it('are whole at first', () => {
    for (const role of ['inForce', 'archived'] as const) {
      const loaded = load(files[role], role === 'inForce' ? inForce : archived);
      expect(errorsOf(loaded).map(({ rule, values }) => [rule, values])).toEqual([]);
      expect(before[role]).toContain('المثال');
    }
  });

  it(`never change unsaid by one of ${times} edits of policy, archive or association; looks change without a word (seed ${seed})`, () => {
    const counts: Record<string, number> = { words: 0, said: 0, looks: 0, association: 0, invalid: 0 };
    const count = (key: string) => {
      counts[key] = (counts[key] ?? 0) + 1;
    };
    for (let i = 0; i < times; i++) {
      const role = pick(['inForce', 'archived', 'association'] as const);
      const keys: string[] = [];
      if (role === 'association') {
        const associationNow = edited(associationData, schemas.association, schemas.association, keys);
        const other = associationOf(associationNow);
        for (const one of ['inForce', 'archived'] as const) {
          const loaded = load(files[one], one === 'inForce' ? inForce : archived, other);
          const now = wordsOf(loaded);
          const said = `edit ${i} of the association at ${keys.join('.')}: ${JSON.stringify(associationNow)}`;
          if (errorsOf(loaded).length > 0) count('invalid');
          else {
            expect(now, said).toBe(before[one]);
            count('association');
          }
          // A sealed text keeps its own association.
          expect(isBroken(loaded), said).toBe(false);
        }
        continue;
      }
      const original = role === 'inForce' ? inForce : archived;
      const data = edited(original, schemas.policy, schemas.policy, keys);
      const loaded = load(files[role], data);
      const now = wordsOf(loaded);
      const said = `edit ${i} of ${role} at ${keys.join('.')}: ${JSON.stringify(data)}`;
      const errors = errorsOf(loaded);
      if (now !== before[role]) {
        count('words');
        // A text that is no policy any more is reported as that; whether a whole seal is gone shows only in git.
        const hasSeal = loaded.policy?.approval?.seal !== undefined;
        if (hasSeal)
          expect(isBroken(loaded) || errors.some(({ rule }) => isFixed(rule, true)), said).toBe(true);
        if (isBroken(loaded)) count('said');
      } else if (looks.has(keys[0] ?? '')) {
        count('looks');
        expect(isBroken(loaded), said).toBe(false);
      }
    }
    for (const [kind, number] of Object.entries(counts)) expect(number, kind).toBeGreaterThan(times / 1000);
  }, 600_000);

  it(`and verify says so too, of one edit in a hundred, also of the next file (seed ${seed})`, async () => {
    const folder = await temporaryFolder();
    const next: Data = { ...policyData, version: 3, status: 'draft', history: null, approval: null };
    const whole = { inForce, archived, next, association: associationData as Data };
    const names = {
      inForce: 'policy.yaml',
      archived: 'archive/policy@1.yaml',
      next: 'policy.next.yaml',
      association: 'association.yaml',
    };
    await mkdir(path.join(folder, 'archive'));
    const write = (role: keyof typeof names, data: Data) =>
      writeFile(path.join(folder, names[role]), stringify(data));
    for (const role of Object.keys(names) as (keyof typeof names)[]) await write(role, whole[role]);
    const stateOf = async () => {
      const threads = { cores: 1, checkWorker: '' };
      const policies = valueIn(await Register.open({ folder, today, threads }));
      const loaded = load(files.inForce, inForce);
      const printed = {
        identity: identityOf(loaded),
        type: policyData.type,
        withdrawal: null,
        surroundings: surroundingsOf(loadedAssociation),
      };
      return (await policies.findInRegister(printed)).state;
    };
    expect(await stateOf()).toBe('inForce');
    const counts = { changed: 0, same: 0 };
    // Few edits concern looks alone: it goes on until there was one of each kind.
    const lacksOne = () => Math.min(counts.changed, counts.same) < 1;
    for (let i = 0; i < times / 100 || (i < times && lacksOne()); i++) {
      const role = pick(Object.keys(names) as (keyof typeof names)[]);
      const keys: string[] = [];
      const schema = role === 'association' ? schemas.association : schemas.policy;
      const data = edited(whole[role], schema, schema, keys);
      await write(role, data);
      const state = await stateOf();
      const said = `edit ${i} of ${role} at ${keys.join('.')}: ${JSON.stringify(data)}`;
      if (role === 'inForce' || role === 'archived') {
        const loaded = load(files[role], data);
        const hasSeal = loaded.policy?.approval?.seal !== undefined;
        if (wordsOf(loaded) !== before[role] && (hasSeal || role === 'inForce')) {
          counts.changed += 1;
          expect(state, said).not.toBe('inForce');
        } else if (looks.has(keys[0] ?? '') && errorsOf(loaded).length === 0) {
          counts.same += 1;
          expect(state, said).toBe('inForce');
        }
      } else if (
        role === 'next' ||
        errorsOf(load(files.inForce, inForce, associationOf(data))).length === 0
      ) {
        counts.same += 1;
        expect(state, said).toBe('inForce');
      }
      await write(role, whole[role]);
    }
    for (const number of Object.values(counts)) expect(number).toBeGreaterThan(times / 2000);
  }, 600_000);
});
