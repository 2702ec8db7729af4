import path from 'node:path';
import { isSameAssociation } from '../../association/names.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type PolicyPlace, policyName } from '../../workspace/find.js';
import { blobNames, isUnrelated, repositoriesAround, sparseFiles } from '../../workspace/git.js';
import { readHistory } from '../../workspace/history.js';
import { type HistoryFailure, longestReading, within } from '../../workspace/history-session.js';
import { read } from '../../workspace/read.js';
import type { Loader } from '../load.js';
import { faultsIn } from './faults.js';
import type { Fault, FolderCase } from './folder-case.js';
import { goneFolder, goneFolders } from './gone-folders.js';
import {
  type AskedFolder,
  digestsOf,
  isAsked,
  isSealedFor,
  type OpenFolder,
  openFolder,
} from './open-folder.js';
import { approvedTextOf, needsProof } from './present.js';
import {
  archivedAmong,
  CommitOrder,
  type Indexed,
  indexed,
  type Opened,
  recordedIn,
} from './recorded-files.js';
import { type GitEvidence, gitEvidenceOf, unreadable } from './report.js';
import { noteOf, type Recorded, SealedContents, type SealedText, sealedTexts } from './sealed-texts.js';
import { filteredAmong, foreignSeals, goneFiltered, unreadPart } from './unproven.js';

/** A policy's text that is about to be sealed. */
export interface VersionToSeal {
  readonly place: PolicyPlace;
  readonly type: string;
  readonly code: string | null;
  readonly version: number;
  readonly digest: string;
  /** The digests that the text had before its record was corrected. */
  readonly corrects?: readonly string[];
}

/** A commit that has a version of a policy with the seal of another text; or what is wrong with git, where it can't be read. */
export type SealedBefore = { readonly commit: string } | { readonly diagnostics: readonly Diagnostic[] };

/** Compares associations' folders with what git has of them; each repository is read once. */
export class Repositories {
  readonly #loader: Loader;
  readonly #histories = new Map<string, Promise<Indexed | HistoryFailure>>();
  readonly #contents = new Map<string, SealedContents>();
  /** The names that git would give to a file's content, by hash format and file. */
  readonly #blobs = new Map<string, ReadonlySet<string>>();

  constructor(loader: Loader) {
    this.#loader = loader;
  }

  async against(asked: readonly AskedFolder[], searched: readonly string[]): Promise<GitEvidence[]> {
    const around = new Map(asked.map((one) => [one, repositoriesAround(one.folder)]));
    // A repository inside another comes first: what both have is reported by the inner one.
    const roots = [...new Set([...around.values(), ...searched.map(repositoriesAround)].flat())].sort(
      (a, b) => b.length - a.length,
    );
    const evidence: GitEvidence[] = [];
    const reported = new Set<string>();
    for (const root of roots) {
      const folders = asked.filter((one) => around.get(one)?.includes(root));
      const history = await this.#historyOf(root);
      const found = await this.#within(history, (opened) => this.#compared(opened, folders, searched));
      // An outer repository may have nothing to do with the folder: that it can't be read isn't reported.
      const own = folders.filter((one) => around.get(one)?.[0] === root);
      const more = withoutReported('ok' in found ? [this.#unreadable(found, own)] : found, reported);
      for (const one of more.flatMap(({ diagnostics }) => diagnostics)) reported.add(findingKey(one));
      evidence.push(...more);
    }
    return evidence;
  }

  async sealedBefore(versionToSeal: VersionToSeal): Promise<SealedBefore | undefined> {
    const { place } = versionToSeal;
    for (const [i, root] of repositoriesAround(place.folder).entries()) {
      const history = await this.#historyOf(root);
      const folder = openFolder({ folder: place.folder, policies: 'all', known: [] }, root, this.#loader);
      const found = await this.#within(history, (opened) => this.#sealedIn(opened, folder));
      if (!('ok' in found)) {
        const other = otherThan(versionToSeal, found, folder.present);
        if (other) return { commit: other.first.commit.slice(0, 12) };
        // An outer repository may have nothing to do with the folder.
      } else if (i === 0) return { diagnostics: unreadable(folder, found) };
    }
    return undefined;
  }

  /** Returns the sealed texts of a folder, whatever it was called before. */
  async #sealedIn(history: Opened, folder: OpenFolder): ReturnType<typeof sealedTexts> {
    const moved = await this.#moved(history, [folder]);
    const before = [...moved].flatMap(([from, to]) => (to === undefined ? [] : [from]));
    return sealedTexts(history, recordedIn(history, [folder.path, ...before]), digestsOf(folder.present));
  }

  /** Returns the result of work with a history, in bounded time; or what is wrong with git. */
  async #within<Result>(
    history: Indexed | HistoryFailure,
    work: (opened: Opened) => Promise<Result>,
  ): Promise<Result | HistoryFailure> {
    if (!history.ok) return history;
    const contents = this.#contents.get(history.root) ?? new SealedContents();
    this.#contents.set(history.root, contents);
    return within(history.root, longestReading, (session) =>
      work({ ...history, session, contents, order: new CommitOrder(session) }),
    );
  }

  #historyOf(root: string): Promise<Indexed | HistoryFailure> {
    const known = this.#histories.get(root) ?? readHistory(root, noteOf).then(indexed);
    this.#histories.set(root, known);
    return known;
  }

