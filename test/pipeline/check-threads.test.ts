import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.js';
import { json } from '../../src/reporters/json.js';
import { programFolder } from '../../src/workspace/environment.js';
import { valueIn } from '../support/value-in.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siyasa-threads-'));
  for (let i = 0; i < 400; i++) {
    const own = path.join(folder, `association-${i}`);
    mkdirSync(own);
    writeFileSync(path.join(own, 'association.yaml'), `name: جمعية ${i}\nlicense:\n`);
    writeFileSync(
      path.join(own, 'policy.yaml'),
      `type: beneficiary-relations\ntitle: سياسة ${i}\nstatus: ${i % 7 === 0 ? 'drafted' : 'draft'}\nsections:\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const siyasa = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(programFolder, 'bin', 'siyasa.js'), ...args, '--lang', 'en'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });

it('hundreds of policies, shared among threads, are reported as by one thread', async () => {
  const alone = valueIn(await check([folder]));
  const { stdout, status } = siyasa('check', folder, '--format', 'json');
  expect(status).toBe(1);
  expect(stdout).toBe(json(alone.diagnostics, alone.files, 'en'));
  expect(alone.files).toBe(800);
});

describe('one folder of hundreds of policies, divided among threads', () => {
  let one = '';
  beforeAll(() => {
    one = path.join(mkdtempSync(path.join(tmpdir(), 'siyasa-threads-')), 'policies', 'one');
    for (const own of ['', 'archive', 'signed', 'words']) mkdirSync(path.join(one, own), { recursive: true });
    const write = (name: string, text: string) => writeFileSync(path.join(one, name), text);
    // The first entry ignores something in the last policy alone, the second one nothing.
    write(
      'association.yaml',
      'name: جمعية\nlicense:\nlint:\n  ignore:\n    - { rule: doubled-punctuation, text: ؟؟, reason: س }\n    - { rule: known-typo, text: ليس فيه, reason: س }\n',
    );
    const text = (i: number, more = '') =>
      `type: beneficiary-relations\ntitle: سياسة ${i}${more}\ncode: A-${i % 290}\nstatus: draft\nsections:\n  - kind: scope\n    text: نص ${i}.\n`;
    for (let i = 0; i < 310; i++) write(`policy-${String(i).padStart(3, '0')}.yaml`, text(i));
    write('policy-309.yaml', text(309, ' ؟؟ نعم'));
    write('policy-000.next.yaml', text(0));
    write('archive/policy-309@1.yaml', text(309));
    write('archive/gone@1.yaml', text(1000, ' \u200f ب'));
    write('signed/policy-309@1.pdf', 'x');
    write('words/known-typo.txt', '= =\n');
  });
  afterAll(() => rmSync(path.dirname(path.dirname(one)), { recursive: true, force: true }));

  it('is reported as by one thread, with what concerns the folder itself reported once', async () => {
    const alone = valueIn(await check([one]));
    const { stdout } = siyasa('check', one, '--format', 'json');
    expect(stdout).toBe(json(alone.diagnostics, alone.files, 'en'));
    const rules = alone.diagnostics.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'filed-copy')).toHaveLength(1);
    expect(rules.filter((rule) => rule === 'ignore-unused')).toHaveLength(1);
    expect(alone.diagnostics.filter(({ file }) => file.includes('archive/gone@1')).length).toBeGreaterThan(0);
  });

  it('has the same overview and the same baseline', async () => {
    const alone = valueIn(await check([one]));
    const { stdout } = siyasa('status', one, '--format', 'json');
    const [association] = JSON.parse(stdout).associations;
    const files = (all: readonly { file: string }[] = []) => all.map(({ file }) => file).sort();
    expect(files(association.policies)).toEqual(files(alone.associations[0]?.policies));
    const accepted = valueIn(await check([one], undefined, { baseline: 'all' })).accepted;
    const baseline = path.join(path.dirname(one), 'baseline.json');
    siyasa('check', one, '--baseline', baseline, '--write-baseline');
    const written = JSON.parse(readFileSync(baseline, 'utf8'));
    const count = (all: readonly { count: number }[]) => all.reduce((sum, { count: n }) => sum + n, 0);
    expect(count(written.findings ?? written.accepted)).toBe(count(accepted));
  });
});
