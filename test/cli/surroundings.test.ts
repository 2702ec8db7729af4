import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.js';
import { projectFolder, temporaryFolder } from '../support/project.js';

const onLinux = process.platform === 'linux';
const policy = path.join(projectFolder, 'policies/rahma/beneficiary-relations.yaml');

const shell = (script: string) => ['bash', '-c', script, 'bash'] as const;
/** Matches what no user may see. */
const ourFault = /\n\s+at |SIYASA_DEBUG|node:internal|This is a fault of the program/u;

interface Surroundings {
  readonly variables?: Readonly<Record<string, string>>;
  readonly script?: string;
}

async function call(args: readonly string[], { variables = {}, script = 'exec "$@"' }: Surroundings = {}) {
  const { PUPPETEER_EXECUTABLE_PATH: _, ...env } = process.env;
  const ended = await run([...args, '--lang', 'en'], {
    cwd: await temporaryFolder(),
    env: { ...env, ...variables },
    command: shell(script),
  });
  expect(ended.stderr).not.toMatch(ourFault);
  return ended;
}

const render = async (surroundings: Surroundings) =>
  call(
    ['render', policy, '--format', 'pdf', '--out', path.join(await temporaryFolder(), 'out')],
    surroundings,
  );

describe.runIf(onLinux)('bad surroundings are reported in one message, with exit code 2', () => {
  it.each([
    ['standard output is full', 'exec "$@" > /dev/full', /can't be written .*\(ENOSPC\)/u],
    ['both outputs are full', 'exec "$@" > /dev/full 2> /dev/full', /^$/u],
    ['messages can’t be written', 'exec "$@" 2> /dev/full > /dev/null', /^$/u],
  ])('where %s', async (name, script, message) => {
    // One call that prints results, and one that prints a message.
    const args = name.startsWith('messages') ? ['check', 'nothing'] : ['check', policy];
    const { code, stderr } = await call(args, { script });
    expect(code, stderr).toBe(2);
    expect(stderr.trim()).toMatch(message);
  });

  it('but not where a reader has seen enough', async () => {
    const { code, stderr } = await call(['check', policy], {
      script: 'set -o pipefail; "$@" | head -c 1',
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([24, 32, 40])('where %i files may be open', async (files) => {
    const { code, stderr } = await render({ script: `ulimit -n ${files}; exec "$@"` });
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/\(EMFILE\).*ulimit -n 1024/u);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['doctor', 46],
    ['doctor', 52],
    ['doctor', 58],
    ['render', 46],
    ['render', 58],
    ['render', 70],
  ])('or it succeeds: %s, where %i files may be open', async (command, files) => {
    const surroundings = { script: `ulimit -n ${files}; exec "$@"` };
    const { code, stderr } =
      command === 'doctor' ? await call(['doctor'], surroundings) : await render(surroundings);
    // How many files a browser opens varies.
    expect([0, 2]).toContain(code);
    if (code === 2) expect(stderr).toContain('ulimit -n 1024');
  });

  it('where no file may be as large as the results are', async () => {
    const { code, stderr } = await call(['check', policy, '--format', 'json', '-o', 'out.json'], {
      script: 'ulimit -f 1; exec "$@"',
    });
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/larger than the system allows.*ulimit -f unlimited/u);
  });

  it.each([
    ['a folder that can’t be', async () => '/proc/siyasa'],
    ['a device', async () => '/dev/null'],
    [
      'a file',
      async () => {
        const file = path.join(await temporaryFolder(), 'cache');
        await writeFile(file, '');
        return file;
      },
    ],
  ])('where SIYASA_CACHE names %s', async (_, make) => {
    const cache = await make();
    const { code, stderr } = await render({ variables: { SIYASA_CACHE: cache } });
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(cache);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['/dev/null/tmp', '/proc'])('where TMPDIR is %s', async (folder) => {
    const { code, stderr } = await render({ variables: { TMPDIR: folder } });
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(new RegExp(`${folder} can't be written .*TMPDIR`, 'u'));
  });

  it('where results are to go below a folder that can’t be', async () => {
    const { code, stderr } = await call(['render', policy, '--format', 'html', '--out', '/proc/siyasa/out']);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('/proc/siyasa/out');
  });

  it('where what the work waits for is gone', async () => {
    // Makes reading a folder wait forever.
    const script = path.join(await temporaryFolder(), 'never.mjs');
    await writeFile(
      script,
      `import fs from 'node:fs'; fs.promises.readdir = () => new Promise(() => {}); import('node:module').then((m) => m.syncBuiltinESMExports());`,
    );
    const { code, stderr } = await call(['render', policy, '--format', 'html'], {
      variables: { NODE_OPTIONS: `--import ${script}` },
    });
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('ended before its work was done');
  });
});

describe.runIf(onLinux)('nothing in the current folder is run', () => {
  const settings = "require('node:fs').writeFileSync(__dirname + '/ran', ''); module.exports = {};\n";
  const ran = '#!/bin/sh\ntouch "$(dirname "$0")/../ran" ran\n';
  /** Simulates a machine for which the program has no browser. */
  const elsewhere = "--import=data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})";
  it.each<[string, Record<string, string>]>([
    ['settings of a package', { '.puppeteerrc.cjs': settings }],
    ['settings of a package, by another name', { 'puppeteer.config.cjs': settings }],
    [
      'a browser that a settings file names',
      {
        '.puppeteerrc.json': '{ "executablePath": "bin/chrome", "cacheDirectory": "bin" }',
        'bin/chrome': ran,
      },
    ],
    [
      'a browser that package.json names',
      { 'package.json': '{ "puppeteer": { "executablePath": "bin/chrome" } }', 'bin/chrome': ran },
    ],
    ['a browser where PATH names the folder by a relative path', { 'bin/chrome': ran, chromium: ran }],
    [
      'a package',
      { 'node_modules/@sparticuz/chromium/index.js': settings, 'node_modules/yaml/index.js': settings },
    ],
  ])('%s', async (_, files) => {
    const cwd = await temporaryFolder();
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), content, { mode: 0o755 });
    }
    const { PUPPETEER_EXECUTABLE_PATH: _browser, ...env } = process.env;
    const variables = { ...env, PATH: `bin:.::${env.PATH}`, HOME: cwd, NODE_OPTIONS: elsewhere };
    for (const args of [['doctor'], ['render', policy, '--format', 'pdf']]) {
      const { code, stderr } = await run([...args, '--lang', 'en'], { cwd, env: variables });
      expect(stderr).not.toMatch(ourFault);
      expect(code).toBeLessThan(3);
    }
    expect(await readdir(cwd)).not.toContain('ran');
  });
});

describe.runIf(onLinux)('nothing is made in the current folder, nor settings read there', () => {
  it.each(['HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'])(
    'for a %s that is no full path',
    async (name) => {
      const cwd = await temporaryFolder();
      const env = { ...process.env, [name]: 'rel' };
      const { code, stderr } = await run(['doctor', '--lang', 'en'], { cwd, env });
      expect([code, stderr]).toEqual([0, 'Everything is ready.\n']);
      expect(await readdir(cwd)).toEqual([]);
    },
  );
});
