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

/** What a commit made of a file. */
export interface FileVersion<Note> {
  readonly commit: string;
  /** From the repository's top folder, with forward slashes, in composed letters. */
  readonly path: string;
  /** The name that git gives to the content. */
  readonly blob: string;
  readonly note: Note;
  /** What was noted of the content that the commit found there; undefined where there was none, or nothing to note. */
  readonly before: Note | undefined;
  /** Whether the commit belongs to the history of what is checked out, not only to that of another branch. */
  readonly isOwn: boolean;
}

export interface History<Note> {
  readonly ok: true;
  readonly root: string;
  /** Every version of every YAML file of which something was noted. What comes first in history comes last here. */
  readonly versions: readonly FileVersion<Note>[];
  /** The folders that ever had an association's file, in the history of what is checked out. */
  readonly associations: ReadonlySet<string>;
}

/** What is read at most. Where there is more, the history counts as unreadable: nobody knows what the rest says. */
export interface HistoryLimits {
  /** Changes of YAML files, commit by commit. */
  readonly changes: number;
  /** Different contents of YAML files. */
  readonly contents: number;
  /** Bytes of these contents, all in all. */
  readonly bytes: number;
  /** Versions of which something is noted. */
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
 * Reads every version of every YAML file that any commit has: those from which HEAD came, and those of other branches and
 * tags. `look` is given each content once and says what to note of it. Git's answer is read as it comes, so that memory
 * depends on what is noted and not on what the repository holds. Contents that are too large to be a policy are passed over.
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

/** Changes that are looked at together: fewer questions to git, and little memory. */
const batch = 4096;
/** Bytes. No name in git is longer. */
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
  /** By blob; null where there was nothing to note. */
  readonly #notes = new Map<string, Note | null>();
  #changes = 0;
  #bytes = 0;

  constructor(session: Session, look: (bytes: Buffer) => Note | undefined, limits: HistoryLimits) {
    this.#session = session;
    this.#look = look;
    this.#limits = limits;
    this.#contents = new Contents(session);
  }

  /** Reads what the commits of a range made of YAML files; of a merge, what it made of each of its parents' files. */
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

/** Returns the changes of files in the answer of `git log --raw -z`. Links and submodules are no files. */
async function* changesIn(output: Readable): AsyncGenerator<Change> {
  let commit = '';
  let entry: string[] | undefined;
  for await (const part of parted(output)) {
    if (entry) {
      const [, mode = '', before = '', after = ''] = entry;
      entry = undefined;
      const change = { commit, path: part.normalize('NFC'), blob: after, before };
      // What is gone, or was never a file, can't be read; the folder of an association's file is noted all the same.
      if (mode.startsWith('100')) yield change;
      continue;
    }
    const line = part.replace(/^\n+/u, '');
    if (/^commit [0-9a-f]{40,64}$/u.test(line)) commit = line.slice('commit '.length);
    else if (commit !== '' && line.startsWith(':')) entry = line.slice(1).split(' ');
    else if (line !== '') throw new Unreadable('failed', line.slice(0, 80));
  }
}

/** Returns the parts of an answer that end with a zero byte. */
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
