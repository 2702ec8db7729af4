import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathBelow, rootNames } from '../../src/workspace/root-names.js';
import { inFolder } from '../cases/folder.js';

const files = {
  'repo/.git/HEAD': '',
  'repo/policies/a/policy.yaml': '',
  'repo/sub/.git': 'gitdir: x',
  'repo/sub/policy.yaml': '',
  'alone/policy.yaml': '',
};

describe('the name of a file for a server', () => {
  it.each([
    ['repo', 'policies/a/policy.yaml', 'policies/a/policy.yaml'],
    ['repo/policies/a', 'policy.yaml', 'policies/a/policy.yaml'],
    ['repo/policies/a', './policy.yaml', 'policies/a/policy.yaml'],
    ['alone', '../repo/policies/a/policy.yaml', 'policies/a/policy.yaml'],
    ['repo/policies', 'a/not-there.yaml', 'policies/a/not-there.yaml'],
    // A repository inside another one is a repository of its own.
    ['repo', 'sub/policy.yaml', 'policy.yaml'],
  ])('from %s, %s, in a repository begins at its top: %s', (folder, file, name) =>
    inFolder(files, async (cwd) => {
      expect(rootNames({ folder: path.join(cwd, folder), checkout: undefined })(file)).toBe(name);
    }),
  );

  it('outside a repository begins at the folder of the call, and is never one that leads up', () =>
    inFolder(files, async (cwd) => {
      const nameOf = rootNames({ folder: path.join(cwd, 'alone'), checkout: undefined });
      expect(nameOf('policy.yaml')).toBe('policy.yaml');
      const above = rootNames({ folder: path.join(cwd, 'repo/policies'), checkout: undefined });
      expect(above('../../alone/policy.yaml')).toBe(path.join(cwd, 'alone/policy.yaml'));
    }));

  it('begins at the checkout, where that is above the file, also through a link', () =>
    inFolder(files, async (cwd) => {
      await symlink(path.join(cwd, 'repo'), path.join(cwd, 'link'));
      const nameOf = (checkout: string) =>
        rootNames({ folder: path.join(cwd, 'repo/sub'), checkout })('policy.yaml');
      expect(nameOf(path.join(cwd, 'repo'))).toBe('sub/policy.yaml');
      expect(nameOf(path.join(cwd, 'link'))).toBe('sub/policy.yaml');
      expect(nameOf(path.join(cwd, 'alone'))).toBe('policy.yaml');
      expect(nameOf(path.join(cwd, 'repo/su'))).toBe('policy.yaml');
    }));

  it('has forward slashes on Windows too', () => {
    const below = (folder: string, file: string) => pathBelow(folder, file, path.win32);
    expect(below('C:\\work\\repo', 'C:\\work\\repo\\policies\\a b\\policy.yaml')).toBe(
      'policies/a b/policy.yaml',
    );
    expect(below('C:\\work\\repo', 'c:\\work\\REPO\\policy.yaml')).toBe('policy.yaml');
    expect(below('C:\\work\\repo', 'D:\\work\\repo\\policy.yaml')).toBeUndefined();
    expect(below('C:\\work\\repo', 'C:\\work\\policy.yaml')).toBeUndefined();
    // A name may begin with two dots.
    expect(below('C:\\work', 'C:\\work\\..a.yaml')).toBe('..a.yaml');
  });
});
