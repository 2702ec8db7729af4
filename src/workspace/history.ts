import path from 'node:path';
import type { Readable } from 'node:stream';
import { Contents } from './blobs.js';
import { isAssociationFile } from './find.js';
import {
  askFirst,
  explained,
  type HistoryFailure,
  longestReading,
  type Session,
  Unreadable,
  within,
} from './history-session.js';

/** A version of a file as a commit made it. */
export interface FileVersion<Note> {
  readonly commit: string;
  /** The path from the repository's top folder, with forward slashes, in Unicode NFC. */
  readonly path: string;
  /** The name that git gives to the content. */
  readonly blob: string;
  readonly note: Note;
  /** The note of the content before the commit; undefined if there was none, or nothing to note. */
  readonly before: Note | undefined;
  /** Whether the commit is in the history of what is checked out, not only in another branch's. */
  readonly isOwn: boolean;
}

export interface History<Note> {
  readonly ok: true;
  readonly root: string;
  /** Every version of a YAML file that has a note. What comes first in history comes last here. */
  readonly versions: readonly FileVersion<Note>[];
  /** The folders that ever had an association's file, in the history of what is checked out. */
  readonly associations: ReadonlySet<string>;
}

/** The most that is read. A larger history counts as unreadable, since what the rest says isn't known. */
export interface HistoryLimits {
  /** Changes of YAML files, commit by commit. */
  readonly changes: number;
  /** Different contents of YAML files. */
  readonly contents: number;
  /** Bytes of these contents in total. */
  readonly bytes: number;
  /** Versions with a note. */
  readonly notes: number;
  readonly milliseconds: number;
}

export const historyLimits: HistoryLimits = {
  changes: 4_000_000,
  contents: 1_000_000,
  bytes: 4 * 1024 ** 3,
  notes: 500_000,
  milliseconds: longestReading,
};

/**
 * Reads every version of every YAML file in any commit: HEAD's history first, then that of other branches and
 * tags. `look` is given each content once and returns its note. Git's output is streamed, so that memory
 * depends on the notes and not on the repository's size. Contents too large to be a policy are skipped.
 */
export async function readHistory<Note>(
  root: string,
  look: (bytes: Buffer) => Note | undefined,
  limits: HistoryLimits = historyLimits,
): Promise<History<Note> | HistoryFailure> {
  return within(root, limits.milliseconds, async (session) => {
    const hasHead = await askFirst(session);
    const reading = new Reading(session, look, limits);
    const everything = ['--exclude=refs/stash', '--all'];
    if (hasHead) await reading.log(['HEAD'], true);
    await reading.log(hasHead ? [...everything, '--not', 'HEAD'] : everything, false);
    return { ok: true, root, versions: reading.versions, associations: reading.associations };
  });
}

/** The number of changes handled together: few requests to git, and little memory. */
const batch = 4096;
/** Bytes; no name in git is longer. */
const longestName = 1024 * 1024;

interface Change {
  readonly commit: string;
  readonly path: string;
  readonly blob: string;
  readonly before: string;
}

class Reading<Note> {
  readonly versions: FileVersion<Note>[] = [];
  readonly associations = new Set<string>();
  readonly #session: Session;
  readonly #look: (bytes: Buffer) => Note | undefined;
  readonly #limits: HistoryLimits;
  readonly #contents: Contents;
  /** Notes by blob; null for nothing to note. */
  readonly #notes = new Map<string, Note | null>();
  #changes = 0;
  #bytes = 0;

  constructor(session: Session, look: (bytes: Buffer) => Note | undefined, limits: HistoryLimits) {
    this.#session = session;
    this.#look = look;
    this.#limits = limits;
    this.#contents = new Contents(session);
  }

  /** Reads the changes of YAML files in a range of commits; those of a merge against each of its parents. */
  async log(range: readonly string[], isOwn: boolean): Promise<void> {
    const running = this.#session.start([
      'log',
      '--topo-order',
      '--full-history',
      '-m',
      '--raw',
      '--no-renames',
      '--no-abbrev',
      '--no-color',
      '--no-notes',
      '--no-ext-diff',
      '--no-textconv',
      '-O/dev/null',
      '-z',
      '--encoding=UTF-8',
      '--format=tformat:commit %H',
      ...range,
      '--',
      ':(glob)**/*.yaml',
      ':(glob)**/*.yml',
    ]);
    running.input.end();
    let changes: Change[] = [];
    for await (const change of changesIn(running.output)) {
      changes.push(change);
      if (changes.length < batch) continue;
      await this.#note(changes, isOwn);
      changes = [];
    }
    const { code, errors } = await running.ended;
    if (code !== 0) throw await explained(this.#session.root, errors);
    await this.#note(changes, isOwn);
  }

  async #note(changes: readonly Change[], isOwn: boolean): Promise<void> {
    this.#changes += changes.length;
    if (this.#changes > this.#limits.changes) throw new Unreadable('too-large');
    const blobs = changes.flatMap(({ blob, before }) => [blob, before]);
    const unknown = [...new Set(blobs)].filter((blob) => !isNone(blob) && !this.#notes.has(blob));
    for (const blob of unknown) this.#notes.set(blob, null);
    if (this.#notes.size > this.#limits.contents) throw new Unreadable('too-large');
    await this.#contents.read(unknown, (blob, bytes) => {
      this.#bytes += bytes.length;
      if (this.#bytes > this.#limits.bytes) throw new Unreadable('too-large');
      this.#notes.set(blob, this.#look(bytes) ?? null);
    });
    for (const { commit, path: file, blob, before } of changes) {
      if (isOwn && isAssociationFile(path.posix.basename(file)))
        this.associations.add(path.posix.dirname(file));
      const note = this.#notes.get(blob) ?? undefined;
      if (note === undefined) continue;
      this.versions.push({
        commit,
        path: file,
        blob,
        note,
        before: this.#notes.get(before) ?? undefined,
        isOwn,
      });
      if (this.versions.length > this.#limits.notes) throw new Unreadable('too-large');
    }
  }
}

const isNone = (blob: string) => /^0+$/u.test(blob);

/** Yields the changes of files in the output of `git log --raw -z`, without links and submodules. */
async function* changesIn(output: Readable): AsyncGenerator<Change> {
  let commit = '';
  let entry: string[] | undefined;
  for await (const part of parted(output)) {
    if (entry) {
      const [, mode = '', before = '', after = ''] = entry;
      entry = undefined;
      const change = { commit, path: part.normalize('NFC'), blob: after, before };
      // A deleted entry, or one that isn't a file, has no content to read.
      if (mode.startsWith('100')) yield change;
      continue;
    }
    const line = part.replace(/^\n+/u, '');
    if (/^commit [0-9a-f]{40,64}$/u.test(line)) commit = line.slice('commit '.length);
    else if (commit !== '' && line.startsWith(':')) entry = line.slice(1).split(' ');
    else if (line !== '') throw new Unreadable('failed', line.slice(0, 80));
  }
}

/** Yields the parts of git's output, which end with a zero byte. */
async function* parted(output: Readable): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > longestName) throw new Unreadable('too-large');
  }
}
