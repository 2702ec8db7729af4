import { open } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import { type ContentOptions, NewContent } from './new-content.js';
import { isThere, obstacleAt } from './plain.js';
import { errorCode, isPlainFile } from './read.js';

export type Written =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** The file, or the link on the way to it. */
      readonly path: string;
      /** The system's code, or `link` or `git` for an obstacle. */
      readonly code: string;
    };

/**
 * Writes a file whole or not at all. On failure nothing of it remains and an earlier file is unchanged. Nothing is
 * written through a link below `within`, nor over anything but a plain file, nor among git's own files.
 */
export async function write(
  file: string,
  content: Uint8Array | string,
  { within, ...options }: { readonly within?: string } & Pick<ContentOptions, 'like' | 'disk'> = {},
): Promise<Written> {
  const obstacle = obstacleAt(file, within);
  if (obstacle) return { ok: false, path: obstacle.path, code: obstacle.kind };
  let written: NewContent | undefined;
  try {
    written = await NewContent.write(file, content, options).catch(async (error) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      await makeFolder(path.dirname(file));
      return NewContent.write(file, content, options);
    });
    if (isThere(file) && !isPlainFile(file)) throw Object.assign(new Error(file), { code: 'EINVAL' });
    await written.replace();
    return { ok: true };
  } catch (error) {
    await written?.discard();
    return { ok: false, path: file, code: errorCode(error) };
  }
}

/** Waits until renamings in a folder are on the disk, if the system supports that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