  /** Reports a failure of git for folders with a text that says it was approved, since git must be able to prove that. */
  #unreadable(failure: HistoryFailure, folders: readonly AskedFolder[]): GitEvidence {
    const diagnostics = folders
      .map((folder) => openFolder(folder, failure.root, this.#loader))
      .filter((folder) => folder.present.some((one) => isAsked(one, folder) && needsProof(one)))
      .flatMap((folder) => unreadable(folder, failure));
    return { diagnostics, isSettled: () => false };
  }

  async #compared(
    history: Opened,
    asked: readonly AskedFolder[],
    searched: readonly string[],
  ): Promise<GitEvidence[]> {
    const folders = asked.map((one) => openFolder(one, history.root, this.#loader));
    const moved = await this.#moved(history, folders);
    const evidence: GitEvidence[] = [];
    for (const folder of folders) {
      const before = [...moved].filter(([, to]) => to === folder).map(([from]) => from);
      const recorded = recordedIn(history, [folder.path, ...before]);
      const sealed = await sealedTexts(history, recorded, digestsOf(folder.present));
      const missed = new Set<string>();
      const faults = [...(await faultsIn(this.#caseOf(history, folder, recorded, sealed, missed)))];
      const twins = this.#foldersOfSame(folder, folders, moved);
      if (twins.length > 0) {
        const twice = await this.#sealedTwice(history, folder, [folder.path, ...before, ...twins]);
        const isReported = (one: Fault) =>
          faults.some((other) => 'present' in one && 'present' in other && one.present === other.present);
        faults.push(...twice.filter((one) => !isReported(one)));
      }
      const present = folder.present.filter((one) => isAsked(one, folder));
      evidence.push(gitEvidenceOf(faults, { folder, present, sealed }, this.#loader));
      const unread = await unreadPart(history.root, recorded, { ...folder, present }, missed);
      const others = foreignSeals({ ...folder, present }, history, this.#loader);
      const filtered = goneFiltered(recorded, folder);
      evidence.push({ diagnostics: [...unread, ...filtered, ...others], isSettled: () => false });
    }
    for (const [from, to] of moved)
      if (to === undefined) evidence.push(await goneFolder(history, from, searched, this.#loader));
    return evidence;
  }

  /** Returns the other folders, existing or gone, of a folder's association. */
  #foldersOfSame(
    folder: OpenFolder,
    folders: readonly OpenFolder[],
    moved: ReadonlyMap<string, OpenFolder | undefined>,
  ): string[] {
    const there = folders.filter((one) => one !== folder && isSameAssociation(one.key, folder.key));
    // Where a folder that is gone became another association's, its texts may still have been this one's.
    const gone = [...moved].filter(([, to]) => to !== undefined && to !== folder).map(([from]) => from);
    return [...there.map((one) => one.path), ...gone];
  }

  /** Returns faults of texts that were sealed anew in a second folder of the association, while the first may still exist. */
  async #sealedTwice(
    history: Opened,
    folder: OpenFolder,
    paths: readonly string[],
  ): Promise<readonly Fault[]> {
    const found = await sealedTexts(history, recordedIn(history, paths), digestsOf(folder.present));
    const own = new Set(digestsOf(folder.present));
    const isOwn = (text: SealedText) => own.has(text.digest) || isSealedFor(text, folder);
    const sealed = new Map([...found].filter(([, text]) => isOwn(text)));
    const faults = await faultsIn(this.#caseOf(history, folder, [], sealed));
    return faults.filter(({ kind }) => kind === 'anew');
  }

  #caseOf(
    { root, session, order }: Opened,
    { present, policies, key }: OpenFolder,
    recorded: readonly Recorded[],
    sealed: ReadonlyMap<string, SealedText>,
    missed: Set<string> = new Set(),
  ): FolderCase {
    let sparse: Promise<ReadonlyMap<string, string>> | undefined;
    return {
      present,
      sealed,
      asked: policies,
      archived: archivedAmong(recorded),
      hasBytes: (file, { blob }) => this.#blobsOf(file, blob.length === 64 ? 'sha256' : 'sha1').has(blob),
      archiveFile: (name) =>
        present.find(
          ({ role, file }) => role === 'archived' && path.basename(file).normalize('NFC') === name,
        ),
      areBefore: (first, second) => order.areBefore(first, second),
      isFromBefore: async (text) => {
        session.goOn();
        return isSealedFor(text, { key }) && (await isUnrelated(root, text.latest.commit));
      },
      noteSparse: (path) => void missed.add(path),
      sparse: () => {
        sparse ??= sparseFiles(root);
        return sparse;
      },
    };
  }

  /** Returns the names that git would give to a file's content. The file is read once, however often it is asked for. */
  #blobsOf(file: string, format: 'sha1' | 'sha256'): ReadonlySet<string> {
    const key = `${format} ${file}`;
    const known = this.#blobs.get(key);
    if (known) return known;
    const source = read(file);
    const names = source.ok ? blobNames(source.bytes, format) : new Set<string>();
    this.#blobs.set(key, names);
    return names;
  }

  /**
   * Returns the folders of associations that are gone, each with the folder that it became: the one that has a text of it, else
   * one of the same association. Undefined where there is none.
   */
  async #moved(
    history: Opened,
    folders: readonly OpenFolder[],
  ): Promise<ReadonlyMap<string, OpenFolder | undefined>> {
    const moved = new Map<string, OpenFolder | undefined>();
    const all = new Set(folders.flatMap(({ present }) => [...digestsOf(present)]));
    for (const gone of goneFolders(
      history,
      folders.map((one) => one.path),
    )) {
      const recorded = recordedIn(history, [gone]);
      const found = await sealedTexts(history, recorded, all);
      const texts = [...found.values()].filter(({ isOwn }) => isOwn);
      const filtered = filteredAmong(recorded).map(({ blob }) => blob);
      if (texts.length + filtered.length === 0) continue;
      const holder = folders.find(
        (folder) =>
          texts.some(({ digest }) => approvedTextOf(folder.present, digest)) ||
          recordedIn(history, [folder.path]).some(({ blob }) => filtered.includes(blob)),
      );
      moved.set(gone, holder ?? folders.find((folder) => texts.some((text) => isSealedFor(text, folder))));
    }
    return moved;
  }
}

/** Returns another text that was sealed as the version that is about to be sealed. */
function otherThan(
  { place, version, digest, corrects = [], code, type }: VersionToSeal,
  sealed: ReadonlyMap<string, SealedText>,
  present: OpenFolder['present'],
): SealedText | undefined {
  const name = policyName(place).normalize('NFC');
  return [...sealed.values()].find((text) => {
    if (text.digest === digest || corrects.includes(text.digest)) return false;
    const approvedText = approvedTextOf(present, text.digest);
    // A text that is still in the folder is not read from git.
    const known = approvedText ?? text;
    if (known.version !== version) return false;
    if (code !== null && known.code === code && known.type === type) return true;
    // Another policy may have the old name of a renamed one.
    const isRenamed =
      approvedText !== undefined &&
      approvedText.policy !== name &&
      present.some(({ role, policy }) => role === 'current' && policy === approvedText.policy);
    return text.names.includes(name) && !isRenamed;
  });
}

/** Returns evidence without findings that were reported before, and without gone folders that have no finding left. */
function withoutReported(evidence: readonly GitEvidence[], reported: ReadonlySet<string>): GitEvidence[] {
  return evidence.map(({ gone, ...one }) => {
    const diagnostics = one.diagnostics.filter((found) => !reported.has(findingKey(found)));
    return { ...one, diagnostics, ...(gone && diagnostics.length > 0 && { gone }) };
  });
}

/** Returns a key of what a finding says, without the commits and folders by which two repositories say the same. */
function findingKey({ rule, file, range, variant, values }: Diagnostic): string {
  const { commit, command, restoring, recording, file: recorded, ...said } = values;
  const name = path.posix.basename(String(recorded));
  return JSON.stringify([rule, path.normalize(file), range, variant, name, said]);
}
