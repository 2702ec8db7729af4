import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launch } from '../../src/pdf/launch.js';
import { Printer } from '../../src/pdf/printer.js';
import { launchOptions } from '../support/browser.js';
import { run, start } from '../support/cli.js';
import { readPdf } from '../support/pdf.js';
import { childrenOf, commandOf, descendantsOf, processesWith, until } from '../support/processes.js';
import { projectFolder, temporaryFolder } from '../support/project.js';

const isRoot = process.getuid?.() === 0;
/** The embedded browser and `/proc` exist only on Linux. */
const onLinux = process.platform === 'linux';

interface Scene {
  readonly policies: string;
  readonly out: string;
  readonly env: NodeJS.ProcessEnv;
  /** A mark in the environment of the program and of everything that it starts. */
  readonly mark: string;
}

/** Makes a folder with one association and copies of its policy, and a temporary folder for the program. */
async function scene(copies: number): Promise<Scene> {
  const folder = await temporaryFolder();
  const policies = path.join(folder, 'policies');
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary);
  const source = path.join(projectFolder, 'policies/huda-rabigh');
  await cp(source, path.join(policies, 'huda-rabigh'), { recursive: true });
  const policy = await readFile(path.join(source, 'beneficiary-relations.yaml'));
  for (let i = 1; i < copies; i++)
    await writeFile(path.join(policies, 'huda-rabigh', `copy-${i}.yaml`), policy);
  return {
    policies,
    out: path.join(folder, 'out'),
    mark: temporary,
    env: { ...process.env, TMPDIR: temporary },
  };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Expects every file to be a whole PDF or page, and none to be unfinished. */
function expectWhole(files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(file, 'latin1');
    if (file.endsWith('.pdf')) expect(text, file).toMatch(/^%PDF-1\.[\s\S]*%%EOF\s*$/u);
    else if (file.endsWith('.html')) expect(text, file).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/u);
    else expect.fail(`${file} is left behind`);
  }
}

/** Matches a stack trace or a bug of ours. */
const ourFault = /\n\s+at |Error:|SIYASA_DEBUG|siyasa\/issues/u;

/**
 * Expects that the build stopped before its end, with whole files only and no process left; 60 policies would make 120 files.
 */
async function expectStopped(out: string, mark: string): Promise<void> {
  const files = filesBelow(out);
  expect(files.length).toBeLessThan(120);
  expectWhole(files);
  await until(() => processesWith(mark).length === 0, 'every process gone');
}

describe.runIf(onLinux)('a build of many policies', () => {
  it('that loses its browser says so and leaves whole files', async () => {
    const { policies, out, env, mark } = await scene(60);
    const { child, ended } = start(['build', policies, '--out', out, '--lang', 'en'], { env });
    await until(() => filesBelow(out).some((file) => file.endsWith('.pdf')), 'a first PDF');
    const [browser] = childrenOf(child.pid ?? 0);
    process.kill(browser ?? 0, 'SIGKILL');
    const { code, stdout, stderr } = await ended;
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('The browser stopped midway.');
    expect(stderr).not.toMatch(ourFault);
    expect(stdout).toBe('');
    await expectStopped(out, mark);
  });

  it('that loses its browser before the first page says so as well', async () => {
    const { policies, out, env, mark } = await scene(3);
    const { child, ended } = start(['build', policies, '--out', out, '--lang', 'en'], { env });
    await until(() => childrenOf(child.pid ?? 0).length > 0, 'a browser');
    for (const browser of childrenOf(child.pid ?? 0)) process.kill(browser, 'SIGKILL');
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/browser/iu);
    expect(stderr).not.toMatch(ourFault);
    expectWhole(filesBelow(out));
    await until(() => processesWith(mark).length === 0, 'every process gone');
  });

  it('that loses its tabs, as where memory runs out, neither waits for ever nor leaves anything behind', async () => {
    const { policies, out, env, mark } = await scene(60);
    const { child, ended } = start(['build', policies, '--out', out, '--lang', 'en'], { env });
    // By then all tabs are at work.
    await until(() => filesBelow(out).length > 20, 'a good many files');
    const tabs = descendantsOf(child.pid ?? 0).filter((pid) => commandOf(pid).includes('--type=renderer'));
    expect(tabs.length).toBeGreaterThan(0);
    for (const tab of tabs) process.kill(tab, 'SIGKILL');
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const { code, stderr } = await ended;
    clearTimeout(late);
    // Another tab may do the work.
    expect([0, 2], stderr).toContain(code);
    if (code === 2) expect(stderr).toContain('The browser stopped midway.');
    expect(stderr).not.toMatch(ourFault);
    expectWhole(filesBelow(out));
    await until(() => processesWith(mark).length === 0, 'every process gone');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('that is stopped by %s ends in good order', async (signal) => {
    const { policies, out, env, mark } = await scene(60);
    const { child, ended } = start(['build', policies, '--out', out, '--lang', 'en'], { env });
    await until(() => filesBelow(out).some((file) => file.endsWith('.pdf')), 'a first PDF');
    expect(processesWith(mark).length).toBeGreaterThan(1);
    child.kill(signal);
    const { code, signal: by, stdout, stderr } = await ended;
    expect([code, by], stderr).toEqual([130, null]);
    expect(stderr).toContain('Stopped as you asked.');
    expect(stderr).not.toMatch(ourFault);
    expect(stdout).toBe('');
    await expectStopped(out, mark);
    // The browser's own temporary folder is removed as well.
    expect(readdirSync(mark)).toEqual([]);
  });

  it('whose policies are half written over keeps what stood there', async () => {
    const { policies, out, env } = await scene(1);
    const file = path.join(out, 'huda-rabigh/beneficiary-relations.html');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'before');
    const { code } = await run(['build', policies, '--out', out, '--browser', '/nonexistent'], { env });
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(filesBelow(out)).toEqual([file]);
  });
});

