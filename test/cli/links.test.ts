import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, inFolder, lay } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { type Ended, looksBroken, siyasa } from './run.js';

const { board, draft, meeting } = life;
const secret = 'token = SECRET-123\n';

/** A repository as a stranger may hand it over, beside files that aren't the stranger's. */
const office: Files = {
  'repo/policies/birr/association.yaml': board,
  'repo/policies/birr/relations.yaml': draft,
  'outside/secret': secret,
  'outside/association.yaml': board,
  'outside/relations.yaml': draft,
  'outside/relations@1.yaml': draft,
  'outside/known-typo.txt': secret,
  'outside/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Returns all files outside the repository. */
async function outside(folder: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const one of ['outside', 'repo/.git'])
    for (const name of await readdir(path.join(folder, one)).catch(() => []))
      all[`${one}/${name}`] = await readFile(path.join(folder, one, name), 'utf8');
  return all;
}

/** Runs the program in the repository with some links; nothing outside may be changed or shown. */
function run(links: Files, ...calls: readonly (readonly string[])[]): Promise<Ended[]> {
  return inFolder({ ...office, ...links }, async (folder) => {
    const before = await outside(folder);
    const ended: Ended[] = [];
    for (const call of calls) {
      const one = await siyasa(call, {
        cwd: path.join(folder, 'repo'),
        env: { ...life.env, SIYASA_LANG: 'en' },
      });
      expect(looksBroken(one), call.join(' ')).toBe(false);
      expect(one.stdout + one.stderr).not.toContain('SECRET');
      ended.push(one);
    }
    expect(await outside(folder)).toEqual(before);
    return ended;
  });
}

const at = 'repo/policies/birr';
const up = '../../../outside';

describe('what lies behind a link is not read, and the link is reported', () => {
  it.each<[string, Files, string]>([
    ['a policy', { [`${at}/leak.yaml`]: { linkTo: `${up}/secret` } }, 'policies/birr/leak.yaml'],
    [
      'a policy, to git’s own',
      { [`${at}/leak.yaml`]: { linkTo: '../../.git/config' } },
      'policies/birr/leak.yaml',
    ],
    ['a policy, to nowhere', { [`${at}/leak.yaml`]: { linkTo: 'nowhere' } }, 'policies/birr/leak.yaml'],
    ['a policy, to itself', { [`${at}/leak.yaml`]: { linkTo: 'leak.yaml' } }, 'policies/birr/leak.yaml'],
    ['a policy, to a device', { [`${at}/leak.yaml`]: { linkTo: '/dev/zero' } }, 'policies/birr/leak.yaml'],
    [
      'a list of words',
      { [`${at}/words/known-typo.txt`]: { linkTo: `../${up}/known-typo.txt` } },
      'policies/birr/words/known-typo.txt',
    ],
    ['the folder of lists', { [`${at}/words`]: { linkTo: up } }, 'policies/birr/words'],
    ['the archive', { [`${at}/archive`]: { linkTo: up } }, 'policies/birr/archive'],
    [
      'a version in it',
      { [`${at}/archive/relations@1.yaml`]: { linkTo: `../${up}/relations@1.yaml` } },
      'policies/birr/archive/relations@1.yaml',
    ],
    ['an association', { 'repo/policies/other': { linkTo: '../../outside' } }, 'policies/other'],
    ['an association, within the folder', { 'repo/policies/other': { linkTo: 'birr' } }, 'policies/other'],
    [
      'an association’s file',
      { 'repo/policies/other/association.yaml': { linkTo: '../birr/association.yaml' } },
      'policies/other/association.yaml',
    ],
  ])('%s', async (_, links, named) => {
    const [json, again] = await run(links, ['check', '--format', 'json'], ['check']);
    const { diagnostics } = JSON.parse(json?.stdout ?? '');
    const unread = diagnostics.filter(({ rule }: { rule: string }) => rule === 'file-unreadable');
    expect(unread.map(({ file }: { file: string }) => file)).toEqual([named]);
    expect([json?.code, again?.code]).toEqual([2, 2]);
    expect(again?.stdout).toContain(`The link ${named} leads to another place`);
  });

  it('all policies: the folder is named by the program and not by the call', async () => {
    const moved: Files = { 'other/policies': { linkTo: '../outside' } };
    await inFolder({ ...office, ...moved }, async (folder) => {
      const cwd = path.join(folder, 'other');
      for (const call of [
        ['check'],
        ['status'],
        ['build'],
        ['fix'],
        ['check', 'policies'],
        ['check', 'policies/relations.yaml'],
      ]) {
        const ended = await siyasa(call, { cwd, env: { SIYASA_LANG: 'en' } });
        expect([call, ended.code]).toEqual([call, 2]);
        expect(ended.stdout + ended.stderr).toMatch(
          /policies(?:\/relations\.yaml)? (?:is a link|can’t|leads)|link policies/u,
        );
      }
      expect(await outside(folder)).toMatchObject({ 'outside/relations.yaml': draft });
    });
  });

  it('by patterns, status, fix and build too', async () => {
    const links: Files = { 'repo/policies/other': { linkTo: '../../outside' } };
    const calls = [
      ['check', 'policies/*'],
      ['check', 'policies/*/*.yaml'],
      ['check', 'policies/**/*.yaml'],
      ['status'],
      ['fix', '--dry-run'],
      ['check', 'policies/other/relations.yaml'],
    ];
    for (const ended of await run(links, ...calls)) {
      expect(ended.code).toBe(2);
      expect(ended.stdout + ended.stderr).toMatch(/policies\/other/u);
    }
  });

  it('a logo', async () => {
    const links: Files = {
      [`${at}/association.yaml`]: `${board}brand: { logo: mark.svg }\n`,
      [`${at}/mark.svg`]: { linkTo: `${up}/logo.svg` },
    };
    const [ended] = await run(links, ['check']);
    expect(ended?.stdout).toContain('The path of the logo “mark.svg” holds a link');
    expect(ended?.code).toBe(1);
  });

  it('a baseline and a PDF', async () => {
    const links: Files = {
      'repo/accepted.json': { linkTo: '../outside/secret' },
      'repo/a.pdf': { linkTo: '../outside/secret' },
    };
    const calls = [
      ['check', '--baseline', 'accepted.json'],
      ['check', '--baseline', 'accepted.json', '--write-baseline'],
      ['verify', 'a.pdf'],
    ];
    for (const ended of await run(links, ...calls)) {
      expect(ended.code).toBe(2);
      expect(ended.stderr).toMatch(/(?:accepted\.json|a\.pdf) is a link/u);
    }
  });
});

