import { existsSync } from 'node:fs';
import { realpath, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { errorCode, exists, read } from './read.js';

/** The journal's name in an association's folder; its leading dot keeps it out of what is taken for a policy. */
export const journalName = '.siyasa-journal.json';

/** Milliseconds. A change takes a few; a journal that is older was left by a process that was killed. */
const oldestJournal = 60_000;

/** One file of a journal. */
export interface Step {
  /** Relative to the journal's folder, with forward slashes. */
  readonly file: string;
  /** Base64. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What is to be done, written down before the first file is touched. */
export interface Journal {
  readonly format: 1;
  readonly id: string;
  readonly process: number;
  readonly host: string;
  readonly command: string;
  readonly steps: readonly Step[];
}

/** The call whose change of this folder was begun and not completed, as it was typed; undefined where there is none. */
export function interrupted(folder: string): string | undefined {
  if (!exists(path.join(folder, journalName))) return undefined;
  const found = read(path.join(folder, journalName), Number.POSITIVE_INFINITY);
  return found.ok ? (parsed(Buffer.from(found.bytes).toString('utf8'))?.command ?? '') : undefined;
}

/** The journal of a change that is at work or was killed; undefined where there is none. */
export async function journalIn(folder: string): Promise<Journal | undefined> {
  const file = path.join(folder, journalName);
  const found = read(file, Number.POSITIVE_INFINITY);
  if (!found.ok) return undefined;
  const journal = parsed(Buffer.from(found.bytes).toString('utf8'));
  if (journal?.steps.every((step) => isInside(folder, step.file))) return journal;
  // Not written to its end, so that nothing was done of it; or none of ours.
  await rm(file, { force: true });
  return undefined;
}

function parsed(text: string): Journal | undefined {
  try {
    const journal = JSON.parse(text) as Journal;
    return Array.isArray(journal.steps) && journal.steps.every(({ file }) => typeof file === 'string')
      ? journal
      : undefined;
  } catch {
    return undefined;
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, path.join(folder, file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** Whether a link leads out of the folder: a journal that came with files of others must not write elsewhere. */
export async function leadsOutside(folder: string, { file }: Step): Promise<boolean> {
  let parent = path.dirname(path.join(folder, file));
  while (!existsSync(parent)) parent = path.dirname(parent);
  const relative = path.relative(await realpath(folder), await realpath(parent));
  return relative.startsWith('..') || path.isAbsolute(relative);
}

/** Whether the process that wrote the journal is still at it. */
export async function isAtWork(folder: string, journal: Journal): Promise<boolean> {
  const facts = await stat(path.join(folder, journalName)).catch(() => undefined);
  if (!facts || Date.now() - facts.mtimeMs > oldestJournal) return false;
  return journal.host !== hostname() || isAlive(journal.process);
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