describe('a place that can’t be written', () => {
  const policy = path.join(projectFolder, 'policies/huda-rabigh/beneficiary-relations.yaml');

  it.each(['html', 'pdf'])('because a file stands there is reported in one message: %s', async (format) => {
    const folder = await temporaryFolder();
    const out = path.join(folder, 'out');
    await writeFile(out, 'a file');
    const { code, stdout, stderr } = await run([
      'render',
      policy,
      '--format',
      format,
      '--out',
      out,
      '--lang',
      'en',
    ]);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(out);
    expect(stderr.match(/Can't write/gu)).toHaveLength(1);
    expect(stderr).not.toMatch(ourFault);
    expect(stdout).toBe('');
    expect(readFileSync(out, 'utf8')).toBe('a file');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('because a folder stands where the file should', async () => {
    const out = await temporaryFolder();
    await mkdir(path.join(out, 'huda-rabigh/beneficiary-relations.html/x'), { recursive: true });
    const { code, stderr } = await run(['render', policy, '--format', 'html', '--out', out, '--lang', 'en']);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('beneficiary-relations.html');
    expect(stderr).not.toMatch(ourFault);
    expect(filesBelow(out)).toEqual([]);
  });

  it.skipIf(isRoot)(
    `because it is read-only${isRoot ? ' (SKIPPED: root may write everywhere)' : ''}`,
    async () => {
      const out = await temporaryFolder();
      await chmod(out, 0o555);
      const { code, stderr } = await run([
        'render',
        policy,
        '--format',
        'html',
        '--out',
        out,
        '--lang',
        'en',
      ]);
      expect(code, stderr).toBe(2);
      expect(stderr).toContain(out);
      expect(readdirSync(out)).toEqual([]);
      await chmod(out, 0o755);
    },
  );
});

/** Returns a shell that limits the size of every file, in KiB, which looks like a full disk. */
const full = (kibibytes: number) => ['bash', '-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash'] as const;

describe.runIf(onLinux)('a full disk', () => {
  const policy = path.join(projectFolder, 'policies/huda-rabigh/beneficiary-relations.yaml');

  it.each(['html', 'html,pdf'])(
    'is reported in one message and leaves nothing half written: %s',
    async (format) => {
      const out = path.join(await temporaryFolder(), 'out');
      const call = ['render', policy, '--format', format, '--out', out, '--lang', 'en'];
      const { code, stdout, stderr } = await run(call, { command: full(40) });
      expect(code, stderr).toBe(2);
      expect(stderr).toMatch(/disk|space|full|browser|larger than/iu);
      if (format === 'html') expect(stderr).toContain(out);
      expect(stderr).not.toMatch(ourFault);
      expect(stdout).toBe('');
      expect(filesBelow(out)).toEqual([]);
    },
  );

  it('while the browser is unpacked leaves no piece of it', async () => {
    const folder = await temporaryFolder();
    const cache = path.join(folder, 'cache');
    const call = ['render', policy, '--format', 'pdf', '--out', path.join(folder, 'out'), '--lang', 'en'];
    const env: NodeJS.ProcessEnv = { ...process.env, SIYASA_CACHE: cache };
    delete env.PUPPETEER_EXECUTABLE_PATH;
    const { code, stderr } = await run(call, { command: full(2000), env });
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(cache);
    expect(stderr).not.toMatch(ourFault);
    expect(filesBelow(cache)).toEqual([]);
  });
});

describe('a browser', () => {
  const policy = path.join(projectFolder, 'policies/huda-rabigh/beneficiary-relations.yaml');
  const render = async (more: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const out = path.join(await temporaryFolder(), 'out');
    const ended = await run(['render', policy, '--out', out, '--lang', 'en', ...more], { env });
    expect(ended.stderr).not.toMatch(ourFault);
    expect(filesBelow(out)).toEqual([]);
    return ended;
  };

  it('that isn’t there is reported in one message', async () => {
    const { code, stderr } = await render(['--browser', '/nonexistent/chrome']);
    expect(code).toBe(2);
    expect(stderr.match(/The browser .*\/nonexistent\/chrome.* does not exist/gu)).toHaveLength(1);
    const variable = { ...process.env, PUPPETEER_EXECUTABLE_PATH: '/nonexistent/shell' };
    const other = await render([], variable);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('/nonexistent/shell')]);
  });

  it.runIf(onLinux)('that is none is reported with what it said', async () => {
    const folder = await temporaryFolder();
    const fake = path.join(folder, 'chrome');
    await writeFile(fake, '#!/bin/sh\necho "error: no display for you" >&2\nexit 7\n', { mode: 0o755 });
    const { code, stderr } = await render(['--browser', fake]);
    expect(code).toBe(2);
    expect(stderr).toContain(fake);
  });

  it('that is nowhere to be found is reported with the remedy', async () => {
    const folder = await temporaryFolder();
    // As on a machine without an embedded, downloaded or installed browser.
    const hide = "data:text/javascript,Object.defineProperty(process, 'arch', { value: 'riscv64' })";
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PATH: folder,
      HOME: folder,
      PUPPETEER_CACHE_DIR: folder,
      NODE_OPTIONS: `--import "${hide}"`,
    };
    delete env.PUPPETEER_EXECUTABLE_PATH;
    const { code, stderr } = await render([], env);
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/browser/iu);
    expect(stderr).toMatch(/--browser|PUPPETEER_EXECUTABLE_PATH/u);
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => /browser/iu.test(line)),
    ).toHaveLength(1);
    // An HTML page alone needs no browser.
    const out = path.join(folder, 'out');
    expect(await run(['render', policy, '--format', 'html', '--out', out], { env })).toMatchObject({
      code: 0,
    });
  });
});

