import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lay } from '../cases/folder.js';
import { ownTheme } from '../cases/own-theme.js';
import { run } from '../support/cli.js';
import { projectFolder } from '../support/project.js';

let folder = '';
const call = (...args: string[]) => run([...args, '--lang', 'en'], { cwd: folder });
const starter = path.join(projectFolder, 'templates/starters/volunteers.yaml');
const printJob = () => path.join(folder, 'templates/birr/styles/60-own.css');

beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'siyasa-own-'));
  folder = path.join(root, 'work');
  await run(['new', 'workspace', folder]);
  await call('new', 'association', 'birr', '--name', 'جمعية البر الأهلية', '--license', '1234', '--yes');
  await lay(folder, {
    ...ownTheme('birr', { 'styles/60-own.css': 'h2 { color: #224466 }\n' }),
    'templates/words/known-typo.txt': 'التطوغ = التطوع\n',
  });
  await cp(starter, path.join(folder, 'templates/starters/volunteers.birr.yaml'), { recursive: true });
  const associationFile = path.join(folder, 'policies/birr/association.yaml');
  await writeFile(
    associationFile,
    (await readFile(associationFile, 'utf8')).replace(/^theme: .*/mu, 'theme: birr'),
  );
});
afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }));

describe('beside the policies of a repository that isn’t the program’s', () => {
  it('a theme, a starter and a list of words have no faults, and the doctor names the theme', async () => {
    const checked = await call('check');
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('nothing to report')]);
    expect(checked.stdout).not.toContain('templates/');
    expect((await call('doctor')).stdout).toContain('Themes: booklet, letterhead, birr');
    expect((await call('schema')).stdout).toContain('"birr"');
  });

  it('a starter is offered beside the program’s, and used', async () => {
    const offered = await call('new', 'policy', 'volunteers', '--for', 'birr', '--yes');
    expect(offered.stderr).toMatch(/--starter volunteers[\s\S]*--starter birr/u);
    const text = (await readFile(starter, 'utf8')).replace(/^title: .*/mu, 'title: آلية التطوغ');
    await writeFile(path.join(folder, 'templates/starters/volunteers.birr.yaml'), text);
    const made = await call('new', 'policy', 'volunteers', '--for', 'birr', '--starter', 'birr', '--yes');
    expect([made.code, made.stdout]).toEqual([0, 'policies/birr/volunteers.yaml\n']);
    expect(await readFile(path.join(folder, 'policies/birr/volunteers.yaml'), 'utf8')).toContain(
      'آلية التطوغ',
    );
  });

  it('a list of words holds for every association', async () => {
    expect((await call('check', '--format', 'json')).stdout).toMatch(/known-typo[\s\S]*التطوغ/u);
  });

  it('prints with the theme; whoever verifies hears of it, and elsewhere that it isn’t known', async () => {
    const rendered = await call('render', 'birr/volunteers');
    expect([rendered.code, rendered.stdout]).toEqual([0, expect.stringContaining('volunteers.pdf')]);
    expect(await readFile(path.join(folder, 'out/birr/volunteers.html'), 'utf8')).toContain('#224466');
    const pdf = path.join(folder, 'out/birr/volunteers.pdf');
    const here = await call('verify', pdf);
    expect([here.code, here.stdout]).toEqual([0, expect.stringMatching(/✓ [\s\S]*none of the program's/u)]);
    const elsewhere = await run(['verify', pdf, '--lang', 'en'], { cwd: path.dirname(folder) });
    expect([elsewhere.code, elsewhere.stdout]).toEqual([
      1,
      expect.stringContaining("a theme of its issuer's own"),
    ]);
    await writeFile(printJob(), 'h2 { color: #224467 }\n');
    const changed = await call('verify', pdf);
    expect([changed.code, changed.stdout]).toEqual([1, expect.stringContaining('has changed since')]);
  });

  it('prints nothing with a theme that hides words', async () => {
    await writeFile(printJob(), '@media print { main li { display: none } }\n');
    const hidden = await call('render', 'birr/volunteers', '--no-read-back', '--format', 'pdf');
    expect([hidden.code, hidden.stderr]).toEqual([1, expect.stringContaining('hides words of the policy')]);
  });

  it('reports a theme’s faults at their lines, and builds what has another theme', async () => {
    await writeFile(printJob(), 'h2 {\n  background: url(https://example.org/x.png);\n}\n');
    const checked = await call('check');
    expect([checked.code, checked.stdout]).toEqual([
      1,
      expect.stringContaining('2:15  error  theme-invalid'),
    ]);
    await call('new', 'policy', 'fundraising', '--for', 'birr', '--yes');
    const file = path.join(folder, 'policies/birr/fundraising.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}\ntheme: letterhead\n`);
    const built = await call('build', '--no-read-back');
    expect([built.code, built.stderr]).toEqual([1, expect.stringContaining('2:15  error  theme-invalid')]);
    expect(built.stdout).toContain('1 policy');
    expect(await readFile(path.join(folder, 'out/index.html'), 'utf8')).toContain('fundraising');
    expect((await call('doctor')).stderr).toContain('Your own theme “birr” has errors');
  });

  it('reports what is wrong with a starter', async () => {
    const good = await readFile(starter, 'utf8');
    const starters = path.join(folder, 'templates/starters');
    await lay(starters, {
      'volunteers.yaml': good,
      'volunters.yaml': good,
      'fundraising.x.yaml': good,
      'volunteers.A.yaml': good,
      'volunteers.c.yaml': good.replace('status: draft', 'status: approved'),
      'volunteers.d.yaml': good.replace('title:', 'titel:'),
    });
    const { stdout } = await call('check', '--format', 'json');
    const reported = (
      JSON.parse(stdout) as { diagnostics: { file: string; line: number; rule: string }[] }
    ).diagnostics
      .filter(({ file }) => file.startsWith('templates/starters'))
      .map(({ file, rule, line }) => `${path.basename(file)}:${line} ${rule}`);
    const lineOf = (key: string) => good.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1;
    expect(reported.sort()).toEqual(
      [
        'volunteers.yaml:1 starter-invalid',
        'volunters.yaml:1 starter-invalid',
        `volunters.yaml:${lineOf('type')} starter-invalid`,
        `fundraising.x.yaml:${lineOf('type')} starter-invalid`,
        'volunteers.A.yaml:1 starter-invalid',
        `volunteers.c.yaml:${lineOf('status')} starter-invalid`,
        `volunteers.d.yaml:${lineOf('title')} key-unknown`,
      ].sort(),
    );
  });
});
