import path from 'node:path';
import type { Readable } from 'node:stream';
import { largestFile } from '../source/decode.js';
import { isProfile } from './find.js';
import { ask, type Running, realFolder, startGit } from './git.js';

/** Why git can't tell what a repository had, each with a remedy of its own. */
export type HistoryFault =
  | 'git-missing'
  | 'other-owner'
  | 'not-a-repository'
  | 'shallow'
  | 'partial'
  | 'objects-missing'
  | 'too-large'
  | 'too-slow'
  | 'failed';

export interface HistoryFailure {
  readonly ok: false;
  readonly fault: HistoryFault;
  /** The repository's top folder. */
  readonly root: string;
  /** What git said. */
  readonly reason: string;
}

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
  /** The folders that ever had an association's profile, in the history of what is checked out. */
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
  notes: 200_000,
  milliseconds: 120_000,
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
  return within(root, limits, async (session) => {
    const hasHead = await askFirst(session);
    const reading = new Reading(session, look, limits);
    const everything = ['--exclude=refs/stash', '--all'];
    if (hasHead) await reading.log(['HEAD'], true);
    await reading.log(hasHead ? [...everything, '--not', 'HEAD'] : everything, false);
    return { ok: true, root, versions: reading.versions, associations: reading.associations };
  });
}

/** Gives the content of some blobs to `use`, one after the other. */
export async function readBlobs(
  root: string,
  blobs: readonly string[],
  use: (blob: string, bytes: Buffer) => void,
  limits: HistoryLimits = historyLimits,
): Promise<HistoryFailure | { readonly ok: true }> {
  return within(root, limits, async (session) => {
    const contents = new Contents(session);
    for (let i = 0; i < blobs.length; i += batch) await contents.read(blobs.slice(i, i + batch), use);
    return { ok: true } as const;
  });
}

/** Thrown to leave a reading from within; it becomes a `HistoryFailure` before it leaves this file. */
class Unreadable extends Error {
  readonly fault: HistoryFault;
  readonly reason: string;

  constructor(fault: HistoryFault, reason = '') {
    super(fault);
    this.fault = fault;
    this.reason = reason;
  }
}

/** The processes of one reading, which end with it or when its time is over. */
class Session {
  readonly root: string;
  readonly #end: number;
  readonly #running = new Set<Running>();

  constructor(root: string, milliseconds: number) {
    this.root = root;
    this.#end = Date.now() + milliseconds;
  }

  start(args: readonly string[]): Running {
    const running = startGit(this.root, args);
    if (!running) throw new Unreadable('git-missing');
    this.#running.add(running);
    return running;
  }

  get isOver(): boolean {
    return Date.now() > this.#end;
  }

  goOn(): void {
    if (this.isOver) throw new Unreadable('too-slow');
  }