describe('a document that would reach out', () => {
  it('runs no script, reads no file and asks no server', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const folder = await temporaryFolder();
    const secret = path.join(folder, 'secret.txt');
    await writeFile(secret, 'KENNWORT');
    const at = `http://127.0.0.1:${port}`;
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title>
<link rel="stylesheet" href="${at}/style.css"><link rel="preload" as="image" href="${at}/preload.png">
<style>@import "${at}/import.css"; body { background: url(${at}/background.png) }</style>
<script>document.title = 'RAN'; document.write('RAN'); fetch('${at}/fetch')</script>
<script src="${at}/script.js"></script></head>
<body onload="document.body.append('RAN')"><p>نص</p>
<img src="${at}/image.png" onerror="document.body.append('RAN')"><img src="file://${secret}">
<iframe src="file://${secret}"></iframe><iframe src="${at}/frame"></iframe>
<iframe srcdoc="<script>parent.document.title='RAN'</script>INNER"></iframe>
<object data="file://${secret}"></object><embed src="file://${secret}"><video src="${at}/video.mp4"></video>
<svg><image href="${at}/svg.png"/><script>document.title = 'RAN'</script></svg>
<a href="${at}/link">رابط</a></body></html>`;
    const fonts = `@font-face { font-family: f; src: url(${at}/font.woff2) } p { font-family: f }`;
    const launched = await launch(launchOptions());
    if (!launched.ok) throw new Error(launched.message.key);
    const printer = new Printer(launched.browser, 1);
    try {
      // A font that isn't loaded may cause an error; it is never requested.
      await printer.print({ html, fonts, file: 'x', contents: undefined });
      const printed = await printer.print({ html, fonts: '', file: 'x', contents: undefined });
      if (!printed.ok) throw new Error(printed.message.key);
      const pdf = await readPdf(printed.bytes);
      const text = pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
      expect(pdf.title).toBe('t');
      expect(text).toContain('نص');
      expect(text).not.toMatch(/RAN|KENNWORT/u);
      expect(asked).toEqual([]);
    } finally {
      await printer.close();
      server.close();
    }
  });
});
