import { open, stat } from 'node:fs/promises';
import { largestFile } from '../source/decode.js';

export type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly fault: 'missing' | 'folder' | 'too-large' | 'unreadable';
      readonly bytes: number;
      readonly reason: string;
    };

/** A file's bytes, or why there are none. A file larger than `limit` bytes is not read at all. */
export async function read(path: string, limit = largestFile): Promise<Read> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return failed('folder');
    // Pipes and devices have no size and may never end.
    if (!facts.isFile()) return failed('unreadable', 0, 'EINVAL');
    if (facts.size > limit) return failed('too-large', facts.size);
    const file = await open(path, 'r');
    try {
      return { ok: true, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = errorCode(error);
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', 0, code);
  }
}

function failed(fault: 'missing' | 'folder' | 'too-large' | 'unreadable', bytes = 0, reason = ''): Read {
  return { ok: false, fault, bytes, reason };
}

/** The system's code of a failed call, such as `EACCES`; rethrows what is no such failure, since it is our bug. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
