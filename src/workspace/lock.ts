import { lstatSync } from 'node:fs';
import { lstat, open, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { longestChange } from './journal.js';
import { errorCode } from './read.js';

/**
 * The lock's name in an association's folder: an empty file. It tells other users and machines that somebody is at
 * work; who that is, and what is being done, is in that user's journal. Its leading dot keeps it from being
 * read as a policy.
 */
export const lockName = '.siyasa-lock';

/** The name of the guard of a process that takes over an old lock, so that no other process mistakes a new lock for the old. */
const takeoverName = `${lockName}-takeover`;

export type Locked =
  | { readonly ok: true; readonly since: number }
  /** `busy`: another holds it; `lock`: what has the lock's name isn't a file. */
  | { readonly ok: false; readonly fault: 'busy' | 'lock'; readonly path: string };

/**
 * Locks a folder. A lock older than the longest change was left behind, or came with the folder: it is taken
 * over, by one process alone however many try. `left`: the time at which a killed call in this user's journal locked it, in
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

/** Returns whether somebody is at work on a folder, by its lock. */
export function isLocked(folder: string): boolean {
  const found = lstatSync(path.join(folder, lockName), { throwIfNoEntry: false });
  return found?.isFile() === true && !isOver(found.mtimeMs);
}

/** Removes the lock, unless it was held for so long that it may be another process's by now. */
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
    // The time by the disk's clock, which may be another machine's.
    const now = (await lstat(guard)).mtimeMs;
    const found = await lstat(file).catch(orNothing);
    if (found && Math.abs(now - found.mtimeMs) <= longestChange) return busy;
    await rm(file, { force: true });
    return (await created(file)) ? taken() : busy;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Replaces a guard that a killed process left behind; returns whether that worked. */
async function createdAnew(guard: string): Promise<boolean> {
  const found = await lstat(guard).catch(orNothing);
  if (!found?.isFile() || Math.abs(Date.now() - found.mtimeMs) <= longestChange) return false;
  await rm(guard, { force: true });
  return created(guard);
}

/** Creates an empty file; returns false if there is anything of this name. */
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
