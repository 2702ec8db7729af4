import path from 'node:path';
import type { GregorianDate } from '../calendar/date.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, fileFinding, inFile } from '../diagnostics/diagnostic.js';
import {
  archivedVersion,
  isAssociation,
  isPassedOver,
  type PolicyPlace,
  placeOf,
  policyName,
  profileNames,
  slashed,
} from '../workspace/find.js';
import {
  blobNames,
  isAncestor,
  pathInRepository,
  realFolder,
  repositoriesAround,
  repositoryAround,
  sparseFiles,
} from '../workspace/git.js';
import { type History, type HistoryFailure, readHistory } from '../workspace/history.js';
import { read } from '../workspace/read.js';
import type { Checked, Share } from './check-share.js';
import { type Archived, type Fault, type FolderCase, faultsIn } from './evidence/judge.js';
import { claimsApproval, type PresentText, presentText, standing, textsIn } from './evidence/present.js';
import {
  folderOf,
  isInArchive,
  type Note,
  noteOf,
  policyOf,
  type Recorded,
  type SealedText,
  sealedTexts,
} from './evidence/sealed-texts.js';
import { command, type Evidence, tell, unreadable } from './evidence/tell.js';
import { Loader } from './load.js';

/**
 * What a check found, with what git has against it. It is added after all findings were judged: no setting bears on it.
 * Where there is no git, it stays as it is.
 */
export async function withEvidence(checked: Checked, { whole, searched, wish }: Share): Promise<Checked> {
  const loader = await Loader.open({ today: wish.today, reading: false });
  const wholly = new Set(whole.map((folder) => path.normalize(folder)));
  const asked = checked.associations.map(({ folder, policies }): AskedFolder => {
    const own = path.normalize(folder);
    const names = policies.map(({ file }) => policyName(placeOf(file)).normalize('NFC'));
    return {
      folder: own,
      policies: wholly.has(own) ? 'all' : new Set(names),
      known: checked.present.filter((one) => one.folder === own),
    };
  });
  const evidence = await new Witness(loader).against(asked, searched);
  if (evidence.length === 0) return checked;
  const more = evidence.flatMap(({ diagnostics }) => diagnostics);
  const remaining = checked.diagnostics.filter((one) => !evidence.some(({ isSettled }) => isSettled(one)));
  const texts = new Map(checked.texts);
  for (const { file } of more) if (!texts.has(file)) texts.set(file, textOf(file));
  const associations = [...checked.associations, ...evidence.flatMap(({ gone }) => gone ?? [])];
  return { ...checked, associations, diagnostics: sorted([...remaining, ...more]), texts };
}

/** All that git has against some policies, whichever of their versions the places name. */
export async function evidenceAgainst(
  places: readonly PolicyPlace[],
  today: GregorianDate | undefined,
): Promise<readonly Diagnostic[]> {
  const loader = await Loader.open({ today, reading: false });
  const byFolder = new Map<string, Set<string>>();
  for (const place of places) {
    const folder = path.normalize(place.folder);
    byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(policyName(place).normalize('NFC')));
  }
  const asked = [...byFolder].map(([folder, policies]) => ({ folder, policies, known: [] }));
  const evidence = await new Witness(loader).against(asked, []);
  return sorted(evidence.flatMap(({ diagnostics }) => diagnostics));
}

/** A policy's text that is about to be sealed. */
export interface Candidate {
  readonly place: PolicyPlace;
  readonly type: string;
  readonly code: string | null;
  readonly version: number;
  readonly digest: string;
}

/** A commit that has a version of a policy with the seal of another text; what is wrong with git, where it can't tell. */
export type SealedBefore = { readonly commit: string } | { readonly diagnostics: readonly Diagnostic[] };

/** Whether any commit, of whatever branch, has the version of a text with the seal of another text. */
export async function sealedBefore(candidate: Candidate, loader: Loader): Promise<SealedBefore | undefined> {
  return new Witness(loader).sealedBefore(candidate);
}

