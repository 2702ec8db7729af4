import { askGit, type Running, startGit } from './git.js';
import { realFolder } from './plain.js';

/** Why a repository's history can't be read; each fault has its own remedy. */
export type HistoryFault =
  | 'git-missing'
  | 'other-owner'
  | 'not-a-repository'
  | 'shallow'
  | 'partial'
  | 'objects-missing'
  /** Git stores files in another form than the disk has. */
  | 'filtered'
  | 'too-large'
  | 'too-slow'
  | 'failed';

export interface HistoryFailure {
  readonly ok: false;
  readonly fault: HistoryFault;
  /** The repository's top folder. */
  readonly root: string;
  /** Git's message. */
  readonly reason: string;
}

/** The most milliseconds that reading a history may take. */
export const longestReading = 120_000;

/** Thrown to end a reading; `within` turns it into a `HistoryFailure`. */
export class Unreadable extends Error {
  readonly fault: HistoryFault;
  readonly reason: string;

  constructor(fault: HistoryFault, reason = '') {
    super(fault);
    this.fault = fault;
    this.reason = reason;
  }
}

/** The git processes of one reading, which are stopped with it or when its time is over. */
export class Session {
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

/** Runs `read` within a time; returns its result, or why git failed. */
export async function within<Result>(
  root: string,
  milliseconds: number,
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

/** Returns whether there is a commit at HEAD; throws if git refuses the repository or has only a part of its history. */
export async function askFirst({ root }: Session): Promise<boolean> {
  const answer = await askGit(root, ['rev-parse', '--show-toplevel', '--is-shallow-repository']);
  if (!answer) throw new Unreadable('git-missing');
  if (answer.code !== 0) throw await explained(root, answer.errors);
  const lines = answer.output.toString('utf8').trimEnd().split('\n');
  const isShallow = lines.pop() === 'true';
  // If a `.git` isn't a repository, git looks for one further up.
  if (realFolder(lines.join('\n')) !== root) throw new Unreadable('not-a-repository');
  if (isShallow) throw new Unreadable('shallow');
  const head = await askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return head?.code === 0;
}

/** Returns the fault that git's error messages mean. */
export async function explained(root: string, errors: string): Promise<Unreadable> {
  const lines = errors.trim().split('\n');
  const reason = lines.find((line) => /^(?:fatal|error):/u.test(line)) ?? lines[0] ?? '';
  if (/dubious ownership|unsafe repository/u.test(errors)) return new Unreadable('other-owner', reason);
  if (/not a git repository/iu.test(errors)) return new Unreadable('not-a-repository', reason);
  const pattern = String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`;
  const partial = await askGit(root, ['config', '--get-regexp', pattern]);
  if (partial?.code === 0) return new Unreadable('partial', reason);
  const isMissing = /missing|unable to (read|find)|could not read|bad (object|tree|sha1)|corrupt|broken/iu;
  return new Unreadable(isMissing.test(errors) ? 'objects-missing' : 'failed', reason);
}
