import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { starters } from '../../src/catalogue/starters.js';
import { inFolder } from '../cases/folder.js';
import { siyasa } from './run.js';

const name = 'جمعية المثال الأهلية';
const env = { SIYASA_TODAY: '2026-02-01' };
const association = ['new', 'association', 'almithal', '--name', name, '--license', '1234'];

const newIn = (folder: string, ...args: string[]) => siyasa(args, { cwd: folder, env });
const read = (folder: string, file: string) => readFile(path.join(folder, 'policies', file), 'utf8');

/** Runs work in a folder with one association, made by the program itself. */
const withAssociation = (work: (folder: string) => Promise<void>) =>
  inFolder({}, async (folder) => {
    expect((await newIn(folder, ...association)).code).toBe(0);
    await work(folder);
  });

describe('siyasa new association', () => {
  it('makes policies/ where there is none, and writes an association’s file in which nothing is wrong', () =>
    inFolder({}, async (folder) => {
      const { code, stdout, stderr } = await newIn(folder, ...association, '--lang', 'en');
      expect([code, stdout]).toEqual([0, 'policies/almithal/association.yaml\n']);
      expect(stderr).toContain('siyasa new policy --for almithal');
      const text = await read(folder, 'almithal/association.yaml');
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/association.schema.json');
      const checked = await newIn(folder, 'check', '--lang', 'en');
      expect([checked.code, checked.stdout]).toEqual([0, '1 file: nothing to report.\n']);
    }));

  it('takes everything from flags, as it is to be written', () =>
    inFolder({}, async (folder) => {
      const flags = [
        ...['--short-name', 'المثال: الأهلية', '--kind', 'foundation', '--registrar', 'hrsd'],
        ...['--region', 'منطقة المثال', '--website', 'example.org.sa', '--email', 'info@example.org.sa'],
        ...['--phone', '٠٥٠٠٠٠٠٠٠٠', '--phone', '0171234567', '--color', '#123abc', '--theme', 'letterhead'],
        ...['--digits', 'latin', '--calendar', 'hijriFirst'],
      ];
      expect((await newIn(folder, ...association, ...flags)).code).toBe(0);
      const text = await read(folder, 'almithal/association.yaml');
      for (const line of [
        `name: ${name}`,
        "shortName: 'المثال: الأهلية'",
        'kind: foundation',
        'registrar: hrsd',
        'license: "1234"',
        'region: منطقة المثال',
        "  website: 'https://example.org.sa'",
        "  email: 'info@example.org.sa'",
        '  phones: ["0500000000", "0171234567"]',
        '  primary: "#123abc"',
        'theme: letterhead',
        '  digits: latin',
        '  calendar: hijriFirst',
        '    - { role: رئيس مجلس الإدارة, name: }',
      ])
        expect(text.split('\n')).toContain(line);
      expect((await newIn(folder, 'check', '--lang', 'en')).stdout).toBe('1 file: nothing to report.\n');
    }));

  it('leaves blank what is not known, which the check then reports', () =>
    inFolder({}, async (folder) => {
      expect((await newIn(folder, 'new', 'association', 'almithal', '--name', name)).code).toBe(0);
      const { stdout } = await newIn(folder, 'check', '--lang', 'en');
      expect(stdout).toContain('license-missing');
      expect(stdout).toMatch(/\n1 file: 0 errors, 1 warning\.\n$/u);
    }));

  it('without a terminal names the flag that it can’t do without', () =>
    inFolder({}, async (folder) => {
      const { code, stdout, stderr } = await newIn(folder, 'new', 'association', 'almithal');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('⁨--name⁩');
      expect(await readdir(folder)).toEqual([]);
    }));

  it('reports all that is wrong with the values of flags at once, and writes nothing', () =>
    inFolder({}, async (folder) => {
      const wrong = ['--license', 'abc', '--phone', '0512', '--email', 'x', '--color', 'red'];
      const more = ['--website', 'https://not an address', '--theme', 'nothing', '--lang', 'en'];
      const args = ['new', 'association', 'almithal', '--name', name, ...wrong, ...more];
      const { code, stderr } = await newIn(folder, ...args);
      expect(code).toBe(2);
      for (const flag of ['license', 'phone', 'email', 'color', 'website', 'theme'])
        expect(stderr).toMatch(new RegExp(`^--${flag}: .{20}`, 'mu'));
      expect(await readdir(folder)).toEqual([]);
    }));

  it('with --dry-run shows the file and writes nothing', () =>
    inFolder({}, async (folder) => {
      const { code, stdout } = await newIn(folder, ...association, '--dry-run');
      expect(code).toBe(0);
      expect(stdout).toContain(`\n+name: ${name}\n`);
      expect(await readdir(folder)).toEqual([]);
    }));

  const bad: readonly [id: string, words: string][] = [
    ['رحمة', 'حروف لاتينية صغيرة'],
    ['my association', '⁨my-association⁩'],
    ['Rahma', '⁨rahma⁩'],
    ['..', 'مسار'],
    ['../x', 'مسار'],
    ['a/b', 'مسار'],
    ['.hidden', 'مخفية'],
    ['con', 'Windows'],
    ['archive', 'يحجزه'],
    ['schema', 'يحجزه'],
    ['templates', 'يحجزه'],
    ['out', 'يحجزه'],
    ['node_modules', 'يحجزه'],
    ['rahma.next', 'إصدار'],
    ['rahma@2', 'إصدار'],
    ['', 'فارغ'],
  ];
  it.each(bad)('refuses %j for a name', (id, words) =>
    inFolder({}, async (folder) => {
      const { code, stdout, stderr } = await newIn(folder, 'new', 'association', id, '--name', name);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
      expect(await readdir(folder)).toEqual([]);
    }),
  );

  it('leaves alone what is there, whatever the case of its name', () =>
    inFolder({ 'policies/Rahma/association.yaml': 'name: x\n' }, async (folder) => {
      for (const id of ['rahma', 'Rahma']) {
        const { code, stderr } = await newIn(folder, 'new', 'association', id, '--name', name);
        expect(code).toBe(2);
        expect(stderr).not.toContain('لعل المناسب');
      }
      expect(await readdir(path.join(folder, 'policies'))).toEqual(['Rahma']);
      expect(await read(folder, 'Rahma/association.yaml')).toBe('name: x\n');
    }));

  it('begins an association’s file beside what already stands in a folder without one', () =>
    inFolder({ 'policies/almithal/logo.svg': '<svg/>' }, async (folder) => {
      expect((await newIn(folder, ...association)).code).toBe(0);
      expect((await readdir(path.join(folder, 'policies/almithal'))).sort()).toEqual([
        'association.yaml',
        'logo.svg',
      ]);
      expect((await newIn(folder, ...association)).stderr).toContain('مأخوذ');
    }));

  it('says so where it can’t write', () =>
    inFolder({ policies: 'a file' }, async (folder) => {
      const { code, stderr } = await newIn(folder, ...association);
      expect(code).toBe(2);
      expect(stderr).toContain('policies/almithal');
      expect(stderr).not.toMatch(/at .*\.js/u);
    }));
});

