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

/** Milliseconds. A change takes a few; whoever takes longer was killed, or was stopped and must not go on. */
export const longestChange = 60_000;

/** One file of a change. */
export interface Step {
  /** Relative to the association's folder, with forward slashes. */
  readonly file: string;
  /** Base64; null where there is no such file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What is to be done in an association's folder, written down before the first file is touched. */
export interface Journal {
  readonly format: 1;
  readonly id: string;
  /** The association's folder, without links. */
  readonly folder: string;
  /** What was typed. */
  readonly command: string;
  readonly steps: readonly Step[];
}

/**
 * A journal in its place. The place is a folder of the state folder, named by the hash of the association's folder; it
 * holds at most one file, whose name says who is at work. A process takes an empty place by moving a folder with its file
 * there, and a killed one's by renaming that one's file: either can be done by one process alone, whatever others do
 * at the same time, and needs no hard links.
 */
export interface Held {
  readonly place: string;
  readonly name: string;
  readonly holder: Holder;
}

interface Holder {
  /** When it began, in milliseconds since 1970. */
  readonly time: number;
  readonly process: number;
  readonly host: string;
  /** Every step is done: what is left is to take journal and lock away. */
  readonly isDone: boolean;
}

/** Why there can be no journal: no folder for it is known; others may write into that folder; the system refuses. */
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

/** Returns where an association's journal is. */
export function journalPlace(folder: string): string | undefined {
  const state = stateFolder();
  if (state === undefined) return undefined;
  const hash = createHash('sha256').update(realpathSync.native(folder)).digest('hex');
  return path.join(state, hash.slice(0, 32));
}

/** Returns the call whose change of this folder was begun and not completed, as it was typed; undefined where there is none. */
export function interrupted(folder: string): string | undefined {
  try {
    const place = journalPlace(folder);
    if (place === undefined) return undefined;
    const held = heldIn(place, readdirSync(place));
    if (held) assertOwn(path.dirname(place));
    return held && !isAtWork(held) ? journalOf(held, folder)?.command : undefined;
  } catch (error) {
    // No such folder, or no state folder that can be used.
    errorCode(error);
    return undefined;
  }
}

/** Returns the journal that lies in an association's place, of a change that is at work or was killed. */
export async function heldAt(folder: string): Promise<Held | undefined> {
  const place = journalPlace(folder);
  if (place === undefined) return undefined;
  return inState(place, async () => {
    const names = await readdir(place).catch(orNone);
    if (names.length > 0) assertOwn(path.dirname(place));
    return heldIn(place, names);
  });
}

/** Returns what a journal says; undefined where it can't be understood, or is of another folder. */
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

/** Returns whether the process that wrote the journal is still at it. */
export function isAtWork({ holder: { time, process, host } }: Held): boolean {
  if (Math.abs(Date.now() - time) > longestChange) return false;
  return host !== ownHost() || isAlive(process);
}

/** Puts a journal into its place; undefined where another is there. */
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
    // Another's may have gone in the meantime.
    if (names.length === 0 && !whereOneIs.has(errorCode(error))) throw error;
    // What isn't a journal must not keep one out for ever.
    if (!heldIn(place, names))
      for (const one of names) await rm(path.join(place, one), { recursive: true, force: true });
    return undefined;
  }
}

/** What systems say to a folder that is moved to where another is that isn't empty. */
const whereOneIs: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST']);

/** Takes over the journal of a process that was killed; undefined where another was faster. */
export function takenOver(held: Held): Promise<Held | undefined> {
  return renamed(held, nameOf(randomUUID(), held.holder.isDone));
}

/** Leaves a journal that was taken over to whoever comes next. */
export async function givenBack(held: Held, before: Held): Promise<void> {
  await renamed(held, before.name);
}

/** Notes that every step is done. Where that can't be noted, whoever comes next sees it by the files. */
export async function markDone(held: Held): Promise<Held> {
  const { time, process, host } = held.holder;
  try {
    return (await renamed(held, fileName({ time, process, host, isDone: true }, randomUUID()))) ?? held;
  } catch (error) {
    errorCode(error);
    return held;
  }
}

/** Takes a journal away. Its place stays, empty, until the next change: a call that is killed after this has done all. */
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

/** Tells a refusal of the state folder from one of the association's. */
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
    // Alive, and somebody else's.
    return errorCode(error) === 'EPERM';
  }
}

/** What stands in a journal is carried out, so that nobody else may put one into the folder. Windows keeps profiles apart. */
function assertOwn(state: string): void {
  const { uid, mode } = statSync(state);
  const own = process.getuid?.();
  if (own === undefined || ((uid === own || own === 0) && (mode & 0o022) === 0)) return;
  throw new StateFault('state-open', state);
}

/** Removes empty places, and what processes left that were killed before their journal was in its place. */
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
