import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestFile } from '../source/decode.js';
import { programFolder } from './environment.js';

export type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly fault: 'missing' | 'folder' | 'too-large' | 'unreadable';
      readonly bytes: number;
      readonly reason: string;
    };

/**
 * A file's bytes, or why there are none. A file larger than `limit` bytes is not read at all. It waits for the disk:
 * for files of this size that takes less time than to come back to them.
 */
export function read(file: string, limit = largestFile): Read {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) return failed('folder');
    // Pipes and devices have no size and may never end.
    if (!facts.isFile()) return failed('unreadable', 0, 'EINVAL');
    if (facts.size > limit) return failed('too-large', facts.size);
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    const code = errorCode(error);
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', 0, code);
  }
}

function failed(fault: 'missing' | 'folder' | 'too-large' | 'unreadable', bytes = 0, reason = ''): Read {
  return { ok: false, fault, bytes, reason };
}

export function exists(file: string): boolean {
  return existsSync(file);
}

/** The version that `package.json` gives the program. */
export function programVersion(): string {
  const text = readFileSync(path.join(programFolder, 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version: unknown }).version);
}

/** The system's code of a failed call, such as `EACCES`; rethrows what is no such failure, since it is our bug. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
