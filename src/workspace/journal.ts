import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import { stateFolder } from './environment.js';
import { NewContent, temporaryName } from './new-content.js';
import { errorCode, read } from './read.js';
import { syncFolder } from './write.js';

/** The most milliseconds of a change, which takes a few; a process that takes longer was killed, or stopped and must give up. */
export const longestChange = 60_000;

/** One file of a change. */
export interface Step {
  /** The path from the association's folder, with forward slashes. */
  readonly file: string;
  /** The content in base64; null for no such file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A change of an association's folder, written down before the first file is touched. */
export interface Journal {
  readonly format: 1;
  readonly id: string;
  /** The association's folder, without links. */
  readonly folder: string;
  /** The call as it was typed. */
  readonly command: string;
  readonly steps: readonly Step[];
}

/**
 * A journal in its place. The place is a folder in the state folder, named by the hash of the association's folder; it
 * holds at most one file, whose name says who is at work. A process takes an empty place by moving a folder with its file
 * there, and a killed process's by renaming that file: only one process can succeed in either, whatever others do
 * at the same time, and needs no hard links.
 */
export interface Held {
  readonly place: string;
  readonly name: string;
  readonly holder: Holder;
}

interface Holder {
  /** The time at which it began, in milliseconds since 1970. */
  readonly time: number;
  readonly process: number;
  readonly host: string;
  /** Whether every step is done, so that only journal and lock are left to remove. */
  readonly isDone: boolean;
}

/** Why there can't be a journal: no folder for it is known, others may write into that folder, or the system refuses. */
export class StateFault extends Error {
  readonly kind: 'state-unknown' | 'state-open' | 'state';
  readonly path: string;
  readonly code: string;

