import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { find, placeOf } from '../../src/workspace/find.js';
import { aFolder, type Files, inFolder } from '../cases/folder.js';

const files: Files = {
  'policies/b/association.yaml': '',
  'policies/b/سياسة العلاقة.yaml': '',
  'policies/a/association.yml': '',
  'policies/a/z.yml': '',
  'policies/a/b.yaml': '',
  'policies/a/b.next.yaml': '',
  'policies/a/archive/b@1.yaml': '',
  'policies/schema/policy.schema.yaml': '',
  'policies/.hidden/x.yaml': '',
  'policies/a/notes.txt': '',
  'policies/a/folder.yaml': aFolder,
  'policies/node_modules/x/y.yaml': '',
};

const foundAt = (target: string) =>
  inFolder(files, async (folder) => {
    const found = await find(path.join(folder, target));
    const below = (file: string) => path.relative(folder, file);
    return found.ok
      ? {
          policies: found.policies.map(({ file }) => below(file)),
          associationFiles: found.associationFiles.map(below),
        }
      : { ...found, path: below(found.path) };
  });

describe('the policies at a path', () => {
  it('are all below a folder, in order, without archives, schemas and what is hidden', async () => {
    expect(await foundAt('policies')).toEqual({
      policies: [
        'policies/a/b.next.yaml',
        'policies/a/b.yaml',
        'policies/a/folder.yaml',
        'policies/a/z.yml',
        'policies/b/سياسة العلاقة.yaml',
      ],
      associationFiles: ['policies/a/association.yml', 'policies/b/association.yaml'],
    });
  });

  it('are one, if the path leads to a file', async () => {
    expect(await foundAt('policies/b/سياسة العلاقة.yaml')).toEqual({
      policies: ['policies/b/سياسة العلاقة.yaml'],
      associationFiles: [],
    });
    expect(await foundAt('policies/a/archive/b@1.yaml')).toMatchObject({
      policies: ['policies/a/archive/b@1.yaml'],
    });
    expect(await foundAt('policies/b/association.yaml')).toEqual({
      policies: [],
      associationFiles: ['policies/b/association.yaml'],
    });
  });

  it('are none, and why, if it leads to nothing or to something else', async () => {
    expect(await foundAt('nowhere')).toMatchObject({ ok: false, fault: 'missing', path: 'nowhere' });
    expect(await foundAt('policies/a/notes.txt')).toMatchObject({ ok: false, fault: 'not-a-policy' });
    expect(await foundAt('policies/a/notes.txt/x')).toMatchObject({ ok: false, fault: 'missing' });
  });

  it('have their names from their places', () => {
    expect(placeOf('policies/rahma/relations.next.yaml')).toEqual({
      association: 'rahma',
      name: 'relations.next',
      file: 'policies/rahma/relations.next.yaml',
      folder: 'policies/rahma',
    });
  });
});
