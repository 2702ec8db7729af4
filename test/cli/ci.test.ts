import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Files, inFolder } from '../cases/folder.js';
import { associationText, policy, policyWith } from '../cases/policies.js';
import { projectFolder } from '../support/project.js';
import { siyasa } from './run.js';

interface Step {
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly pass_filenames: boolean;
  readonly always_run: boolean;
}

const read = async (file: string) => parse(await readFile(path.join(projectFolder, file), 'utf8'));
const action = (await read('.github/actions/check/action.yml')) as Action;
const [hook] = (await read('.pre-commit-hooks.yaml')) as [Hook];
const workflows = [
  ...(await readFile(path.join(projectFolder, 'docs/en/ci.md'), 'utf8')).matchAll(
    /```yml\n(?<text>[\s\S]*?)```/gu,
  ),
]
  .map(({ groups }) => parse(groups?.text ?? ''))
  .filter((one) => one?.jobs);

const files: Files = {
  'policies/a/association.yaml': associationText,
  'policies/a/first.yaml': policy({ top: 'owner:\n' }),
  'policies/a/archive/first@1.yaml': policy(),
  'policies/b c/association.yaml': associationText,
  'policies/b c/wrong.yaml': policyWith('1447-05-03', '1447-05-04'),
  'notes.yaml': 'nonsense',
};

interface Place {
  readonly folder: string;
  /** A folder at the front of the PATH, with `siyasa` and, in one test, `npm`. */
  readonly bin: string;
}

/** Makes a git repository with policies, and puts the program on the PATH. */
function inRepository<Result>(use: (place: Place) => Promise<Result>): Promise<Result> {
  return inFolder(files, async (folder) => {
    const bin = path.join(folder, '.bin');
    await mkdir(bin);
    await script(
      path.join(bin, 'siyasa'),
      `exec '${process.execPath}' '${path.join(projectFolder, 'bin/siyasa.js')}' "$@"`,
    );
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    spawnSync('git', ['add', 'policies', 'notes.yaml'], { cwd: folder });
    return use({ folder, bin });
  });
}

