import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { largestFile } from '../source/decode.js';
import { programFolder } from './environment.js';
import { obstacleAt } from './plain.js';

export type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      /** `link`: it is a link, or is behind one; `git`: it is one of git's own files. */
      readonly fault: 'missing' | 'folder' | 'too-large' | 'unreadable' | 'link' | 'git';
      readonly bytes: number;
      readonly reason: string;
      /** The file, or the link on the way to it. */
      readonly path: string;
    };

type Fault = Extract<Read, { ok: false }>['fault'];

/** Flags by which a link that took the file's place meanwhile isn't followed, and opening a pipe doesn't wait. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file's bytes, or returns why there are none. A file larger than `limit` bytes isn't read, nor one behind a link, as
 * `obstacleAt` defines it. It is synchronous: for files of this size that is faster than asynchronous reading.
 */
export function read(file: string, limit = largestFile, within?: string): Read {
  const failed = (fault: Fault, bytes = 0, reason = ''): Read => {
    return { ok: false, fault, bytes, reason, path: file };
  };
  const obstacle = obstacleAt(file, within);
  if (obstacle) return { ok: false, fault: obstacle.kind, bytes: 0, reason: '', path: obstacle.path };
  let handle: number | undefined;
  try {
    handle = openSync(file, readFlags);
    const facts = fstatSync(handle);
    if (facts.isDirectory()) return failed('folder');
    // Pipes and devices have no size and may never end.
    if (!facts.isFile()) return failed('unreadable', 0, 'EINVAL');
    if (facts.size > limit) return failed('too-large', facts.size);
    return { ok: true, bytes: readFileSync(handle) };
  } catch (error) {
    const code = errorCode(error);
    // Windows can't open a folder.
    if (code === 'EISDIR') return failed('folder');
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', 0, code);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Returns whether a file can be read to its end: it isn't a folder, link, pipe or device. */
export function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

export function exists(file: string): boolean {
  return existsSync(file);
}

/** Returns the version that `package.json` gives the program. */
export function programVersion(): string {
  const text = readFileSync(path.join(programFolder, 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version: unknown }).version);
}

/** Returns the system's code of a failed call, such as `EACCES`; rethrows any other error, since it is our bug. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
