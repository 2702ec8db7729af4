import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import { errorCode } from './read.js';

export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly path: string; readonly code: string };

/**
 * Writes a file whole or not at all: beside its place under another name, then renamed. On failure nothing of it
 * stays behind and what stood there before still stands.
 */
export async function write(
  file: string,
  content: Uint8Array | string,
  openFile: typeof open = open,
): Promise<Written> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
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
    await rename(temporary, file);
    return { ok: true };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, path: file, code: errorCode(error) };
  }
}
