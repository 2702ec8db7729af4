import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../support/cli.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-workspace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const call = (...args: string[]) => run([...args, '--lang', 'en'], { cwd: folder });
const textOf = (file: string) => readFile(path.join(folder, file), 'utf8');

describe('siyasa new workspace', () => {
  it('writes what a repository of policies needs, ready for its first association', async () => {
    const made = await call('new', 'workspace', 'birr');
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('cd birr')]);
    const files = (await readdir(path.join(folder, 'birr'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(folder, 'birr'), path.join(entry.parentPath, entry.name)));
    expect(files.sort()).toEqual([
      '.editorconfig',
      '.github/workflows/siyasa.yml',
      '.gitignore',
      '.pre-commit-config.yaml',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'policies/schema/association.schema.json',
      'policies/schema/policy.schema.json',
    ]);
    expect(made.stdout.trim().split('\n')).toHaveLength(files.length);
    const inside = path.join(folder, 'birr');
    await run(['new', 'association', 'birr', '--name', 'جمعية البر الأهلية', '--yes'], { cwd: inside });
    expect((await run(['check', '--lang', 'en'], { cwd: inside })).stdout).toContain(
      '1 file: 0 errors, 1 warning',
    );
  });

  it('has the whole history fetched in CI, the program’s version named, and no blank left', async () => {
    const { jobs } = parse(await textOf('birr/.github/workflows/siyasa.yml'));
    expect(jobs.check.steps[0].with['fetch-depth']).toBe(0);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const [repo] = parse(await textOf('birr/.pre-commit-config.yaml')).repos;
    expect(repo.hooks[0].entry).toBe(`npx --yes siyasa@${version} check --folder 'policies'`);
    for (const file of ['README.md', '.github/workflows/siyasa.yml', '.vscode/settings.json'])
      expect(await textOf(`birr/${file}`)).not.toMatch(/\{\{(?:version|folder)\}\}/u);
    expect(JSON.parse(await textOf('birr/.vscode/settings.json'))['yaml.schemas']).toHaveProperty([
      'policies/schema/association.schema.json',
    ]);
  });

  it('leaves what is there as it is, and says so', async () => {
    await mkdir(path.join(folder, 'old'));
    await writeFile(path.join(folder, 'old/README.md'), 'ours');
    await symlink('nowhere', path.join(folder, 'old/.gitignore'));
    const made = await call('new', 'workspace', 'old');
    expect([made.code, made.stderr]).toEqual([
      0,
      expect.stringContaining('Left as it is: old/README.md, old/.gitignore'),
    ]);
    expect(await textOf('old/README.md')).toBe('ours');
    const again = await call('new', 'workspace', 'old');
    expect([again.code, again.stdout]).toEqual([0, '']);
  });

  it('takes another folder of policies, but none outside', async () => {
    expect((await call('new', 'workspace', 'other', '--folder', 'لوائح')).code).toBe(0);
    expect(await textOf('other/.github/workflows/siyasa.yml')).toContain("check --folder 'لوائح'");
    for (const outside of ['../y', '/tmp/y', "a'b", '.git/x']) {
      const refused = await call('new', 'workspace', 'none', '--folder', outside);
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('simple name')]);
    }
    expect(await readdir(folder)).not.toContain('none');
  });

  it('writes nothing with --dry-run', async () => {
    expect((await call('new', 'workspace', 'dry', '--dry-run')).code).toBe(0);
    expect(await readdir(folder)).not.toContain('dry');
  });
});