  stop(): void {
    for (const running of this.#running) running.stop();
  }
}

async function within<Result>(
  root: string,
  { milliseconds }: HistoryLimits,
  read: (session: Session) => Promise<Result>,
): Promise<Result | HistoryFailure> {
  const session = new Session(root, milliseconds);
  const timer = setTimeout(() => session.stop(), milliseconds + 1);
  try {
    return await read(session);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { fault, reason } = session.isOver ? new Unreadable('too-slow') : error;
    return { ok: false, fault, root, reason };
  } finally {
    clearTimeout(timer);
    session.stop();
  }
}

/** Whether there is a commit at HEAD; throws where git refuses the repository or has only a part of its history. */
async function askFirst({ root }: Session): Promise<boolean> {
  const answer = await ask(root, ['rev-parse', '--show-toplevel', '--is-shallow-repository']);
  if (!answer) throw new Unreadable('git-missing');
  if (answer.code !== 0) throw await explained(root, answer.errors);
  const lines = answer.output.toString('utf8').trimEnd().split('\n');
  const isShallow = lines.pop() === 'true';
  // Where a `.git` is no repository, git looks for one further up.
  if (realFolder(lines.join('\n')) !== root) throw new Unreadable('not-a-repository');
  if (isShallow) throw new Unreadable('shallow');
  const head = await ask(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return head?.code === 0;
}

/** What git's own words for a failure mean. */
async function explained(root: string, errors: string): Promise<Unreadable> {
  const lines = errors.trim().split('\n');
  const reason = lines.find((line) => /^(?:fatal|error):/u.test(line)) ?? lines[0] ?? '';
  if (/dubious ownership|unsafe repository/u.test(errors)) return new Unreadable('other-owner', reason);
  if (/not a git repository/iu.test(errors)) return new Unreadable('not-a-repository', reason);
  const pattern = String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`;
  const partial = await ask(root, ['config', '--get-regexp', pattern]);
  if (partial?.code === 0) return new Unreadable('partial', reason);
  const isMissing = /missing|unable to (read|find)|could not read|bad (object|tree|sha1)|corrupt|broken/iu;
  return new Unreadable(isMissing.test(errors) ? 'objects-missing' : 'failed', reason);
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
      if (isOwn && isProfile(path.posix.basename(file))) this.associations.add(path.posix.dirname(file));
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

/** The changes of files in the answer of `git log --raw -z`. Links and submodules are no files. */
async function* changesIn(output: Readable): AsyncGenerator<Change> {
  let commit = '';
  let entry: string[] | undefined;
  for await (const part of parted(output)) {
    if (entry) {
      const [, mode = '', before = '', after = ''] = entry;
      entry = undefined;
      const change = { commit, path: part.normalize('NFC'), blob: after, before };
      // What is gone, or was never a file, has nothing to be read; the profile's folder is noted all the same.
      if (mode.startsWith('100')) yield change;
      continue;
    }
    const line = part.replace(/^\n+/u, '');
    if (/^commit [0-9a-f]{40,64}$/u.test(line)) commit = line.slice('commit '.length);
    else if (commit !== '' && line.startsWith(':')) entry = line.slice(1).split(' ');
    else if (line !== '') throw new Unreadable('failed', line.slice(0, 80));
  }
}

/** The parts of an answer that end with a zero byte. */
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

/** Reads contents from git: first how large each is, then those that may be a policy. */
class Contents {
  readonly #session: Session;
  #sizes: Asked | undefined;
  #texts: Asked | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async read(blobs: readonly string[], use: (blob: string, bytes: Buffer) => void): Promise<void> {
    if (blobs.length === 0) return;
    this.#sizes ??= new Asked(this.#session, '--batch-check');
    this.#texts ??= new Asked(this.#session, '--batch');
    const small: string[] = [];
    this.#sizes.ask(blobs);
    for (const blob of blobs) if ((await this.#sizes.header(blob)).size <= largestFile) small.push(blob);
    this.#texts.ask(small);
    for (const blob of small) {
      this.#session.goOn();
      const { size } = await this.#texts.header(blob);
      const bytes = await this.#texts.take(size + 1);
      use(blob, bytes.subarray(0, size));
    }
  }
}

/** A `git cat-file` that answers as long as it is asked. */
class Asked {
  readonly #session: Session;
  readonly #running: Running;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(session: Session, manner: '--batch' | '--batch-check') {
    this.#session = session;
    this.#running = session.start(['cat-file', manner]);
    this.#chunks = (this.#running.output as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  ask(blobs: readonly string[]): void {
    if (blobs.length > 0) this.#running.input.write(`${blobs.join('\n')}\n`);
  }

  async header(blob: string): Promise<{ size: number }> {
    let end = this.#rest.indexOf(10);
    while (end < 0) {
      await this.#more();
      end = this.#rest.indexOf(10);
    }
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    const [name, type, size] = line.split(' ');
    if (name !== blob || type !== 'blob') throw await explained(this.#session.root, `missing ${line}`);
    return { size: Number(size) };
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > this.#rest.length) {
      parts.push(this.#rest);
      missing -= this.#rest.length;
      this.#rest = Buffer.alloc(0);
      await this.#more();
    }
    parts.push(this.#rest.subarray(0, missing));
    this.#rest = this.#rest.subarray(missing);
    return Buffer.concat(parts);
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw await explained(this.#session.root, (await this.#running.ended).errors);
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : value;
  }
}
