import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { slashed } from './find.js';
import { isAtWork, type Journal, journalIn, journalName, leadsOutside, type Step } from './journal.js';
import { errorCode, read } from './read.js';

/** One file of a change: what it must hold now (null: there must be none) and what it shall hold (null: it is removed). */
export interface FileChange {
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | string | null;
}

export type Committed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Changed since it was read; there although there must be none; another change is at work; refused by the system. */
      readonly fault: 'changed' | 'exists' | 'busy' | 'failed';
      readonly path: string;
      readonly code: string;
    };

/** What a killed change left behind, and what became of it. */
export type Recovered =
  | {
      readonly ok: true;
      /** The files that were completed; none where nothing was left. */
      readonly completed: readonly string[];
      /** The call that had been interrupted, as it was typed. */
      readonly command: string;
    }
  | Extract<Committed, { ok: false }>;

/**
 * Carries out a change of several files below one folder all or not at all, also when killed midway: what is to be done
 * stands in a journal before the first file is touched, and whoever comes next completes it. The journal is also the
 * lock: of two at once the second is told that another is at work. Where the system refuses a step, those before it
 * are undone. `folder` is made where there is none; `command` says what was typed.
 */
export async function commit(
  folder: string,
  changes: readonly FileChange[],
  command = '',
): Promise<Committed> {
  const recovered = await recover(folder);
  if (!recovered.ok) return recovered;
  return guarded(folder, async () => {
    await mkdir(folder, { recursive: true });
    const journal = journalOf(folder, changes, command);
    return (await begin(folder, journal)) ? carryOut(folder, journal, { isBegun: false }) : busy(folder);
  });
}

/** Completes what a killed change of this folder left half-done. */
export async function recover(folder: string): Promise<Recovered> {
  return guarded<Recovered>(folder, async () => {
    const journal = await journalIn(folder);
    if (!journal) return { ok: true, completed: [], command: '' };
    if (await isAtWork(folder, journal)) return busy(folder);
    // What was at work a moment ago may be done by now.
    if ((await journalIn(folder))?.id !== journal.id) return { ok: true, completed: [], command: '' };
    const { steps, command } = journal;
    for (const step of steps)
      if (await leadsOutside(folder, step)) return failed(path.join(folder, step.file), 'EXDEV');
    const done = await carryOut(folder, journal, { isBegun: true });
    return done.ok
      ? { ok: true, command, completed: steps.map(({ file }) => slashed(path.join(folder, file))) }
      : done;
  });
}

async function guarded<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result | Extract<Committed, { ok: false }>> {
  try {
    return await work();
  } catch (error) {
    return failed(pathOf(error) ?? folder, errorCode(error));
  }
}

function failed(file: string, code: string): Extract<Committed, { ok: false }> {
  return { ok: false, fault: 'failed', path: file, code };
}

function journalOf(folder: string, changes: readonly FileChange[], command: string): Journal {
  const steps = changes.map(({ file, before, after }) => ({
    file: slashed(path.relative(folder, file)),
    before: base64(before),
    after: base64(after),
  }));
  return { format: 1, id: randomUUID(), process: process.pid, host: hostname(), command, steps };
}

/** Puts the journal in its place, whole, unless there is one. */
async function begin(folder: string, journal: Journal): Promise<boolean> {
  const temporary = path.join(folder, `.${journal.id}.tmp`);
  const file = path.join(folder, journalName);
  const content = JSON.stringify(journal);
  try {
    await writeThrough(temporary, content);
    await link(temporary, file);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
    return await writeThrough(file, content).then(() => true);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What file systems say that have no hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Carries out the steps that are not done yet, and takes the journal away; nothing where a file is in neither state. */
async function carryOut(
  folder: string,
  journal: Journal,
  { isBegun }: { isBegun: boolean },
): Promise<Committed> {
  const { id, steps } = journal;
  const states = steps.map((step) => ({ step, now: contentOf(path.join(folder, step.file)) }));
  const strange = states.find(({ step, now }) => now !== step.before && !(isBegun && now === step.after));
  if (strange) return giveUp(folder, strange.step, isBegun ? states : []);
  const done: Step[] = [];
  try {
    for (const { step, now } of states)
      if (now !== step.after) {
        await move(folder, id, step);
        done.push(step);
      }
  } catch (error) {
    for (const { file, before, after } of done.reverse())
      await move(folder, id, { file, before: after, after: before });
    await end(folder, journal);
    throw error;
  }
  await end(folder, journal);
  return { ok: true };
}

/** A file that somebody changed: what was not begun is dropped, what was begun waits until a person has looked. */
async function giveUp(
  folder: string,
  { file, before }: Step,
  states: readonly { readonly step: Step; readonly now: string | null }[],
): Promise<Committed> {
  const isBegun = states.some(({ step, now }) => step.before !== step.after && now === step.after);
  if (!isBegun) await rm(path.join(folder, journalName), { force: true });
  const fault = before === null ? 'exists' : 'changed';
  return { ok: false, fault, path: slashed(path.join(folder, file)), code: isBegun ? 'EINPROGRESS' : '' };
}

/** A link stays a link, and a file keeps its permissions. */
async function move(folder: string, id: string, { file: name, before, after }: Step): Promise<void> {
  const named = path.join(folder, name);
  if (after === null) return rm(named, { force: true });
  await mkdir(path.dirname(named), { recursive: true });
  const file = before === null ? named : await realpath(named);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${id}.${process.pid}.tmp`);
  try {
    await writeThrough(temporary, Buffer.from(after, 'base64'));
    if (before !== null) await chmod(temporary, (await stat(file)).mode & 0o7777);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Takes away the journal, and the temporary files of a process that was killed over it. */
async function end(folder: string, { id, steps }: Journal): Promise<void> {
  const folders = new Set([folder, ...steps.map(({ file }) => path.dirname(path.join(folder, file)))]);
  for (const beside of folders)
    for (const name of await readdir(beside).catch(() => []))
      if (name.startsWith('.') && name.includes(`.${id}.`))
        await rm(path.join(beside, name), { force: true });
  await rm(path.join(folder, journalName), { force: true });
}

async function writeThrough(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Base64; null where there is no such file. */
function contentOf(file: string): string | null {
  const found = read(file, Number.POSITIVE_INFINITY);
  if (found.ok) return base64(found.bytes);
  if (found.fault === 'missing') return null;
  throw Object.assign(new Error(file), { code: found.reason || 'EISDIR', path: file });
}

function base64(content: Uint8Array | string): string;
function base64(content: Uint8Array | string | null): string | null;
function base64(content: Uint8Array | string | null): string | null {
  return content === null ? null : Buffer.from(content).toString('base64');
}

function busy(folder: string): Extract<Committed, { ok: false }> {
  return { ok: false, fault: 'busy', path: slashed(folder), code: '' };
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
