import { lstat, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lock, lockName, unlock } from '../../src/workspace/lock.js';
import { aFolder, inFolder } from '../cases/folder.js';

async function leave(folder: string, age: number, name = lockName) {
  const file = path.join(folder, name);
  await writeFile(file, '');
  const then = new Date(Date.now() - age);
  await utimes(file, then, then);
}

describe('the lock beside policies', () => {
  it('is an empty file, held by one and then free', () =>
    inFolder({}, async (folder) => {
      const first = await lock(folder);
      expect(first).toMatchObject({ ok: true });
      expect((await lstat(path.join(folder, lockName))).size).toBe(0);
      expect(await lock(folder)).toMatchObject({ ok: false, fault: 'busy' });
      await unlock(folder, first.ok ? first.since : 0);
      expect(await readdir(folder)).toEqual([]);
      expect(await lock(folder)).toMatchObject({ ok: true });
    }));

  it.each([
    ['a moment', 0, false],
    ['50 seconds', 50_000, false],
    ['61 seconds', 61_000, true],
    ['a year', 365 * 86_400_000, true],
    ['no time yet, for it is of the day after tomorrow', -2 * 86_400_000, true],
  ])('that has been there for %s is taken over: %3$s', (_, age, isTaken) =>
    inFolder({}, async (folder) => {
      await leave(folder, age);
      expect(await lock(folder)).toMatchObject({ ok: isTaken });
      expect(await readdir(folder)).toEqual([lockName]);
    }),
  );

  it.each([
    ['none', undefined],
    ['one that was left behind', 61_000],
  ])('is got by one of sixty at once, where there is %s', (_, age) =>
    inFolder({}, async (folder) => {
      if (age !== undefined) await leave(folder, age);
      const all = await Promise.all(Array.from({ length: 60 }, () => lock(folder)));
      expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await readdir(folder)).toEqual([lockName]);
    }),
  );

  it('is got in the end also where one was killed while it took the lock over', () =>
    inFolder({}, async (folder) => {
      await leave(folder, 90_000);
      await leave(folder, 10_000, `${lockName}-takeover`);
      expect(await lock(folder)).toMatchObject({ ok: false, fault: 'busy' });
      await leave(folder, 61_000, `${lockName}-takeover`);
      expect(await lock(folder)).toMatchObject({ ok: true });
      expect(await readdir(folder)).toEqual([lockName]);
    }));

  it('that a killed call of the same user left is got at once', () =>
    inFolder({}, async (folder) => {
      await leave(folder, 5_000);
      expect(await lock(folder, Date.now() - 5_100)).toMatchObject({ ok: true });
      await leave(folder, 5_000);
      expect(await lock(folder, Date.now() - 3_600_000)).toMatchObject({ ok: false, fault: 'busy' });
    }));

  it.each([lockName, `${lockName}-takeover`])('is reported where %s is a folder, and stays', (name) =>
    inFolder({ [name]: aFolder }, async (folder) => {
      if (name !== lockName) await leave(folder, 90_000);
      expect(await lock(folder)).toEqual({ ok: false, fault: 'lock', path: path.join(folder, name) });
      expect(await readdir(folder)).toContain(name);
    }),
  );

  it('that was held for too long is left to who has it now', () =>
    inFolder({}, async (folder) => {
      await leave(folder, 0);
      await unlock(folder, Date.now() - 61_000);
      expect(await readdir(folder)).toEqual([lockName]);
      await unlock(folder, Date.now() - 50_000);
      expect(await readdir(folder)).toEqual([]);
    }));
});
