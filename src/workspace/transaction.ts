import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import { slashed } from './find.js';
import {
  begin,
  end,
  givenBack,
  type Held,
  heldAt,
  isAtWork,
  type Journal,
  journalOf,
  markDone,
  StateFault,
  type Step,
  takenOver,
} from './journal.js';
import { isOver, lock, lockName, unlock } from './lock.js';
import { AlreadyThere } from './new-content.js';
import { isThere, obstacleAt } from './plain.js';
import { errorCode, read } from './read.js';
import { removeEmpty, Staged } from './staged-files.js';

/** One file of a change: what it must hold now (null: it must not exist) and what it will hold (null: it is removed). */
export interface FileChange {
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | string | null;
}

export type Committed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /**
       * In this order: a file was changed since it was read; it exists although it must not; it was changed since a
       * killed call worked on it; another change is at work; what has the lock's name isn't a file; the system refused.
       * Then of the state folder: the system refused it; it is unknown; others may write into it.
       */
      readonly fault:
        | 'changed'
        | 'exists'
        | 'stuck'
        | 'busy'
        | 'lock'
        | 'failed'
        | 'state'
        | 'state-unknown'
        | 'state-open';
      readonly path: string;
      /** The system's code, or `link` or `git` for an obstacle; empty if there is none. */
      readonly code: string;
      /** The place of the journal that a person has to look at. */
      readonly journal?: string;
    };

type Refused = Extract<Committed, { ok: false }>;

/** The outcome of completing what a killed change left behind. */
export type Recovered =
  | {
      readonly ok: true;
      /** The files of the completed change; empty if nothing was left. */
      readonly completed: readonly string[];
      /** The interrupted call, as it was typed. */
      readonly command: string;
    }
  | Refused;

/**
 * Carries out a change of several files below one folder, all or nothing, even if killed midway: the change is written
 * to a journal before the first file is touched, and this user's next call completes it. Of two changes at once, the
 * second fails because another is at work: by the journal, or by the lock beside the files for another user or
 * another machine. Every new text is on the disk before the first file is touched, and if the system refuses a later
 * step, those before it are undone. `folder` is made if it doesn't exist; `command` is the call as it was typed.
 */
export async function commit(
  folder: string,
  changes: readonly FileChange[],
  command = '',
): Promise<Committed> {
  return guarded(folder, async () => {
    const obstacle = obstacleAt(path.join(folder, lockName), folder);
    if (obstacle) return failed(obstacle.path, obstacle.kind);
    const made = await makeFolder(folder);
    let done: Committed | undefined;
    try {
      done = await noted(folder, await journalFor(folder, changes, command));
      return done;
    } finally {
      if (!done?.ok) await removeEmpty(folder, made);
    }
  });
}

/** Carries out a change, noted in a journal meanwhile. */
async function noted(folder: string, journal: Journal): Promise<Committed> {
  const held = await begin(journal);
  if (!held) return busy(folder);
  const work: Work = { folder, journal, held, isHalf: false };
  try {
    return await underLock(work);
  } finally {
    // A half-done change stays noted.
    if (!work.isHalf) await end(work.held).catch(errorCode);
  }
}

/** Completes what a killed change of this folder left half-done. Other users' journals aren't known, and never completed. */
export async function recover(folder: string): Promise<Recovered> {
  return guarded<Recovered>(folder, async () => {
    const nothing = { ok: true, completed: [], command: '' } as const;
    const obstacle = obstacleAt(path.join(folder, lockName), folder);
    if (obstacle) return failed(obstacle.path, obstacle.kind);
    const left = isThere(folder) ? await heldAt(folder) : undefined;
    if (!left) return nothing;
    if (isAtWork(left)) return busy(folder);
    const held = await takenOver(left);
    if (!held) return busy(folder);
    const journal = journalOf(held, folder);
    if (!journal) {
      await end(held);
      return nothing;
    }
    const work: Work = { folder, journal, held, left, isHalf: true };
    let isOpen = true;
    try {
      const done = await underLock(work);
      isOpen = work.isHalf;
      const { steps, command } = journal;
      return done.ok
        ? { ok: true, command, completed: steps.map(({ file }) => slashed(path.join(folder, file))) }
        : done;
    } finally {
      await (isOpen ? givenBack(work.held, left) : end(work.held)).catch(errorCode);
    }
  });
}

/** A change that is being carried out. */
interface Work {
  readonly folder: string;
  readonly journal: Journal;
  /** The journal as a killed process left it; some of its steps may be done already. */
  readonly left?: Held;
  held: Held;
  /** Whether some of its steps may be done, and others not. */
  isHalf: boolean;
}

