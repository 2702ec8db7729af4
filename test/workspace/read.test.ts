import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programVersion, read } from '../../src/workspace/read.js';
import { aFolder, type Files, inFolder } from '../cases/folder.js';

describe('reading a file', () => {
  const files: Files = { 'a.yaml': 'name: س', folder: aFolder, large: 'x'.repeat(11) };

  it('gives its bytes, or says why there are none', () =>
    inFolder(files, async (folder) => {
      const at = (name: string, limit?: number) => read(path.join(folder, name), limit);
      const found = at('a.yaml');
      expect(found.ok && Buffer.from(found.bytes).toString()).toBe('name: س');
      expect(at('nothing.yaml')).toMatchObject({ ok: false, fault: 'missing' });
      expect(at('a.yaml/below.yaml')).toMatchObject({ ok: false, fault: 'missing' });
      expect(at('folder')).toMatchObject({ ok: false, fault: 'folder' });
      expect(at('large', 10)).toMatchObject({ ok: false, fault: 'too-large', bytes: 11 });
      expect(at('large', 11)).toMatchObject({ ok: true });
    }));

  it.skipIf(process.platform === 'win32')('never waits for what has no end', () => {
    expect(read('/dev/zero')).toMatchObject({ ok: false, fault: 'unreadable' });
  });

  it('knows the version of the program', () => {
    expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/u);
  });
});
