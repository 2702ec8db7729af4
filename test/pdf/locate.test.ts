import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Browser, computeExecutablePath } from '@puppeteer/browsers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddedBrowser } from '../../src/pdf/embedded.js';
import { launch } from '../../src/pdf/launch.js';
import { locateBrowser } from '../../src/pdf/locate.js';
import { launchOptions } from '../support/browser.js';
import { temporaryFolder } from '../support/project.js';

vi.mock('../../src/pdf/embedded.js', { spy: true });

const embedded = { executable: '/embedded/headless_shell', libraries: '/embedded/lib' };

/** Makes a folder with executable files. */
async function programs(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) await writeFile(path.join(folder, name), '', { mode: 0o755 });
  return folder;
}

/** Makes a folder with downloaded browsers, as Puppeteer's installation lays them out, and returns their executables. */
async function downloads(...versions: string[]): Promise<{ folder: string; executables: string[] }> {
  const folder = await temporaryFolder();
  const executables: string[] = [];
  for (const version of versions) {
    const options = { cacheDir: folder, browser: Browser.CHROMEHEADLESSSHELL, buildId: version };
    const executable = computeExecutablePath(options);
    await mkdir(path.dirname(executable), { recursive: true });
    await writeFile(executable, '', { mode: 0o755 });
    executables.push(executable);
  }
  return { folder, executables };
}

const options = (
  more: { executable?: string; searchPath?: readonly string[]; downloadFolder?: string } = {},
) => ({
  executable: undefined,
  cacheFolder: '/nowhere',
  downloadFolder: '/nowhere',
  searchPath: [],
  ...more,
});

beforeEach(() => {
  vi.mocked(embeddedBrowser).mockReset().mockResolvedValue(undefined);
});

describe('the browser', () => {
  it('that is asked for comes before all others, and nothing takes its place', async () => {
    vi.mocked(embeddedBrowser).mockResolvedValue(embedded);
    const executable = path.join(await programs('chrome'), 'chrome');
    expect(await locateBrowser(options({ executable }))).toEqual({ source: 'option', executable });
    expect(await locateBrowser(options({ executable: '/nonexistent' }))).toBeUndefined();
    expect(embeddedBrowser).not.toHaveBeenCalled();
  });

  it('is the embedded one next, then Puppeteer’s download, then the system’s', async () => {
    const folder = await programs('chromium', 'shell');
    const system = { source: 'system', executable: path.join(folder, 'chromium') };
    expect(await locateBrowser(options({ searchPath: [folder] }))).toEqual(system);
    const { folder: downloadFolder, executables } = await downloads(
      '99.0.1.1',
      '148.0.7778.97',
      '148.0.7778.2',
    );
    const all = options({ searchPath: [folder], downloadFolder });
    expect(await locateBrowser(all)).toEqual({ source: 'puppeteer', executable: executables[1] });
    vi.mocked(embeddedBrowser).mockResolvedValue(embedded);
    expect(await locateBrowser(all)).toEqual({ source: 'embedded', ...embedded });
  });

  it('is a headless shell where there is a choice, also further down the path', async () => {
    const [one, other] = [
      await programs('google-chrome', 'chromium'),
      await programs('chrome-headless-shell'),
    ];
    expect(await locateBrowser(options({ searchPath: [one, other] }))).toEqual({
      source: 'system',
      executable: path.join(other, 'chrome-headless-shell'),
    });
  });

  it('is one that can be run, and a download that is still there', async () => {
    const folder = await programs('chromium', 'google-chrome');
    await chmod(path.join(folder, 'chromium'), 0o644);
    const { folder: downloadFolder, executables } = await downloads('148.0.7778.97');
    await rm(executables[0] ?? '');
    expect(await locateBrowser(options({ searchPath: [folder], downloadFolder }))).toEqual({
      source: 'system',
      executable: path.join(folder, 'google-chrome'),
    });
  });

  it.runIf(process.platform === 'linux')('may be nowhere: then a message says what to do', async () => {
    expect(await locateBrowser(options({ searchPath: [await programs()] }))).toBeUndefined();
    expect(await launch({ ...launchOptions(), ...options() })).toEqual({
      ok: false,
      message: { key: 'browser.none', values: {} },
    });
  });

  it.runIf(process.getuid?.() === 0)(
    'runs for root without its sandbox, or not at all where one is required',
    async () => {
      vi.mocked(embeddedBrowser).mockResolvedValue(embedded);
      expect(await launch({ ...launchOptions(), ...options(), sandboxRequired: true })).toEqual({
        ok: false,
        message: { key: 'browser.sandbox-required', values: {} },
      });
    },
  );
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the embedded browser', () => {
  it('is unpacked once, though two runs begin at once, and not into a folder that others may change', async () => {
    vi.mocked(embeddedBrowser).mockRestore();
    const cache = path.join(await temporaryFolder(), 'cache');
    const [one, other] = await Promise.all([embeddedBrowser(cache), embeddedBrowser(cache)]);
    expect(one).toBeDefined();
    expect(other).toEqual(one);
    const names = await readdir(cache);
    expect(names).toEqual([expect.stringMatching(/^chromium-[\d.]+-[0-9a-f]{16}$/u)]);
    const folder = path.join(cache, names[0] ?? '');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(one?.executable ?? '')).mode & 0o111).toBe(0o111);
    // Anyone who can write there could replace the program.
    await chmod(folder, 0o777);
    await mkdir(path.join(folder, 'intruder'));
    expect(await embeddedBrowser(cache)).toEqual(one);
    expect((await readdir(folder)).includes('intruder')).toBe(false);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});
