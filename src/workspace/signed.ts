import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CopyState } from '../lifecycle/copies.js';
import type { FiledCopy } from '../policy/schema.js';
import { read } from './read.js';

/** The folder of signed copies, in an association's folder. */
export const signed = 'signed';

/** Bytes; a scan of some pages in colour has a few million. */
export const largestCopy = 64 * 1024 * 1024;

/** Returns the SHA-256 of a file's bytes: 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Returns the state of a filed copy: only a plain file in the folder of signed copies counts, and never one behind a
 * link.
 */
export function copyState(folder: string, { file, sha256: digest }: FiledCopy): CopyState {
  if (!/^signed\/[^/\\]+$/u.test(file) || file.startsWith(`${signed}/.`)) return 'outside';
  const copy = read(path.join(folder, file), largestCopy, folder);
  if (copy.ok) return sha256(copy.bytes) === digest ? 'ok' : 'changed';
  return copy.fault === 'missing' || copy.fault === 'link' ? copy.fault : 'unreadable';
}