/** A folder whose policies are asked about. */
interface AskedFolder {
  readonly folder: string;
  readonly policies: 'all' | ReadonlySet<string>;
  /** Its texts, as far as they were read before. */
  readonly known: readonly PresentText[];
}

interface OpenFolder extends AskedFolder {
  readonly present: readonly PresentText[];
  /** From the repository's top folder, in composed letters. */
  readonly path: string;
  readonly profile: string;
}

/** Asks git what it has of associations' folders; each repository is read once. */
class Witness {
  readonly #loader: Loader;
  readonly #histories = new Map<string, Promise<Indexed | HistoryFailure>>();
  /** By file, the names that git would give to its content. */
  readonly #blobs = new Map<string, ReadonlySet<string>>();

  constructor(loader: Loader) {
    this.#loader = loader;
  }

  async against(asked: readonly AskedFolder[], searched: readonly string[]): Promise<Evidence[]> {
    const roots = new Set([...asked.map(({ folder }) => folder), ...searched].flatMap(repositoriesAround));
    const evidence: Evidence[] = [];
    for (const root of roots) {
      const folders = asked.filter(({ folder }) => repositoriesAround(folder).includes(root));
      const history = await this.#historyOf(root);
      const found = history.ok ? await this.#compared(history, folders, searched) : history;
      // A repository around another may have nothing to do with it: it isn't missed where it can't be read.
      const own = folders.filter(({ folder }) => repositoryAround(folder) === root);
      evidence.push(...('ok' in found ? [this.#unreadable(found, own)] : found));
    }
    return evidence;
  }

  async sealedBefore({ place, version, digest, ...candidate }: Candidate): Promise<SealedBefore | undefined> {
    const root = repositoryAround(place.folder);
    if (root === undefined) return undefined;
    const history = await this.#historyOf(root);
    const folder = this.#opened({ folder: place.folder, policies: 'all', known: [] }, root);
    const found = history.ok ? await this.#sealedIn(history, folder) : history;
    if (!found.ok) return { diagnostics: unreadable(folder, found) };
    const name = policyName(place).normalize('NFC');
    const { present } = folder;
    const other = [...found.texts.values()].find((text) => {
      if (text.digest === digest) return false;
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
      .filter((folder) => folder.present.some((one) => isAsked(one, folder) && claimsApproval(one)))
      .flatMap((folder) => unreadable(folder, failure));
    return { diagnostics, isSettled: () => false };
  }

  #opened(asked: AskedFolder, root: string): OpenFolder {
    return {
      ...asked,
      present: textsIn(asked.folder, asked.known, this.#loader),
      path:
        pathInRepository(root, path.join(asked.folder, 'x')).slice(0, -'/x'.length).normalize('NFC') || '.',
      profile: this.#loader.profileOf(asked.folder).file,
    };
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
      const faults = [...(await faultsIn(this.#caseOf(history, folder, recorded, found.texts)))];
      const others = this.#foldersOfSame(folder, folders, moved);
      if (others.length > 0) {
        const twice = await this.#sealedTwice(history, folder, [folder.path, ...before, ...others]);
        if ('ok' in twice) return twice;
        const isTold = (one: Fault) =>
          faults.some((other) => 'present' in one && 'present' in other && one.present === other.present);
        faults.push(...twice.filter((one) => !isTold(one)));
      }
      const present = folder.present.filter((one) => isAsked(one, folder));
      evidence.push(tell(faults, { folder, present, sealed: found.texts }, this.#loader));
    }
    for (const [from, to] of moved)
      if (to === undefined) {
        const gone = await this.#gone(history, from, searched);
        if ('ok' in gone) return gone;
        evidence.push(gone);
      }
    return evidence;
  }

  /** Other folders, there or gone, of the association that a folder is of: it has their licence. */
  #foldersOfSame(
    folder: OpenFolder,
    folders: readonly OpenFolder[],
    moved: ReadonlyMap<string, OpenFolder | undefined>,
  ): string[] {
    const licenseOf = (one: OpenFolder) => this.#loader.profileOf(one.folder).association?.license;
    const license = licenseOf(folder);
    if (!license) return [];
    const there = folders.filter((one) => one !== folder && licenseOf(one) === license);
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
    const license = this.#loader.profileOf(folder.folder).association?.license;
    const own = new Set(digestsOf(folder.present));
    const isOwn = ({ digest, policy }: SealedText) =>
      own.has(digest) || policy?.approval?.seal?.association.license === license;
    const sealed = new Map([...found.texts].filter(([, text]) => isOwn(text)));
    const faults = await faultsIn(this.#caseOf(history, folder, [], sealed));
    return faults.filter(({ kind }) => kind === 'anew');
  }

  #caseOf(
    history: Indexed,
    { present, policies }: OpenFolder,
    recorded: readonly Recorded[],
    sealed: ReadonlyMap<string, SealedText>,
  ): FolderCase {
    const { root } = history;
    let sparse: Promise<ReadonlySet<string>> | undefined;
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
      sparse: () => {
        sparse ??= sparseFiles(root);
        return sparse;
      },
    };
  }

  /** The names that git would give to a file's content. The file is read once, however often it is asked for. */
  #blobsOf(file: string, format: 'sha1' | 'sha256'): ReadonlySet<string> {
    const source = this.#blobs.has(file) ? undefined : read(file);
    const names = this.#blobs.get(file) ?? (source?.ok ? blobNames(source.bytes, format) : new Set<string>());
    this.#blobs.set(file, names);
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
    for (const gone of goneFolders(history, folders)) {
      const recorded = recordedIn(history, [gone]);
      const found = await sealedTexts(history, recorded, all);
      if (!found.ok) return found;
      const texts = [...found.texts.values()].filter(({ isOwn }) => isOwn);
      if (texts.length === 0) continue;
      const holder = folders.find(({ present }) => texts.some(({ digest }) => standing(present, digest)));
      moved.set(gone, holder ?? folders.find((folder) => this.#isSame(folder, texts)));
    }
    return moved;
  }

  /** Whether a folder is that of the association that some texts were sealed for: it has its licence, else its name. */
  #isSame({ folder }: OpenFolder, texts: readonly SealedText[]): boolean {
    const { association } = this.#loader.profileOf(folder);
    return texts.some(({ policy }) => {
      const then = policy?.approval?.seal?.association;
      if (!then || !association) return false;
      return then.license ? then.license === association.license : then.name === association.name;
    });
  }

  /** What a folder that is gone had in force and that stands nowhere else; told where a folder above it was searched. */
  async #gone(
    history: Indexed,
    from: string,
    searched: readonly string[],
  ): Promise<Evidence | HistoryFailure> {
    const nothing = { diagnostics: [], isSettled: () => false };
    const profile = placeBelow(path.join(history.root, from), searched);
    if (!profile) return nothing;
    const found = await sealedTexts(history, recordedIn(history, [from]), new Set());
    if (!found.ok) return found;
    const texts = [...found.texts.values()].filter(
      (one) => one.isOwn && !this.#standsElsewhere(one, history),
    );
    const sparse = texts.length > 0 ? await sparseFiles(history.root) : new Set<string>();
    const [latest] = texts.filter(({ paths }) => ![...paths].some((one) => sparse.has(one)));
    if (!latest) return nothing;
    const folder = slashed(path.dirname(profile));
    const commit = latest.latest.commit.slice(0, 12);
    const values = { file: folder, commit, command: command`git checkout ${commit} -- ${`:/${from}`}` };
    const message = { key: 'approval-undone.folder', values };
    const name = latest.policy?.approval?.seal?.association.name ?? null;
    return {
      ...nothing,
      diagnostics: inFile(profile, [fileFinding('approval-undone', 'error', message)]),
      gone: { folder, file: profile, name, policies: [] },
    };
  }

  /** Whether a text was taken to another association's folder of the repository, and still stands there. */
  #standsElsewhere({ digest }: SealedText, { root, versions }: Indexed): boolean {
    const paths = versions.filter(({ note }) => note.digests.includes(digest)).map((one) => one.path);
    return [...new Set(paths)].some((one) => {
      const file = path.join(root, one);
      const isPassed = one
        .split('/')
        .some((part) => part.startsWith('.') || (part !== 'archive' && isPassedOver(part)));
      if (isPassed || !isAssociation(path.join(root, folderOf(one)))) return false;
      const place = placeOf(file);
      return standing([presentText(this.#loader.policy(place))], digest) !== undefined;
    });
  }
}

function isAsked({ policy }: PresentText, { policies }: AskedFolder): boolean {
  return policies === 'all' || policies.has(policy);
}

/** A history with the recorded files of each folder apart. */
type Indexed = History<Note> & { readonly byFolder: ReadonlyMap<string, readonly Recorded[]> };

function indexed(history: History<Note> | HistoryFailure): Indexed | HistoryFailure {
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

/** What git has of the files of a folder, under whatever names it had. */
function recordedIn({ versions, byFolder }: Indexed, folders: readonly string[]): readonly Recorded[] {
  const [only] = folders.length === 1 ? folders : [];
  if (only !== undefined) return byFolder.get(only) ?? [];
  // In the order of history.
  const wanted = new Set(folders);
  return versions.filter((one) => wanted.has(folderOf(one.path)));
}

/** Digests that a text of a folder still bears, and that are those of the text. */
function digestsOf(present: readonly PresentText[]): ReadonlySet<string> {
  return new Set(present.flatMap(({ seal }) => (seal !== null && standing(present, seal) ? [seal] : [])));
}

/** The files of the archive as they were first recorded, by their names. */
function archivedAmong(recorded: readonly Recorded[]): readonly Archived[] {
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
    // What comes last was recorded first.
    const first = all.at(-1);
    return first && version ? [{ name, policy: policyOf(first.path), version, recorded: first, all }] : [];
  });
}

/** Folders that were an association's, had a text with a seal, and are no more; a link to another folder is none. */
function goneFolders({ root, byFolder, associations }: Indexed, folders: readonly OpenFolder[]): string[] {
  const known = new Set(folders.map((one) => one.path));
  const isGone = (folder: string) => {
    const now = path.join(root, folder);
    return realFolder(now) !== now || !isAssociation(now);
  };
  return [...byFolder]
    .filter(([, all]) => all.some(({ note, isOwn }) => isOwn && (note.digests.length > 0 || note.isUnclear)))
    .map(([folder]) => folder)
    .filter((folder) => associations.has(folder) && !known.has(folder) && isGone(folder));
}

/** The profile that a folder had, as the user would name it; undefined where no folder above it was searched. */
function placeBelow(folder: string, searched: readonly string[]): string | undefined {
  for (const one of searched) {
    const below = path.relative(realFolder(one), folder);
    const parts = below.split(path.sep);
    const isAbove = parts[0] === '..' || path.isAbsolute(below);
    if (!isAbove && !parts.some((part) => isPassedOver(part) || part.startsWith('.')))
      return slashed(path.join(one, below, profileNames[0]));
  }
  return undefined;
}

/** More commits than this never brought two texts of one version. */
const mostCommits = 50;

/** Whether each of the second commits has one of the first before it. */
async function areBefore(
  root: string,
  first: readonly string[],
  second: readonly string[],
): Promise<boolean> {
  if (second.length > mostCommits) return false;
  for (const after of second) {
    let isAfter = first.includes(after);
    for (const before of first.slice(-mostCommits)) isAfter ||= await isAncestor(root, before, after);
    if (!isAfter) return false;
  }
  return true;
}

function textOf(file: string): string {
  const source = read(file);
  return source.ok ? new TextDecoder().decode(source.bytes) : '';
}
