import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NameFault, nameFault, safeName, takenBy } from '../../src/workspace/safe-name.js';
import { temporaryFolder } from '../support/project.js';

describe('a name for a folder or a file', () => {
  it.each(['rahma', 'qurrat-ayn', 'a', '2030', 'console', 'com', 'a'.repeat(64)])('%s will do', (name) => {
    expect(nameFault(name)).toBeUndefined();
    expect(safeName(name)).toBe(name);
  });

  const bad: readonly [name: string, fault: NameFault, proposed: string | undefined][] = [
    ['', 'blank', undefined],
    ['  ', 'blank', undefined],
    ['.', 'path', undefined],
    ['..', 'path', undefined],
    ['../rahma', 'path', 'rahma'],
    ['a/b', 'path', 'a-b'],
    ['C:\\policies', 'path', 'c-policies'],
    ['.rahma', 'hidden', 'rahma'],
    ['.git', 'hidden', 'git'],
    ['rahma.next', 'version', 'rahma'],
    ['rahma.NEXT', 'version', 'rahma'],
    ['rahma@2', 'version', 'rahma'],
    ['a@b', 'version', 'a-b'],
    ['con', 'device', undefined],
    ['NUL', 'device', undefined],
    ['com1', 'device', undefined],
    ['lpt9', 'device', undefined],
    ['archive', 'kept', undefined],
    ['Schema', 'kept', undefined],
    ['templates', 'kept', undefined],
    ['out', 'kept', undefined],
    ['node_modules', 'kept', 'node-modules'],
    ['association', 'kept', undefined],
    ['Rahma', 'characters', 'rahma'],
    ['my association', 'characters', 'my-association'],
    [' rahma ', 'characters', 'rahma'],
    ['-rahma', 'characters', 'rahma'],
    ['rahma.yaml', 'characters', 'rahma'],
    ['Élan d’été', 'characters', 'elan-dete'],
    ['رحمة', 'characters', undefined],
    ['رحمة-2', 'characters', undefined],
    ['rahma\u202e', 'characters', 'rahma'],
    ['a\0b', 'characters', 'a-b'],
    ['a:b', 'characters', 'a-b'],
    ['a'.repeat(65), 'long', 'a'.repeat(64)],
  ];
  it.each(bad)('%j: %s', (name, fault, proposed) => {
    expect(nameFault(name)).toBe(fault);
    expect(safeName(name)).toBe(proposed);
  });
});

describe('a name that is taken', () => {
  it('is found whatever its case and ending, of a folder and of a file', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'Rahma'));
    await writeFile(path.join(folder, 'Volunteers.yml'), '');
    expect(await takenBy(folder, 'rahma')).toBe('Rahma');
    expect(await takenBy(folder, 'volunteers')).toBe('Volunteers.yml');
    expect(await takenBy(folder, 'rahm')).toBeUndefined();
    expect(await takenBy(path.join(folder, 'nowhere'), 'rahma')).toBeUndefined();
  });
});
