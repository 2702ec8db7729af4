import path from 'node:path';
import { archivedVersion } from '../../workspace/find.js';
import { commitsAfter, isAncestor } from '../../workspace/git.js';
import type { History } from '../../workspace/history.js';
import type { HistoryFailure, Session } from '../../workspace/history-session.js';
import type { Archived } from './folder-case.js';
import {
  folderOf,
  isInArchive,
  type Note,
  policyOf,
  type Recorded,
  type SealedContents,
} from './sealed-texts.js';

/** A history that is being compared, with its contents read so far and the session that bounds the time for git. */
export type Opened = Indexed & {
  readonly session: Session;
  readonly contents: SealedContents;
  readonly order: CommitOrder;
};

/** A history with its recorded files by folder. */
export type Indexed = History<Note> & { readonly byFolder: ReadonlyMap<string, readonly Recorded[]> };

export function indexed(history: History<Note> | HistoryFailure): Indexed | HistoryFailure {
  if (!history.ok) return history;
  const byFolder = new Map<string, Recorded[]>();
  for (const one of history.versions) {
    const folder = folderOf(one.path);
    const known = byFolder.get(folder);
    if (known) known.push(one);
    else byFolder.set(folder, [one]);
  }
  return { ...history, byFolder };
}

/** Returns the recorded files of a folder, under each of the names that it had. */
export function recordedIn({ versions, byFolder }: Indexed, folders: readonly string[]): readonly Recorded[] {
  const [only] = folders.length === 1 ? folders : [];
  if (only !== undefined) return byFolder.get(only) ?? [];
  // Filtered, to keep the order of history.
  const wanted = new Set(folders);
  return versions.filter((one) => wanted.has(folderOf(one.path)));
}

/** Returns the files of the archive as they were first recorded, by their names. */
export function archivedAmong(recorded: readonly Recorded[]): readonly Archived[] {
  const byName = new Map<string, Recorded[]>();
  for (const one of recorded) {
    if (!one.isOwn || !isInArchive(one.path)) continue;
    const name = path.posix.basename(one.path);
    const known = byName.get(name);
    if (known) known.push(one);
    else byName.set(name, [one]);
  }
  return [...byName].flatMap(([name, all]) => {
    const version = archivedVersion(name)?.version;
    // The last was recorded first.
    const first = all.at(-1);
    return first && version ? [{ name, policy: policyOf(first.path), version, recorded: first, all }] : [];
  });
}

/** The most commits that are compared: more never brought two texts of one version. */
const mostCommits = 50;

/** The order of commits; git is asked once for each. */
export class CommitOrder {
  readonly #session: Session;
  readonly #after = new Map<string, ReadonlySet<string> | undefined>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Returns whether each of the second commits has one of the first before it. */
  async areBefore(first: readonly string[], second: readonly string[]): Promise<boolean> {
    if (second.length > mostCommits) return false;
    // The last was recorded first, and most others come after it.
    const oldest = first.slice(-mostCommits).reverse();
    for (const after of second) {
      let isAfter = first.includes(after);
      for (const before of oldest) isAfter ||= await this.#isBefore(before, after);
      if (!isAfter) return false;
    }
    return true;
  }

  async #isBefore(before: string, after: string): Promise<boolean> {
    const { root } = this.#session;
    this.#session.goOn();
    if (!this.#after.has(before)) this.#after.set(before, await commitsAfter(root, before));
    return this.#after.get(before)?.has(after) ?? isAncestor(root, before, after);
  }
}
