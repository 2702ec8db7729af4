import path from 'node:path';
import { type AssociationKey, associationKey, isSameAssociation } from '../../association/names.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import {
  archive,
  isArchived,
  isAssociation,
  type PolicyPlace,
  placeOf,
  policyName,
} from '../../workspace/find.js';
import {
  blobNames,
  filterOf,
  isUnrelated,
  pathInRepository,
  repositoriesAround,
  repositoryAround,
  sparseFiles,
} from '../../workspace/git.js';
import { readHistory } from '../../workspace/history.js';
import type { HistoryFailure } from '../../workspace/history-session.js';
import { read } from '../../workspace/read.js';
import type { AssociationFacts } from '../facts.js';
import type { Loader } from '../load.js';
import { goneFolder, goneFolders } from './gone-folders.js';
import { type Fault, type FolderCase, faultsIn } from './judge.js';
import { needsProof, type PresentText, standing, textsIn } from './present.js';
import { archivedAmong, areBefore, type Indexed, indexed, recordedIn } from './recorded-files.js';
import { folderOf, noteOf, type Recorded, type SealedText, sealedTexts } from './sealed-texts.js';
import { type Evidence, foreign, keptAway, tell, unreadable } from './tell.js';

/** A policy's text that is about to be sealed. */
export interface Candidate {
  readonly place: PolicyPlace;
  readonly type: string;
  readonly code: string | null;
  readonly version: number;
  readonly digest: string;
  /** Of a text whose record is corrected, the digests that it had before. */
  readonly corrects?: readonly string[];
}

/** A commit that has a version of a policy with the seal of another text; what is wrong with git, where it can't tell. */
export type SealedBefore = { readonly commit: string } | { readonly diagnostics: readonly Diagnostic[] };

/** A folder whose policies are asked about. */
export interface AskedFolder {
  readonly folder: string;
  readonly policies: 'all' | ReadonlySet<string>;
  /** Its texts, as far as they were read before. */
  readonly known: readonly PresentText[];
  /** What is known of its profile; it is read where nothing is. */
  readonly association?: AssociationKnown;
}

type AssociationKnown = Pick<AssociationFacts, 'file' | 'name' | 'license'>;

interface OpenFolder extends AskedFolder {
  readonly present: readonly PresentText[];
  /** From the repository's top folder, in composed letters. */
  readonly path: string;
  /** The association's file. */
  readonly profile: string;
  readonly association: AssociationKnown;
  readonly key: AssociationKey;
}

/** Asks git what it has of associations' folders; each repository is read once. */
export class Repositories {
  readonly #loader: Loader;
  readonly #histories = new Map<string, Promise<Indexed | HistoryFailure>>();
  /** By form of names and file, the names that git would give to its content. */
  readonly #blobs = new Map<string, ReadonlySet<string>>();

  constructor(loader: Loader) {
    this.#loader = loader;
  }

  async against(asked: readonly AskedFolder[], searched: readonly string[]): Promise<Evidence[]> {
    const around = new Map(asked.map((one) => [one, repositoriesAround(one.folder)]));
    const roots = new Set([...around.values(), ...searched.map(repositoriesAround)].flat());
    const evidence: Evidence[] = [];
    for (const root of roots) {
      const folders = asked.filter((one) => around.get(one)?.includes(root));
      const history = await this.#historyOf(root);
      const found = history.ok ? await this.#compared(history, folders, searched) : history;
      // A repository around another may have nothing to do with it: it isn't missed where it can't be read.
      const own = folders.filter((one) => around.get(one)?.[0] === root);
      evidence.push(...('ok' in found ? [this.#unreadable(found, own)] : found));
    }
    return evidence;
  }

  async sealedBefore({
    place,
    version,
    digest,
    corrects = [],
    ...candidate
  }: Candidate): Promise<SealedBefore | undefined> {
    const root = repositoryAround(place.folder);
    if (root === undefined) return undefined;
    const history = await this.#historyOf(root);
    const folder = this.#opened({ folder: place.folder, policies: 'all', known: [] }, root);
    const found = history.ok ? await this.#sealedIn(history, folder) : history;
    if (!found.ok) return { diagnostics: unreadable(folder, found) };
    const name = policyName(place).normalize('NFC');
    const { present } = folder;
    const other = [...found.texts.values()].find((text) => {
      if (text.digest === digest || corrects.includes(text.digest)) return false;
      const stands = standing(present, text.digest);
      // What stands was not read from git.
      const known = stands ?? text;
      if (known.version !== version) return false;
      if (candidate.code !== null && known.code === candidate.code && known.type === candidate.type)
        return true;
      // A policy that was renamed leaves its name to others.
      const isRenamed =
        stands !== undefined &&
        stands.policy !== name &&
        present.some(({ role, policy }) => role === 'current' && policy === stands.policy);
      return text.names.includes(name) && !isRenamed;
    });
    return other && { commit: other.first.commit.slice(0, 12) };
  }

  /** The sealed texts of a folder, whatever it was called before. */
  async #sealedIn(history: Indexed, folder: OpenFolder): ReturnType<typeof sealedTexts> {
    const moved = await this.#moved(history, [folder]);
    if ('ok' in moved) return moved;
    const before = [...moved].flatMap(([from, to]) => (to === undefined ? [] : [from]));
    return sealedTexts(history, recordedIn(history, [folder.path, ...before]), digestsOf(folder.present));
  }

  #historyOf(root: string): Promise<Indexed | HistoryFailure> {
    const known = this.#histories.get(root) ?? readHistory(root, noteOf).then(indexed);
    this.#histories.set(root, known);
    return known;
  }

  /** Where a text says that it was approved, git must be able to tell. */
  #unreadable(failure: HistoryFailure, folders: readonly AskedFolder[]): Evidence {
    const diagnostics = folders
      .map((folder) => this.#opened(folder, failure.root))
      .filter((folder) => folder.present.some((one) => isAsked(one, folder) && needsProof(one)))
      .flatMap((folder) => unreadable(folder, failure));
    return { diagnostics, isSettled: () => false };
  }

  #opened(asked: AskedFolder, root: string): OpenFolder {
    const association = asked.association ?? this.#associationOf(asked.folder);
    return {
      ...asked,
      association,
      key: associationKey(association),
      present: textsIn(asked.folder, asked.known, this.#loader),
      path:
        pathInRepository(root, path.join(asked.folder, 'x')).slice(0, -'/x'.length).normalize('NFC') || '.',
      profile: association.file,
    };
  }

  #associationOf(folder: string): AssociationKnown {
    const { file, association } = this.#loader.profileOf(folder);
    return { file, name: association?.name ?? null, license: association?.license ?? null };
  }

