import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { errorCode, read } from './read.js';
import { type Written, write } from './write.js';

export type Replaced = Written | { readonly ok: false; readonly changed: true };

/**
 * Replaces a file's bytes, whole or not at all, unless they are no longer `before`. The file keeps its
 * permissions and, if the system allows it, its owner. A link isn't followed.
 */
export async function replace(file: string, before: Uint8Array, after: Uint8Array): Promise<Replaced> {
  try {
    const found = read(file);
    if (!found.ok && (found.fault === 'link' || found.fault === 'git'))
      return { ok: false, path: found.path, code: found.fault };
    if (!found.ok || !sameBytes(found.bytes, before)) return { ok: false, changed: true };
    await access(file, constants.W_OK);
    return await write(file, after, { like: await stat(file) });
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? { ok: false, changed: true } : { ok: false, path: file, code };
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