/** Carries out a change while the folder is locked. */
async function underLock(work: Work): Promise<Committed> {
  const { folder, left } = work;
  const locked = await lock(folder, left?.holder.time);
  // If the journal says done, every step was done; a file may have been changed since.
  if (left?.holder.isDone) work.isHalf = false;
  else if (!locked.ok) return { ...locked, path: slashed(locked.path), code: '' };
  try {
    if (left?.holder.isDone || !locked.ok) return { ok: true };
    const done = await carryOut(work, locked.since);
    // This must be noted before unlocking, after which others may change the files.
    if (done.ok) work.held = await markDone(work.held);
    return done;
  } finally {
    if (locked.ok) await unlock(folder, locked.since).catch(errorCode);
  }
}

interface State {
  readonly step: Step;
  /** The file's present content, in base64; null for no file. */
  readonly now: string | null;
}

/** Carries out the steps that aren't done yet; none of them if a file is neither as before nor as after. */
async function carryOut(work: Work, since: number): Promise<Committed> {
  const { folder, journal, held, left } = work;
  const isRepeated = left !== undefined;
  const states = journal.steps.map((step): State => ({ step, now: contentOf(folder, step) }));
  const isDone = ({ step, now }: State) => isRepeated && now === step.after;
  const strange = states.find((one) => one.now !== one.step.before && !isDone(one));
  if (strange) {
    const isBegun = states.some((one) => one.step.before !== one.step.after && isDone(one));
    work.isHalf = isBegun;
    return strangeAt(folder, strange.step, isBegun ? held : undefined);
  }
  const open = states.filter(({ step, now }) => now !== step.after).map(({ step }) => step);
  const staged = new Staged(folder, journal);
  try {
    for (const step of open) await staged.write(step, step.after);
    for (const step of open) {
      // If this process was stopped for so long, another may have completed the change meanwhile.
      if (isOver(since)) return busy(folder);
      await staged.put(step, step.after);
      work.isHalf = true;
    }
  } catch (error) {
    if (!isRepeated) await staged.undo();
    work.isHalf = isRepeated;
    throw error;
  } finally {
    await staged.clear();
  }
  work.isHalf = false;
  await staged.sync();
  return { ok: true };
}

async function guarded<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result | Extract<Committed, { ok: false }>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StateFault)
      return { ok: false, fault: error.kind, path: error.path, code: error.code };
    // Somebody else created the file since it was checked.
    if (error instanceof AlreadyThere)
      return { ok: false, fault: 'exists', path: slashed(error.path), code: '' };
    return failed(pathOf(error) ?? folder, errorCode(error));
  }
}

function failed(file: string, code: string): Refused {
  return { ok: false, fault: 'failed', path: slashed(file), code };
}

function busy(folder: string): Refused {
  return { ok: false, fault: 'busy', path: slashed(folder), code: '' };
}

/** Returns the refusal for a file that somebody changed; a begun change then waits until a person has looked at it. */
function strangeAt(folder: string, { file: name, before }: Step, begun: Held | undefined): Refused {
  const file = slashed(path.join(folder, name));
  if (begun) return { ok: false, fault: 'stuck', path: file, code: '', journal: begun.place };
  return { ok: false, fault: before === null ? 'exists' : 'changed', path: file, code: '' };
}

async function journalFor(folder: string, changes: readonly FileChange[], command: string): Promise<Journal> {
  const steps = changes.map(({ file, before, after }) => ({
    file: slashed(path.relative(folder, file)),
    before: base64(before),
    after: base64(after),
  }));
  return { format: 1, id: randomUUID(), folder: await realpath(folder), command, steps };
}

/** Returns a file's content in base64; null if it doesn't exist. */
function contentOf(folder: string, { file: name }: Step): string | null {
  const file = path.join(folder, name);
  const found = read(file, Number.POSITIVE_INFINITY, folder);
  if (found.ok) return base64(found.bytes);
  if (found.fault === 'missing') return null;
  const isObstacle = found.fault === 'link' || found.fault === 'git';
  const code = isObstacle ? found.fault : found.reason || 'EISDIR';
  throw Object.assign(new Error(file), { code, path: found.path });
}

function base64(content: Uint8Array | string): string;
function base64(content: Uint8Array | string | null): string | null;
function base64(content: Uint8Array | string | null): string | null {
  return content === null ? null : Buffer.from(content).toString('base64');
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