  async #compared(
    history: Indexed,
    asked: readonly AskedFolder[],
    searched: readonly string[],
  ): Promise<Evidence[] | HistoryFailure> {
    const folders = asked.map((one) => this.#opened(one, history.root));
    const moved = await this.#moved(history, folders);
    if ('ok' in moved) return moved;
    const evidence: Evidence[] = [];
    for (const folder of folders) {
      const before = [...moved].filter(([, to]) => to === folder).map(([from]) => from);
      const recorded = recordedIn(history, [folder.path, ...before]);
      const found = await sealedTexts(history, recorded, digestsOf(folder.present));
      if (!found.ok) return found;
      const missed = new Set<string>();
      const faults = [...(await faultsIn(this.#caseOf(history, folder, recorded, found.texts, missed)))];
      const twins = this.#foldersOfSame(folder, folders, moved);
      if (twins.length > 0) {
        const twice = await this.#sealedTwice(history, folder, [folder.path, ...before, ...twins]);
        if ('ok' in twice) return twice;
        const isTold = (one: Fault) =>
          faults.some((other) => 'present' in one && 'present' in other && one.present === other.present);
        faults.push(...twice.filter((one) => !isTold(one)));
      }
      const present = folder.present.filter((one) => isAsked(one, folder));
      evidence.push(tell(faults, { folder, present, sealed: found.texts }, this.#loader));
      const unread = await this.#unreadPart(history.root, recorded, { ...folder, present }, missed);
      const others = foreignSeals({ ...folder, present }, history, this.#loader);
      evidence.push({ diagnostics: [...unread, ...others], isSettled: () => false });
    }
    for (const [from, to] of moved)
      if (to === undefined) {
        const gone = await goneFolder(history, from, searched, this.#loader);
        if ('ok' in gone) return gone;
        evidence.push(gone);
      }
    return evidence;
  }

  /** What git can't tell of a folder though its history was read. */
  async #unreadPart(
    root: string,
    recorded: readonly Recorded[],
    { path: folder, profile, present }: OpenFolder,
    missed: ReadonlySet<string>,
  ): Promise<readonly Diagnostic[]> {
    const digests = new Set(recorded.flatMap(({ note }) => note.digests));
    const paths = new Set(recorded.map((one) => one.path));
    const isRecorded = ({ seal, file }: PresentText) =>
      seal === null ? paths.has(recordedPath(folder, file)) : digests.has(seal);
    const unknown = present.filter((one) => needsProof(one) && !isRecorded(one));
    const filter = await filterOf(
      root,
      unknown.map(({ file }) => recordedPath(folder, file)),
    );
    return [
      ...(filter === undefined
        ? []
        : unreadable({ profile }, { ok: false, fault: 'filtered', root, reason: filter })),
      ...keptAway({ profile }, [...missed]),
    ];
  }

  /** Other folders, there or gone, of the association that a folder is of. */
  #foldersOfSame(
    folder: OpenFolder,
    folders: readonly OpenFolder[],
    moved: ReadonlyMap<string, OpenFolder | undefined>,
  ): string[] {
    const there = folders.filter((one) => one !== folder && isSameAssociation(one.key, folder.key));
    // Where a folder that is gone went to another association, its texts may still have been those of this one.
    const gone = [...moved].filter(([, to]) => to !== undefined && to !== folder).map(([from]) => from);
    return [...there.map((one) => one.path), ...gone];
  }

  /** Texts that were sealed anew in a second folder of the association, while the first may still stand. */
  async #sealedTwice(
    history: Indexed,
    folder: OpenFolder,
    paths: readonly string[],
  ): Promise<readonly Fault[] | HistoryFailure> {
    const found = await sealedTexts(history, recordedIn(history, paths), digestsOf(folder.present));
    if (!found.ok) return found;
    const own = new Set(digestsOf(folder.present));
    const isOwn = ({ digest, policy }: SealedText) =>
      own.has(digest) || isSameAssociation(associationKey(policy?.approval?.seal?.association), folder.key);
    const sealed = new Map([...found.texts].filter(([, text]) => isOwn(text)));
    const faults = await faultsIn(this.#caseOf(history, folder, [], sealed));
    return faults.filter(({ kind }) => kind === 'anew');
  }

  #caseOf(
    history: Indexed,
    { present, policies, key }: OpenFolder,
    recorded: readonly Recorded[],
    sealed: ReadonlyMap<string, SealedText>,
    missed: Set<string> = new Set(),
  ): FolderCase {
    const { root } = history;
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
      areBefore: (first, second) => areBefore(root, first, second),
      isFromBefore: async ({ policy, latest }) =>
        isSameAssociation(associationKey(policy?.approval?.seal?.association), key) &&
        (await isUnrelated(root, latest.commit)),
      noteSparse: (path) => void missed.add(path),
      sparse: () => {
        sparse ??= sparseFiles(root);
        return sparse;
      },
    };
  }

  /** The names that git would give to a file's content. The file is read once, however often it is asked for. */
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
   * The folders of associations that are gone, each with the folder that it became: the one that has a text of it, else
   * one of the same association. Undefined where none did.
   */
  async #moved(
    history: Indexed,
    folders: readonly OpenFolder[],
  ): Promise<ReadonlyMap<string, OpenFolder | undefined> | HistoryFailure> {
    const moved = new Map<string, OpenFolder | undefined>();
    const all = new Set(folders.flatMap(({ present }) => [...digestsOf(present)]));
    for (const gone of goneFolders(
      history,
      folders.map((one) => one.path),
    )) {
      const recorded = recordedIn(history, [gone]);
      const found = await sealedTexts(history, recorded, all);
      if (!found.ok) return found;
      const texts = [...found.texts.values()].filter(({ isOwn }) => isOwn);
      if (texts.length === 0) continue;
      const holder = folders.find(({ present }) => texts.some(({ digest }) => standing(present, digest)));
      moved.set(gone, holder ?? folders.find((folder) => isSame(folder, texts)));
    }
    return moved;
  }
}

/** Where git has, or would have, a file of a folder. */
function recordedPath(folder: string, file: string): string {
  const parts = isArchived(placeOf(file)) ? [archive] : [];
  return path.posix.join(folder, ...parts, path.basename(file));
}

/** Texts that the board of another association approved, whose folder in the repository has them still. */
function foreignSeals(
  { path: own, present, key }: OpenFolder,
  { root, versions }: Indexed,
  loader: Loader,
): Diagnostic[] {
  return present.flatMap(({ file: told, seal, sealedFor, isSound }) => {
    // A folder without a profile is told as that.
    const isKnown = key.name !== '' || key.license !== '';
    if (!isKnown || !isSound || !sealedFor) return [];
    const sealed = associationKey(sealedFor);
    if (isSameAssociation(sealed, key)) return [];
    const recorded = versions.find(({ path: file, note }) => {
      if (!seal || !note.digests.includes(seal) || folderOf(file) === own) return false;
      const owner = path.join(root, folderOf(file));
      return (
        isAssociation(owner) && isSameAssociation(sealed, associationKey(loader.profileOf(owner).association))
      );
    });
    return recorded ? foreign(told, { name: sealedFor.name ?? '', path: recorded.path }, loader) : [];
  });
}

/** Whether a folder is that of the association that some texts were sealed for. */
function isSame({ key }: OpenFolder, texts: readonly SealedText[]): boolean {
  return texts.some(({ policy }) =>
    isSameAssociation(associationKey(policy?.approval?.seal?.association), key),
  );
}

function isAsked({ policy }: PresentText, { policies }: AskedFolder): boolean {
  return policies === 'all' || policies.has(policy);
}

/** Digests that a text of a folder still bears, or bore before its record was corrected, and that are those of the text. */
function digestsOf(present: readonly PresentText[]): ReadonlySet<string> {
  return new Set(
    present.flatMap(({ seal, corrects }) =>
      seal !== null && standing(present, seal) ? [seal, ...corrects] : [],
    ),
  );
}