describe('siyasa new policy', () => {
  it.each(starters.map(({ type, id }) => [type, id] as const))('begins a sound draft of %s %s', (type, id) =>
    withAssociation(async (folder) => {
      const starter = id === undefined ? [] : ['--starter', id];
      const facts = ['--code', 'X-01', '--owner', 'إدارة الحوكمة'];
      const { code, stdout } = await newIn(
        folder,
        'new',
        'policy',
        type,
        '--for',
        'almithal',
        ...starter,
        ...facts,
      );
      expect([code, stdout]).toEqual([0, `policies/almithal/${type}.yaml\n`]);
      const text = await read(folder, `almithal/${type}.yaml`);
      expect(text).toContain('\ncode: X-01 #');
      expect(text).toContain('\nissued: 2026-02-01\n');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/policy\.schema\.json\n/u);
      const checked = await newIn(folder, 'check', '--lang', 'en');
      expect(checked.code).toBe(0);
      expect(checked.stdout).toMatch(/2 files: 0 errors, 2 warnings(?:, 1 suggestion)?\.\n$/u);
    }),
  );

  it('takes the day of issue in either calendar, and another name for the file', () =>
    withAssociation(async (folder) => {
      const args = ['new', 'policy', 'fundraising', '--for', 'almithal'];
      const more = ['--issued', '1447-05-03', '--as', 'donations'];
      expect((await newIn(folder, ...args, ...more)).stdout).toBe('policies/almithal/donations.yaml\n');
      expect(await read(folder, 'almithal/donations.yaml')).toContain('\nissued: 2025-10-25\n');
    }));

  it('begins a skeleton for a type that has no starter', () =>
    withAssociation(async (folder) => {
      expect((await newIn(folder, 'new', 'policy', 'receipts', '--for', 'almithal')).code).toBe(0);
      expect(await read(folder, 'almithal/receipts.yaml')).toContain('- kind: procedures # الإجراءات\n');
      expect((await newIn(folder, 'check')).code).toBe(0);
    }));

  it('with --dry-run shows the text and writes nothing', () =>
    withAssociation(async (folder) => {
      const { code, stdout } = await newIn(
        folder,
        'new',
        'policy',
        'volunteers',
        '--for',
        'almithal',
        '--dry-run',
      );
      expect(code).toBe(0);
      expect(stdout).toContain('\n+title: آلية إدارة المتطوعين\n');
      expect(await readdir(path.join(folder, 'policies/almithal'))).toEqual(['association.yaml']);
    }));

  it('refuses what it can’t do, and says what to type', () =>
    withAssociation(async (folder) => {
      const to = ['--for', 'almithal'];
      const wrong: [string[], string][] = [
        [['fundraising', '--for', 'almithl'], '«⁨almithal⁩»'],
        [['fundraising', '--for', 'nobody'], 'siyasa new association'],
        [['fundraising', '--for', '../policies/almithal'], 'siyasa new association'],
        [['fundraising'], '--for'],
        [to, 'conflict-of-interest'],
        [['fundrasing', ...to], '«⁨fundraising⁩»'],
        [['beneficiary-relations', ...to], '--starter b'],
        [['beneficiary-relations', ...to, '--starter', 'd'], '⁨a⁩، ⁨b⁩، ⁨c⁩'],
        [['fundraising', ...to, '--starter', 'a'], '--starter'],
        [['fundraising', ...to, '--issued', 'غدًا'], '2025-10-25'],
        [['fundraising', ...to, '--as', 'سياسة'], '--as'],
        [['fundraising', ...to, '--as', 'association'], '--as'],
        [['fundraising', ...to, '--as', 'x.next'], 'إصدار'],
        [['fundraising', ...to, '--code', 'a\u202eb'], 'bidi-control'],
      ];
      for (const [args, words] of wrong) {
        const { code, stdout, stderr } = await newIn(folder, 'new', 'policy', ...args);
        expect([args, code, stdout]).toEqual([args, 2, '']);
        expect(stderr).toContain(words);
      }
      expect(await readdir(path.join(folder, 'policies/almithal'))).toEqual(['association.yaml']);
    }));

  it('says how to begin where there is no association at all', () =>
    inFolder({}, async (folder) => {
      const { code, stderr } = await newIn(folder, 'new', 'policy', 'fundraising');
      expect(code).toBe(2);
      expect(stderr).toContain('siyasa new association');
    }));

  it.each(['Fundraising.yaml', 'fundraising.yml', 'fundraising.next.yaml'])('leaves %s alone', (there) =>
    withAssociation(async (folder) => {
      await writeFile(path.join(folder, 'policies/almithal', there), 'mine');
      const { code, stderr } = await newIn(folder, 'new', 'policy', 'fundraising', '--for', 'almithal');
      expect(code).toBe(2);
      expect(stderr).toContain(there);
      expect(await read(folder, `almithal/${there}`)).toBe('mine');
      expect((await readdir(path.join(folder, 'policies/almithal'))).length).toBe(2);
    }),
  );

  it('reports on the schemas that editors look for, until they are there', () =>
    withAssociation(async (folder) => {
      const args = ['new', 'policy', 'volunteers', '--for', 'almithal'];
      expect((await newIn(folder, ...args)).stderr).toContain('siyasa schema --write policies/schema');
      await newIn(folder, 'schema', '--write', 'policies/schema');
      expect((await newIn(folder, ...args, '--as', 'second')).stderr).not.toContain('schema --write');
    }));
});

describe('siyasa new', () => {
  it('alone, or with something else, says what may be begun', () =>
    inFolder({}, async (folder) => {
      for (const args of [['new'], ['new', 'theme']]) {
        const { code, stderr } = await newIn(folder, ...args);
        expect(code).toBe(2);
        expect(stderr).toContain('siyasa new policy <type> --for <association>');
      }
    }));

  it('explains the options of both', async () => {
    const { code, stdout } = await siyasa(['new', '--help', '--lang', 'en']);
    expect(code).toBe(0);
    for (const option of ['--short-name', '--starter', '--dry-run']) expect(stdout).toContain(option);
    expect((await siyasa(['new', 'policy', '--help'])).stdout).toContain('--issued');
  });
});
