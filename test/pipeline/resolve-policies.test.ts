import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Purpose, resolvePolicies } from '../../src/pipeline/resolve-policies.js';
import { inFolder } from '../cases/folder.js';
import { policy } from '../cases/policies.js';

const text = policy({ top: 'version: 2\n' });
const files = {
  'a/force.yaml': text,
  'a/force.next.yaml': text,
  'a/archive/force@1.yaml': policy({ top: 'version: 1\n' }),
  'a/draft.yaml': text,
  'a/first.next.yaml': text,
};

/** Returns the files that names lead to, or the key of the refusal. */
const resolved = (names: readonly string[], purpose: Purpose) =>
  inFolder(files, async (folder) => {
    const found = await resolvePolicies(
      names.map((name) => path.join(folder, 'a', name)),
      purpose,
    );
    if (!found.ok) return found.fault.message.key;
    return found.value.map(({ file }) =>
      path.relative(path.join(folder, 'a'), file).split(path.sep).join('/'),
    );
  });

describe('a name of a policy', () => {
  it.each<[Purpose, string, string | readonly string[]]>([
    ['read', 'force.yaml', ['force.yaml']],
    ['read', 'force.next.yaml', ['force.next.yaml']],
    ['read', 'archive/force@1.yaml', ['archive/force@1.yaml']],
    ['read', 'none.yaml', 'cli.no-policy'],
    ['compare', 'archive/force@1.yaml', ['archive/force@1.yaml']],
    ['compare', 'none.yaml', 'cli.diff.no-policy'],
    // Without a version, a policy's name also means its revision.
    ['work', 'force.yaml', ['force.yaml']],
    ['work', 'force.next.yaml', ['force.next.yaml']],
    ['work', 'archive/force@1.yaml', 'cli.life.other'],
    ['work', 'draft.yaml', ['draft.yaml']],
    ['work', 'none.yaml', 'cli.life.no-policy'],
    ['inForce', 'force.yaml', ['force.yaml']],
    ['inForce', 'force.next.yaml', 'cli.life.other'],
    ['inForce', 'archive/force@1.yaml', 'cli.life.other'],
    ['inForce', 'first.next.yaml', ['first.next.yaml']],
    ['all', 'archive/force@1.yaml', ['archive/force@1.yaml']],
    ['all', 'force.next.yaml', ['force.next.yaml']],
    ['all', 'none.yaml', 'cli.life.no-policy'],
  ])('for %s: %s', async (purpose, name, expected) => {
    expect(await resolved([name], purpose)).toEqual(expected);
  });

  it('given twice is one policy, but each version that is read is a file of its own', async () => {
    expect(await resolved(['draft.yaml', 'draft.yaml'], 'work')).toEqual(['draft.yaml']);
    expect(await resolved(['force.yaml', 'force.next.yaml'], 'all')).toEqual(['force.next.yaml']);
    expect(await resolved(['force.yaml', 'force.next.yaml', 'force.yaml'], 'read')).toEqual([
      'force.yaml',
      'force.next.yaml',
    ]);
  });

  it('that means none refuses the others too', async () => {
    expect(await resolved(['draft.yaml', 'none.yaml'], 'read')).toBe('cli.no-policy');
  });
});