  constructor(kind: StateFault['kind'], folder = '', code = '') {
    super(kind);
    this.kind = kind;
    this.path = folder;
    this.code = code;
  }
}

/** Returns the place of an association's journal; undefined if no state folder is known. */
export function journalPlace(folder: string): string | undefined {
  const state = stateFolder();
  if (state === undefined) return undefined;
  const hash = createHash('sha256').update(realpathSync.native(folder)).digest('hex');
  return path.join(state, hash.slice(0, 32));
}

/** Returns the call, as typed, whose change of this folder was begun and not completed; undefined if there is none. */
export function interrupted(folder: string): string | undefined {
  try {
    const place = journalPlace(folder);
    if (place === undefined) return undefined;
    const held = heldIn(place, readdirSync(place));
    if (held) assertOwn(path.dirname(place));
    return held && !isAtWork(held) ? journalOf(held, folder)?.command : undefined;
  } catch (error) {
    // There is no such folder, or no usable state folder.
    errorCode(error);
    return undefined;
  }
}

/** Returns the journal in an association's place, of a change that is at work or was killed; undefined if there is none. */
export async function heldAt(folder: string): Promise<Held | undefined> {
  const place = journalPlace(folder);
  if (place === undefined) return undefined;
  return inState(place, async () => {
    const names = await readdir(place).catch(orNone);
    if (names.length > 0) assertOwn(path.dirname(place));
    return heldIn(place, names);
  });
}

/** Reads a journal; returns undefined if it isn't valid, or is of another folder. */
export function journalOf({ place, name }: Held, folder: string): Journal | undefined {
  const found = read(path.join(place, name), Number.POSITIVE_INFINITY);
  if (!found.ok) return undefined;
  try {
    const journal = JSON.parse(Buffer.from(found.bytes).toString('utf8')) as Journal;
    const isOurs = journal.format === 1 && journal.folder === realpathSync.native(folder);
    return isOurs && journal.steps.every(({ file }) => isInside(folder, file)) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, path.join(folder, file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** Returns whether the process that wrote the journal is still at work. */
export function isAtWork({ holder: { time, process, host } }: Held): boolean {
  if (Math.abs(Date.now() - time) > longestChange) return false;
  return host !== ownHost() || isAlive(process);
}

/** Puts a journal into its place; returns undefined if another is there. */
export async function begin(journal: Journal): Promise<Held | undefined> {
  const place = journalPlace(journal.folder);
  if (place === undefined) throw new StateFault('state-unknown');
  return inState(place, () => beginAt(place, journal));
}

async function beginAt(place: string, journal: Journal): Promise<Held | undefined> {
  const state = path.dirname(place);
  await makeFolder(state, 0o700);
  assertOwn(state);
  await sweep(state);
  const prepared = path.join(state, temporaryName(randomUUID()));
  const name = nameOf(journal.id);
  try {
    await mkdir(prepared, { mode: 0o700 });
    const content = await NewContent.write(path.join(prepared, name), JSON.stringify(journal), {
      sync: true,
    });
    await content.replace();
    await rename(prepared, place);
    await syncFolder(state);
    return heldIn(place, [name]);
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    const names = await readdir(place).catch(orNone);
    // Another process's may have gone meanwhile.
    if (names.length === 0 && !whereOneIs.has(errorCode(error))) throw error;
    // Files that aren't journals must not block the place for ever.
    if (!heldIn(place, names))
      for (const one of names) await rm(path.join(place, one), { recursive: true, force: true });
    return undefined;
  }
}

/** The system's codes for moving a folder over another one that isn't empty. */
const whereOneIs: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST']);

/** Takes over the journal of a killed process; returns undefined if another process was faster. */
export function takenOver(held: Held): Promise<Held | undefined> {
  return renamed(held, nameOf(randomUUID(), held.holder.isDone));
}

/** Returns a journal that was taken over to its earlier name, for the next call. */
export async function givenBack(held: Held, before: Held): Promise<void> {
  await renamed(held, before.name);
}

/** Notes that every step is done. If that fails, the next call sees it by the files. */
export async function markDone(held: Held): Promise<Held> {
  const { time, process, host } = held.holder;
  try {
    return (await renamed(held, fileName({ time, process, host, isDone: true }, randomUUID()))) ?? held;
  } catch (error) {
    errorCode(error);
    return held;
  }
}

/** Removes a journal. Its place stays, empty, until the next change: a call killed after this has done everything. */
export function end({ place, name }: Held): Promise<void> {
  return inState(place, () => rm(path.join(place, name), { force: true }));
}

function renamed({ place, name }: Held, newName: string): Promise<Held | undefined> {
  return inState(place, async () => {
    try {
      await rename(path.join(place, name), path.join(place, newName));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return undefined;
    }
    return heldIn(place, [newName]);
  });
}

/** Works in the state folder; errors become a `StateFault`, to distinguish them from those of the association's folder. */
async function inState<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StateFault) throw error;
    throw new StateFault('state', path.dirname(place), errorCode(error));
  }
}

function heldIn(place: string, names: readonly string[]): Held | undefined {
  for (const name of names) {
    const holder = holderIn(name);
    if (holder) return { place, name, holder };
  }
  return undefined;
}

const namePattern =
  /^(?<time>\d{1,16})\+(?<process>\d{1,10})\+(?<host>[^+]*)\+[^+]+\.(?<state>begun|done)\.json$/u;

function holderIn(name: string): Holder | undefined {
  const { time, process, host, state } = namePattern.exec(name)?.groups ?? {};
  if (time === undefined || process === undefined || host === undefined) return undefined;
  return { time: Number(time), process: Number(process), host, isDone: state === 'done' };
}

function nameOf(id: string, isDone = false): string {
  return fileName({ time: Date.now(), process: process.pid, host: ownHost(), isDone }, id);
}

function fileName({ time, process, host, isDone }: Holder, id: string): string {
  return `${[time, process, host, id].join('+')}.${isDone ? 'done' : 'begun'}.json`;
}

function ownHost(): string {
  return encodeURIComponent(hostname()).slice(0, 100);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is alive, and another user's.
    return errorCode(error) === 'EPERM';
  }
}

/** Throws if others may write into the state folder: journals are carried out. Windows keeps users' folders apart itself. */
function assertOwn(state: string): void {
  const { uid, mode } = statSync(state);
  const own = process.getuid?.();
  if (own === undefined || ((uid === own || own === 0) && (mode & 0o022) === 0)) return;
  throw new StateFault('state-open', state);
}

/** Removes empty places, and what was left by processes killed before their journal was in its place. */
async function sweep(state: string): Promise<void> {
  for (const name of await readdir(state)) {
    const file = path.join(state, name);
    const facts = name.endsWith('.tmp') ? await stat(file).catch(() => undefined) : undefined;
    if (!facts) await rmdir(file).catch(errorCode);
    else if (Date.now() - facts.mtimeMs > longestChange) await rm(file, { recursive: true, force: true });
  }
}

function orNone(error: unknown): string[] {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return [];
  throw error;
}