async function script(file: string, line: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${line}\n`);
  await chmod(file, 0o755);
}

/** Runs the steps of the action in order, as GitHub does, until one fails. */
function runAction({ folder, bin }: Place, given: Readonly<Record<string, string>> = {}) {
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`no input ${unknown}`);
  const filled = (text: string) =>
    text.replace(/\$\{\{ (?<what>[^}]+) \}\}/gu, (_, what: string) => {
      const input = what.replace(/^inputs\./u, '');
      return what.startsWith('inputs.') ? (given[input] ?? action.inputs[input]?.default ?? '') : folder;
    });
  let [stdout, code] = ['', 0];
  for (const { run, env = {} } of action.runs.steps) {
    const values = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...values, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    });
    stdout += ended.stdout + ended.stderr;
    code = ended.status ?? 1;
    if (code !== 0) break;
  }
  return { code, stdout };
}

describe.skipIf(process.platform === 'win32')('the GitHub action', () => {
  it('annotates what is wrong, and fails', () =>
    inRepository(async (place) => {
      const { code, stdout } = runAction(place, { lang: 'en' });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^::warning file=policies\/a\/first\.yaml,line=4,/mu);
      expect(stdout).toMatch(
        /^::error file=policies\/b c\/wrong\.yaml,line=\d+,.*::The two dates disagree/mu,
      );
      expect(stdout).toContain('5 files: 1 error, 1 warning.');
    }));

  it('takes paths and patterns, one a line, with spaces in them', () =>
    inRepository(async (place) => {
      const { code, stdout } = runAction(place, {
        paths: 'policies/a\npolicies/b */wrong.yaml\n',
        lang: 'en',
      });
      expect([code, stdout.includes('5 files:')]).toEqual([1, true]);
      expect(runAction(place, { paths: 'policies/*/none.yaml' }).code).toBe(2);
    }));

  it('passes where nothing is wrong, unless there are more warnings than are allowed', () =>
    inRepository(async (place) => {
      expect(runAction(place, { paths: 'policies/a' }).code).toBe(0);
      expect(runAction(place, { paths: 'policies/a', 'max-warnings': '0' }).code).toBe(1);
    }));

  it('writes a SARIF report, also with the report for people', () =>
    inRepository(async (place) => {
      const { code, stdout } = runAction(place, {
        sarif: 'out/check.sarif',
        annotations: 'false',
        lang: 'en',
      });
      expect(code).toBe(1);
      expect(stdout).toContain('policies/b c/wrong.yaml  1 error');
      const log = JSON.parse(await readFile(path.join(place.folder, 'out/check.sarif'), 'utf8'));
      expect(log.runs[0].results).toHaveLength(2);
    }));

  it('names files from the top of the repository, wherever the program is called', () =>
    inRepository(async ({ folder }) => {
      const inside = path.join(folder, 'policies/b c');
      const call = (cwd: string, ...args: string[]) =>
        siyasa(['check', ...args], { cwd, env: { GITHUB_WORKSPACE: '' } });
      const output = await call(inside, '.', '--format', 'github');
      expect(output.stdout).toContain('file=policies/b c/wrong.yaml,');
      expect(output.stdout).not.toMatch(/file=(?!policies\/b c\/)/u);
      await call(path.join(folder, '.bin'), '../policies/b c', '--format', 'sarif', '-o', 'check.sarif');
      const log = await readFile(path.join(folder, '.bin/check.sarif'), 'utf8');
      expect(log).toContain('"uri": "policies/b%20c/wrong.yaml"');
    }));

  it('never runs what it is given', () =>
    inRepository(async (place) => {
      const nasty = '$(touch ran) `touch ran`; touch ran "; touch ran';
      for (const input of ['paths', 'sarif', 'max-warnings', 'annotations', 'lang'])
        runAction(place, { [input]: nasty });
      expect(runAction(place, { paths: '--help' }).code).toBe(2);
      expect(spawnSync('ls', [place.folder], { encoding: 'utf8' }).stdout).not.toMatch(/^ran$/mu);
    }));

  it('fetches the history that a checkout left out', () =>
    inRepository(async ({ folder, bin }) => {
      const git = (cwd: string, ...args: string[]) =>
        spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
          cwd,
          encoding: 'utf8',
        });
      git(folder, 'commit', '-qm', 'one');
      git(folder, 'commit', '-qm', 'two', '--allow-empty');
      const copy = path.join(folder, 'copy');
      git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, copy);
      const isShallow = () => git(copy, 'rev-parse', '--is-shallow-repository').stdout.trim();
      expect(isShallow()).toBe('true');
      expect(runAction({ folder: copy, bin }, { paths: 'policies/a' }).code).toBe(0);
      expect(isShallow()).toBe('false');
    }));

  it('installs the version that is asked for', () =>
    inRepository(async (place) => {
      await script(path.join(place.bin, 'npm'), 'echo "npm $*"');
      expect(runAction(place, { version: '1.2.3', paths: 'policies/a' }).stdout).toMatch(
        /^npm install --global .*siyasa@1\.2\.3$/mu,
      );
      expect(runAction(place, { paths: 'policies/a' }).stdout).not.toContain('npm');
    }));
});

describe('a workflow', () => {
  it('that the manual has, and our own, fetches the whole history', async () => {
    const ours = await read('.github/workflows/ci.yml');
    const checkouts = [...workflows, ours].flatMap(({ jobs }) =>
      Object.values(
        jobs as Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>,
      ).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))),
    );
    expect(checkouts.length).toBeGreaterThan(1);
    for (const checkout of checkouts) expect(checkout.with?.['fetch-depth']).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')(
  'the GitHub action in a checkout whose history can’t be fetched',
  () => {
    it.each([
      ['ar', /^::warning .*جزء من سجل git/mu],
      ['en', /^::warning .*only a part of the history/mu],
    ])('says so: %s', (lang, words) =>
      inRepository(async (place) => {
        expect(runAction(place, { paths: 'policies/a', lang }).stdout).not.toMatch(words);
        const commit = (message: string) =>
          spawnSync(
            'git',
            ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', message, '--allow-empty'],
            {
              cwd: place.folder,
            },
          );
        commit('first');
        commit('second');
        const shallow = path.join(place.folder, 'shallow');
        spawnSync('git', ['clone', '-q', '--depth', '1', `file://${place.folder}`, shallow]);
        spawnSync('git', ['remote', 'remove', 'origin'], { cwd: shallow });
        expect(runAction({ ...place, folder: shallow }, { paths: 'policies/a', lang }).stdout).toMatch(words);
      }),
    );
  },
);

describe.skipIf(process.platform === 'win32')('the pre-commit hook', () => {
  /** Returns whether git committed what is staged, with a hook that does what pre-commit would do. */
  async function committed({ folder, bin }: Place): Promise<{ made: boolean; stdout: string }> {
    // With these settings, pre-commit runs it once and passes no file names.
    expect([hook.always_run, hook.pass_filenames]).toEqual([true, false]);
    await script(
      path.join(folder, '.git/hooks/pre-commit'),
      `exec ${[hook.entry, ...hook.args].join(' ')} 1>&2`,
    );
    const ended = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-m', 'x'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, SIYASA_LANG: 'en', PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    });
    return { made: ended.status === 0, stdout: ended.stderr };
  }

  it('checks the policies before a commit, and stops it where one is wrong', () =>
    inRepository(async (place) => {
      const { made, stdout } = await committed(place);
      expect(made).toBe(false);
      expect(stdout).toContain('5 files: 1 error, 1 warning.');
      await rm(path.join(place.folder, 'policies/b c/wrong.yaml'));
      spawnSync('git', ['add', '--all', 'policies'], { cwd: place.folder });
      expect((await committed(place)).made).toBe(true);
    }));

  it('checks them before a commit that only deletes', () =>
    inRepository(async (place) => {
      spawnSync('git', ['rm', '-rq', '--force', 'policies/b c'], { cwd: place.folder });
      expect((await committed(place)).made).toBe(true);
      spawnSync('git', ['rm', '-q', 'policies/a/association.yaml'], { cwd: place.folder });
      const { made, stdout } = await committed(place);
      expect(made).toBe(false);
      expect(stdout).toContain('association-missing');
    }));
});