describe('nothing is written through a link', () => {
  const html = ['--format', 'html'];
  it.each<[string, Files, readonly string[]]>([
    [
      'a folder in out/',
      { 'repo/out/birr': { linkTo: '../../outside' } },
      ['render', 'birr/relations', ...html],
    ],
    ['out/ itself', { 'repo/out': { linkTo: '../outside' } }, ['render', 'birr/relations', ...html]],
    [
      'a file in out/',
      { 'repo/out/birr/relations.html': { linkTo: `../${up}/secret` } },
      ['render', 'birr/relations', ...html],
    ],
    ['a file that is named', { 'repo/report': { linkTo: '../outside/secret' } }, ['check', '-o', 'report']],
    ['a file for status', { 'repo/report': { linkTo: '../outside/secret' } }, ['status', '-o', 'report']],
    [
      'the pack',
      { 'repo/out/birr': { linkTo: '../../outside' } },
      ['board-pack', 'birr/relations', '--minutes', '12', ...html],
    ],
    [
      'a schema',
      { 'repo/policies/schema': { linkTo: '../../outside' } },
      ['schema', '--write', 'policies/schema'],
    ],
    [
      'a text in work',
      { 'repo/policies/birr/relations.next.yaml': { linkTo: `${up}/relations.yaml` } },
      ['submit', 'birr/relations'],
    ],
    [
      'a new policy',
      { 'repo/policies/other': { linkTo: '../../outside' } },
      ['new', 'policy', 'data-privacy', '--for', 'other', '--yes'],
    ],
    [
      'a new association',
      { 'repo/policies/other': { linkTo: '../../nowhere' } },
      ['new', 'association', 'other', '--name', 'جمعية', '--yes'],
    ],
    [
      'a clone',
      { 'repo/policies/other': { linkTo: '../../outside' } },
      ['clone', 'birr/relations', '--for', 'other', '--as', 'x'],
    ],
    [
      'an approval',
      { 'repo/policies/other': { linkTo: '../../outside' } },
      ['approve', 'other/relations', ...meeting],
    ],
    [
      'an approval by its path',
      { 'repo/policies/other': { linkTo: '../../outside' } },
      ['approve', 'policies/other/relations.yaml', ...meeting],
    ],
    ['a correction', { 'repo/policies/other': { linkTo: '../../outside' } }, ['fix', 'other/relations']],
    ['what is git’s', { 'repo/.git/config': '' }, ['status', '-o', '.git/config']],
    [
      'what is git’s, by a link',
      { 'repo/.git/config': '', 'repo/site': { linkTo: '.git' } },
      ['render', 'birr/relations', ...html, '--out', 'site'],
    ],
  ])('%s', async (_, links, call) => {
    const [ended] = await run(links, call);
    expect(ended).toMatchObject({ code: 2 });
    expect(ended?.stderr).toMatch(/link|git’s own|git's own|can't be read/u);
  });

  it('the archive, at the approval of a revision', () =>
    inFolder(office, async (folder) => {
      const cwd = path.join(folder, 'repo');
      const run = (...args: string[]) => siyasa(args, { cwd, env: { ...life.env, SIYASA_LANG: 'en' } });
      await run('approve', 'birr/relations', ...meeting);
      await run('revise', 'birr/relations', '--summary', 'x');
      await lay(folder, { [`${at}/archive`]: { linkTo: up } });
      const before = [await outside(folder), await readdir(path.join(folder, at))];
      const ended = await run('approve', 'birr/relations', ...life.inSession('20', '2026-10-25'));
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain(
        'policies/birr/archive is a link to another place, and nothing is written',
      );
      expect([await outside(folder), await readdir(path.join(folder, at))]).toEqual(before);
    }));
});

