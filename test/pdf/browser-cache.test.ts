import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedBrowser, removeDamagedBrowser } from '../../src/pdf/embedded.js';
import { endBrowser, launch } from '../../src/pdf/launch.js';
import { launchOptions } from '../support/browser.js';
import { temporaryFolder } from '../support/project.js';

/** A browser is embedded only on Linux x64. */
const isEmbedded = process.platform === 'linux' && process.arch === 'x64';

async function starts(cacheFolder: string): Promise<boolean> {
  const launched = await launch({ ...launchOptions(), executable: undefined, cacheFolder });
  if (launched.ok) await endBrowser(launched.browser);
  return launched.ok && launched.located.source === 'embedded';
}

/** Writes zeros into the middle of a file without changing its size. */
async function spoil(file: string): Promise<void> {
  const [bytes, { mode }] = await Promise.all([readFile(file), stat(file)]);
  // In a new file: the system refuses writing into one that a browser is still running from.
  await rm(file);
  await writeFile(file, bytes.fill(0, 0, 1024 * 1024), { mode });
}

describe.runIf(isEmbedded)('the unpacked browser', () => {
  it('is made whole by two processes at a time, and again whatever is damaged', async () => {
    const cache = path.join(await temporaryFolder(), 'not/there/yet');
    const [first, second] = await Promise.all([embeddedBrowser(cache), embeddedBrowser(cache)]);
    expect(first).toEqual(second);
    const { executable, libraries } = first ?? { executable: '', libraries: '' };
    const target = path.dirname(executable);
    expect(await readdir(cache)).toEqual([path.basename(target)]);
    expect(await removeDamagedBrowser(cache)).toBe(false);

    // Left by a process that was killed two hours ago, and by one that is still at work.
    const [old, young] = [`${target}.old.tmp`, `${target}.young.tmp`];
    await Promise.all([mkdir(old), mkdir(young)]);
    const before = Date.now() / 1000 - 7200;
    await utimes(old, before, before);
    const [library = ''] = await readdir(libraries);
    await Promise.all([rm(path.join(libraries, library)), chmod(executable, 0o644)]);
    expect(await starts(cache)).toBe(true);
    expect(await readdir(libraries)).toContain(library);
    expect((await readdir(cache)).sort()).toEqual([path.basename(target), path.basename(young)]);

    // Its size is unchanged, so that only starting it shows the damage.
    await spoil(executable);
    expect(await starts(cache)).toBe(true);

    // A crash while printing would look like this.
    await spoil(executable);
    expect(await removeDamagedBrowser(cache)).toBe(true);
    expect(await readdir(cache)).toEqual([path.basename(young)]);
  }, 180_000);
});
