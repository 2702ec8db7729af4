import { lstatSync } from 'node:fs';
import { lstat, open, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { longestChange } from './journal.js';
import { errorCode } from './read.js';

/**
 * The lock's name in an association's folder: an empty file. It says to other users and machines that somebody is at
 * work; who that is, and what is being done, stands in that user's own journal. Its leading dot keeps it out of what is
 * taken for a policy.
 */
export const lockName = '.siyasa-lock';

/** Held by the one who takes over a lock that was left behind, so that nobody takes a new one for the old one. */
const takeoverName = `${lockName}-takeover`;

export type Locked =
  | { readonly ok: true; readonly since: number }
  /** Another's; what has the lock's name is no file. */
  | { readonly ok: false; readonly fault: 'busy' | 'lock'; readonly path: string };

/**
 * Locks a folder. A lock that is older than any change takes was left behind, or came with the folder: it is taken
 * over, by one process alone however many try. `left`: when a killed call of this user's own journal locked it, in
 * milliseconds since 1970.
 */
export async function lock(folder: string, left?: number): Promise<Locked> {
  const file = path.join(folder, lockName);
  if (await created(file)) return taken();
  const found = await lstat(file).catch(orNothing);
  if (found && !found.isFile()) return { ok: false, fault: 'lock', path: file };
  const isOwn = found && left !== undefined && Math.abs(found.mtimeMs - left) <= longestChange;
  if (!isOwn || isOver(left)) return takeOver(folder);
  await utimes(file, new Date(), new Date());
  return taken();
}

/** Returns whether somebody is at work on a folder, as far as its lock tells. */
export function isLocked(folder: string): boolean {
  const found = lstatSync(path.join(folder, lockName), { throwIfNoEntry: false });
  return found?.isFile() === true && !isOver(found.mtimeMs);
}

/** Takes the lock away, unless it was held for so long that it may be another's by now. */
export async function unlock(folder: string, since: number): Promise<void> {
  if (!isOver(since)) await rm(path.join(folder, lockName), { force: true });
}

/** Returns whether a lock has been held for longer than others wait for it. */
export function isOver(since: number): boolean {
  return Math.abs(Date.now() - since) > longestChange;
}

function taken(): Locked {
  return { ok: true, since: Date.now() };
}

async function takeOver(folder: string): Promise<Locked> {
  const file = path.join(folder, lockName);
  const guard = path.join(folder, takeoverName);
  const busy = { ok: false, fault: 'busy', path: folder } as const;
  if (!(await created(guard)) && !(await createdAnew(guard))) {
    const found = await lstat(guard).catch(orNothing);
    return found && !found.isFile() ? { ok: false, fault: 'lock', path: guard } : busy;
  }
  try {
    // By the clock of the disk, which may be another machine's.
    const now = (await lstat(guard)).mtimeMs;
    const found = await lstat(file).catch(orNothing);
    if (found && Math.abs(now - found.mtimeMs) <= longestChange) return busy;
    await rm(file, { force: true });
    return (await created(file)) ? taken() : busy;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Creates a guard again that was left behind by a process that was killed. */
async function createdAnew(guard: string): Promise<boolean> {
  const found = await lstat(guard).catch(orNothing);
  if (!found?.isFile() || Math.abs(Date.now() - found.mtimeMs) <= longestChange) return false;
  await rm(guard, { force: true });
  return created(guard);
}

/** Returns whether an empty file could be created; false where there is anything by this name. */
async function created(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function orNothing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