it('what the call names may lie behind links', () =>
  inFolder({ ...office, home: { linkTo: '.' }, site: { linkTo: 'outside' } }, async (folder) => {
    const run = (...args: string[]) => siyasa(args, { cwd: folder, env: life.env });
    expect((await run('check', 'home/repo/policies')).code).toBe(0);
    expect((await run('check', path.join(folder, 'home/repo/policies/birr/relations.yaml'))).code).toBe(0);
    expect((await run('submit', 'home/repo/policies/birr/relations.yaml')).code).toBe(0);
    const rendered = await run(
      'render',
      'home/repo/policies/birr/relations.yaml',
      '--format',
      'html',
      '--out',
      'site',
    );
    expect(rendered).toMatchObject({ code: 0, stdout: 'site/birr/relations.html\n' });
    expect(await readdir(path.join(folder, 'outside/birr'))).toEqual(['relations.html']);
  }));

describe('what stands in the place of a folder is reported, and nothing waits for it', () => {
  const calls = [['check'], ['status'], ['build'], ['fix'], ['render', 'birr/relations', '--format', 'html']];
  /** Returns the output of each call in a folder with a policy and with what `place` adds. */
  const saidOf = (place: (folder: string) => void, files: Files = {}, all = calls) =>
    inFolder({ ...office, ...files }, async (folder) => {
      place(path.join(folder, 'repo'));
      const said: string[] = [];
      for (const call of all) {
        const ended = await siyasa(call, {
          cwd: path.join(folder, 'repo'),
          env: { ...life.env, SIYASA_LANG: 'en' },
        });
        expect([call, looksBroken(ended), ended.code]).toEqual([call, false, 2]);
        said.push(ended.stdout + ended.stderr);
      }
      return said;
    });
  const pipe = (name: string) => (folder: string) => void execFileSync('mkfifo', [path.join(folder, name)]);

  it.each(['policies/birr/archive', 'policies/birr/words'])('a pipe: %s', async (name) => {
    for (const one of await saidOf(pipe(name))) expect(one).toContain(`${name} is no folder`);
  });

  it('a pipe beside the associations, where all of them are looked at', async () => {
    for (const one of await saidOf(pipe('policies/other'), {}, calls.slice(0, -1)))
      expect(one).toContain('policies/other is no folder');
  });

  it.each(['archive', 'words'])('a file: %s', async (name) => {
    for (const one of await saidOf(() => undefined, { [`${at}/${name}`]: 'x' }))
      expect(one).toContain(`policies/birr/${name} is no folder`);
  });

  const unchanged = () => undefined;

  it.each([
    ['association.yml', 'association.yaml alone is the association'],
    ['Association.YAML', 'association.yaml alone is the association'],
    ['other.YML', 'Give it the name other.yml'],
    ['archive/relations@1.Yaml', 'Give it the name relations@1.yaml'],
  ])('a file that isn’t read by its name: %s', async (name, named) => {
    for (const one of await saidOf(unchanged, { [`${at}/${name}`]: 'name: x' })) {
      expect(one).toContain(`policies/birr/${name} is not read`);
      expect(one).toContain(named);
    }
  });

  it('also in a folder with nothing that is read', async () => {
    const files = { 'repo/policies/other/Association.yaml': 'name: x', 'repo/policies/notes/a.txt': 'x' };
    for (const one of await saidOf(unchanged, files, calls.slice(0, -1)))
      expect(one).toMatch(
        /policies\/other\/Association\.yaml is not read.*\s.*Give it the name association\.yaml/u,
      );
  });

  it('but a file without an ending beside the associations is no association', async () => {
    const [ended] = await run({ 'repo/policies/README': 'x' }, ['check']);
    expect(ended?.code).toBe(0);
  });
});
