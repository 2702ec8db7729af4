import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('hundreds of policies, shared among threads, are told as one thread tells them', async () => {
  const alone = valueIn(await check([folder]));
  const args = [
    path.join(programFolder, 'bin', 'siyasa.js'),
    'check',
    folder,
    '--format',
    'json',
    '--lang',
    'en',
  ];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(status).toBe(1);
  expect(stdout).toBe(json(alone.diagnostics, alone.files, 'en'));
  expect(alone.files).toBe(800);
});
