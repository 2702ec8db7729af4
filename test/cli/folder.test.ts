import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.js';
import { copyPolicies } from '../support/workspace.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-folder-'));
  await copyPolicies(path.join(folder, 'لوائح', 'الجمعيات'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = 'لوائح/الجمعيات';
const call = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run([...args, '--lang', 'en'], { cwd: folder, env: { ...process.env, SIYASA_FOLDER: '', ...env } });

describe('the folder of policies', () => {
  it.each([
    ['before the command', ['--folder', named, 'check'], {}],
    ['after it', ['check', `--folder=${named}/`], {}],
    ['in the environment', ['check'], { SIYASA_FOLDER: named }],
    ['in both, where the option counts', ['check', '--folder', named], { SIYASA_FOLDER: 'elsewhere' }],
    ['in full', ['check', '--folder'], {}],
  ])('is named %s', async (how, args, env) => {
    const all = how === 'in full' ? [...args, path.join(folder, named)] : args;
    const checked = await call(all, env);
    expect([checked.code, checked.stdout.match(/(\d+) files: 0 errors/u)?.[1]]).toEqual([0, '10']);
  });

  it('is where a policy’s short name is looked for, and where new ones are written', async () => {
    const env = { SIYASA_FOLDER: named };
    expect((await call(['render', 'rahma/beneficiary-relations', '--format', 'html'], env)).code).toBe(0);
    expect(await readFile(path.join(folder, 'out/rahma/beneficiary-relations.html'), 'utf8')).toContain(
      '<main',
    );
    const made = await call(['new', 'association', 'birr', '--name', 'جمعية البر', '--yes'], env);
    expect(made.stdout).toBe(`${named}/birr/association.yaml\n`);
    const status = await call(['status', '--format', 'json'], env);
    expect(status.stdout).toContain('جمعية البر');
    expect((await call(['render', 'rahma/beneficiary-relation'], env)).stderr).toMatch(
      /beneficiary-relation”.*rahma\/beneficiary-relations/su,
    );
  });

  it('is reported where it isn’t there, and refused where it is empty', async () => {
    for (const args of [['check'], ['build'], ['status'], ['fix']]) {
      const refused = await call(args);
      expect([refused.code, refused.stderr]).toEqual([
        2,
        expect.stringMatching(/no folder of policies.*policies.*--folder/su),
      ]);
    }
    const refused = await call(['check', '--folder', '']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('the name of a folder')]);
  });
});
