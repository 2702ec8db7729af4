import { link, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, NewContent } from '../../src/workspace/new-content.js';
import { inFolder } from '../cases/folder.js';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Returns a disk that refuses `link`, as FAT and some network drives do, each with its own error code. */
const withoutLinks = (code: string): Partial<Disk> => ({ link: () => Promise.reject(failure(code)) });

describe.each([
  ['with hard links', {}],
  ...['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].map(
    (code) => [`without hard links (${code})`, withoutLinks(code)] as const,
  ),
] as const)('a new file on a file system %s', (_, disk) => {
  it('is there whole, and nothing beside it', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      await (await NewContent.write(file, 'سياسة', { disk })).create();
      expect(await readFile(file, 'utf8')).toBe('سياسة');
      expect((await stat(file)).nlink).toBe(1);
      expect(await readdir(folder)).toEqual(['a.yaml']);
    }));

  it('takes the place of none that came meanwhile, and says so of its own name', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      const content = await NewContent.write(file, 'ours', { disk });
      await writeFile(file, 'theirs');
      await expect(content.create()).rejects.toMatchObject({ code: 'EEXIST', path: file });
      await content.discard();
      expect(await readFile(file, 'utf8')).toBe('theirs');
      expect(await readdir(folder)).toEqual(['a.yaml']);
    }));
});

describe('a new file that the system refuses', () => {
  it('is recognised by its own name, and what was written of it goes', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      const full = { link: () => Promise.reject(failure('ENOSPC')) } as Partial<Disk>;
      const content = await NewContent.write(file, 'ours', { disk: full });
      await expect(content.create()).rejects.toMatchObject({ code: 'ENOSPC', path: file });
      await content.discard();
      expect(await readdir(folder)).toEqual([]);
    }));

  it('isn’t put there by a rename, which would take what came meanwhile, where there are hard links', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      let links = 0;
      const counting: Partial<Disk> = {
        link: (from, to) => {
          links += 1;
          return link(from, to);
        },
        rename: () => Promise.reject(failure('renamed')),
      };
      await (await NewContent.write(file, 'ours', { disk: counting })).create();
      expect([links, await readFile(file, 'utf8')]).toEqual([1, 'ours']);
    }));
});
