import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import { isThere, obstacleAt } from './plain.js';
import { errorCode, isPlainFile } from './read.js';

export type Written =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** The file, or the link on the way to it. */
      readonly path: string;
      /** The system's, or `link` or `git` of an obstacle. */
      readonly code: string;
    };

/**
 * Writes a file whole or not at all: beside its place under another name, then renamed. On failure nothing of it
 * stays behind and what stood there before still stands. Nothing is written through a link below `within`, nor over
 * what is no plain file, nor among git's own files.
 */
export async function write(
  file: string,
  content: Uint8Array | string,
  { within, openFile = open }: { readonly within?: string; readonly openFile?: typeof open } = {},
): Promise<Written> {
  const obstacle = obstacleAt(file, within);
  if (obstacle) return { ok: false, path: obstacle.path, code: obstacle.kind };
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName(randomUUID()));
  try {
    const handle = await openFile(temporary, 'wx').catch(async (error) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      await makeFolder(folder);
      return openFile(temporary, 'wx');
    });
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    if (isThere(file) && !isPlainFile(file)) throw Object.assign(new Error(file), { code: 'EINVAL' });
    await rename(temporary, file);
    return { ok: true };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, path: file, code: errorCode(error) };
  }
}

/** Writes a new file and waits until the disk has it; an error says of which file it is. */
export async function writeThrough(file: string, content: Uint8Array | string): Promise<void> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** Waits until the disk has what was renamed in a folder, where the system can say so. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** What a file is called until it is whole. It says nothing of the file's own name, which may be as long as names can be. */
export function temporaryName(id: string): string {
  return `.siyasa-${id}.tmp`;
}
