import { chmod, mkdir, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/workspace/write.js';
import { aFolder, inFolder } from '../cases/folder.js';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Opens files of a disk that accepts some bytes of each and then no more. */
const fullDisk = (async (file: string, flags: string) => {
  const handle = await open(file, flags);
  const halfWritten = async (content: Uint8Array | string) => {
    await handle.write(String(content).slice(0, 3));
    throw failure('ENOSPC');
  };
  return { writeFile: halfWritten, close: () => handle.close() };
}) as unknown as typeof open;

describe('writing a file', () => {
  it('makes the folders that it needs', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a/b/c.html');
      expect(await write(file, 'سياسة')).toEqual({ ok: true });
      expect(await readFile(file, 'utf8')).toBe('سياسة');
      expect(await readdir(path.dirname(file))).toEqual(['c.html']);
    }));

  it('takes the place of the file that was there, bytes for bytes', () =>
    inFolder({ 'a.pdf': 'old and longer' }, async (folder) => {
      const bytes = Uint8Array.from([0, 255, 10, 13]);
      expect(await write(path.join(folder, 'a.pdf'), bytes)).toEqual({ ok: true });
      expect(new Uint8Array(await readFile(path.join(folder, 'a.pdf')))).toEqual(bytes);
      expect(await readdir(folder)).toEqual(['a.pdf']);
    }));

  it('on a full disk leaves what was there, and nothing of its own', () =>
    inFolder({ 'a.pdf': 'old' }, async (folder) => {
      const file = path.join(folder, 'a.pdf');
      expect(await write(file, 'new content', { disk: { open: fullDisk } })).toEqual({
        ok: false,
        path: file,
        code: 'ENOSPC',
      });
      expect(await readFile(file, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['a.pdf']);
      const other = path.join(folder, 'b/b.pdf');
      expect(await write(other, 'new content', { disk: { open: fullDisk } })).toMatchObject({
        ok: false,
        code: 'ENOSPC',
      });
      expect(await readdir(path.dirname(other))).toEqual([]);
    }));

  it('says which file, and why, where a file stands in place of its folder', () =>
    inFolder({ out: 'a file' }, async (folder) => {
      for (const name of ['out/a.pdf', 'out/deeper/a.pdf']) {
        const file = path.join(folder, name);
        const written = await write(file, 'x');
        expect(written).toMatchObject({ ok: false, path: file });
        expect(written.ok ? '' : written.code).toMatch(/^(?:EEXIST|ENOTDIR)$/u);
      }
      expect(await readFile(path.join(folder, 'out'), 'utf8')).toBe('a file');
    }));

  it('never takes the place of a folder', () =>
    inFolder({ 'a.pdf': aFolder, 'a.pdf/kept.txt': 'kept' }, async (folder) => {
      expect(await write(path.join(folder, 'a.pdf'), 'x')).toMatchObject({ ok: false });
      expect(await readdir(folder)).toEqual(['a.pdf']);
      expect(await readFile(path.join(folder, 'a.pdf/kept.txt'), 'utf8')).toBe('kept');
    }));

  it.skipIf(process.getuid?.() === 0)('says so where the folder may not be written to', () =>
    inFolder({}, async (folder) => {
      const closed = path.join(folder, 'closed');
      await mkdir(closed, { mode: 0o500 });
      expect(await write(path.join(closed, 'a.pdf'), 'x')).toMatchObject({ ok: false, code: 'EACCES' });
      await chmod(closed, 0o700);
      expect(await readdir(closed)).toEqual([]);
    }),
  );

  it('says so where the disk is read-only', () =>
    inFolder({ 'a.pdf': 'old' }, async (folder) => {
      const readOnly = (() => Promise.reject(failure('EROFS'))) as typeof open;
      const file = path.join(folder, 'a.pdf');
      expect(await write(file, 'x', { disk: { open: readOnly } })).toEqual({
        ok: false,
        path: file,
        code: 'EROFS',
      });
      expect(await readFile(file, 'utf8')).toBe('old');
    }));

  it('takes for our own bug what is no refusal of the system', () =>
    inFolder({}, async (folder) => {
      const broken = (() => Promise.reject(new TypeError('ours'))) as typeof open;
      await expect(write(path.join(folder, 'a.pdf'), 'x', { disk: { open: broken } })).rejects.toThrow(
        'ours',
      );
      expect(await readdir(folder)).toEqual([]);
    }));

  it('by two at once leaves one of them whole', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'a.html');
      const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
      await Promise.all(contents.map((content) => write(file, content)));
      expect(contents).toContain(await readFile(file, 'utf8'));
      expect(await readdir(folder)).toEqual(['a.html']);
    }));
});
