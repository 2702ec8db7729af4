import { readdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isNoFolder, isThere, obstacleTo, ownFolders } from './plain.js';
import { policiesFolder } from './policies-folder.js';
import { errorCode } from './read.js';

/** The names of the association's file, beside its policies; the second is read if the first is missing. */
export const associationFileNames = ['association.yaml', 'association.yml'] as const;

/** The place of a policy's file. */
export interface PolicyPlace {
  /** The association's folder's name, also that of the folder below `out/`. */
  readonly association: string;
  /** The file's name without its ending, such as `rahma` or `rahma.next`, also that of the files below `out/`. */
  readonly name: string;
  /** The path as the user would write it, with forward slashes. */
  readonly file: string;
  readonly folder: string;
}

export interface Finds {
  readonly policies: readonly PolicyPlace[];
  readonly associationFiles: readonly string[];
  /** Searched folders with an association's file, whose policies are therefore all included. */
  readonly whole: readonly string[];
  /** Folders that were searched with everything below them. */
  readonly searched: readonly string[];
  /** What isn't read though its place suggests a folder of policies: links, pipes, sockets, devices; and misnamed files. */
  readonly blocked: readonly string[];
}

export type Found =
  | ({ readonly ok: true } & Finds)
  | {
      readonly ok: false;
      readonly fault: 'missing' | 'unreadable' | 'not-a-policy' | 'link' | 'git';
      readonly path: string;
      readonly reason: string;
    };

/** The folder of versions that are no longer in force, in an association's folder. */
export const archive = 'archive';

/** Folders that aren't searched for policies, unless the call names one of them. */
export const passedOver: ReadonlySet<string> = new Set([
  archive,
  'signed',
  'schema',
  'node_modules',
  'templates',
  'out',
]);
const ending = /\.ya?ml$/u;

/**
 * Finds the policies at a path: one file, an association's folder, or a folder of associations. Sorted by path. The path may
 * lead through links, but not below it; that a file is a link is reported when it is read.
 */
export async function find(target: string): Promise<Found> {
  const finds = { policies: [], associationFiles: [], blocked: [] } as Collected;
  const { policies, associationFiles, blocked } = finds;
  try {
    if (isAssociationFile(path.basename(target)) && isThere(target)) associationFiles.push(slashed(target));
    else if (ending.test(target) && isThere(target)) policies.push(placeOf(target));
    else {
      const facts = await stat(target);
      if (!facts.isDirectory()) return { ok: false, fault: 'not-a-policy', path: target, reason: '' };
      const obstacle = obstacleTo(target);
      if (obstacle) return { ok: false, fault: obstacle.kind, path: obstacle.path, reason: '' };
      await collect(target, finds);
      const whole = associationFiles.map((one) => path.dirname(one));
      return { ok: true, policies, associationFiles, blocked, whole, searched: [target] };
    }
    return { ok: true, policies, associationFiles, blocked, whole: [], searched: [] };
  } catch (error) {
    const code = errorCode(error);
    return {
      ok: false,
      fault: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable',
      path: target,
      reason: code,
    };
  }
}

interface Collected {
  readonly policies: PolicyPlace[];
  readonly associationFiles: string[];
  readonly blocked: string[];
}

async function collect(folder: string, finds: Collected): Promise<void> {
  const { policies, associationFiles, blocked } = finds;
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = entries.map(({ name }) => name);
  // In a folder with policies or an association's file, they are reported with that.
  if (!names.some((name) => isAssociationFile(name) || isPolicyFile(name)))
    blocked.push(...misnamedIn(folder, names).map(({ file }) => file));
  for (const entry of entries) {
    const target = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (isAssociationFile(entry.name)) associationFiles.push(slashed(target));
    else if (isPolicyFile(entry.name)) policies.push(placeOf(target));
    else if (entry.isDirectory()) {
      if (!passedOver.has(entry.name)) await collect(target, finds);
    } else if (!entry.isFile() && looksLikeFolder(target)) blocked.push(slashed(target));
  }
}

/**
 * Returns whether an entry of this name that isn't a file is reported as a folder that isn't searched. Links aren't
 * followed.
 */
export function looksLikeFolder(entry: string): boolean {
  const name = path.basename(entry);
  return (
    path.extname(name) === '' && !passedOver.has(name) && !(ownFolders as readonly string[]).includes(name)
  );
}

/** Returns the place of the policy in a file, from its path alone. An archived one belongs to the folder above the archive. */
export function placeOf(file: string): PolicyPlace {
  const beside = path.dirname(file);
  const isArchived = path.basename(path.resolve(beside)) === archive;
  const folder = isArchived ? path.join(beside, '..') : beside;
  return {
    association: path.basename(path.resolve(folder)),
    name: path.basename(file).replace(ending, ''),
    file: slashed(file),
    folder,
  };
}

/** Finds a policy named by its path or as `<association>/<policy>` below the policies folder; undefined if there is none. */
export async function findPolicy(name: string): Promise<PolicyPlace | undefined> {
  const below = ['.yaml', '.yml'].map((end) => path.join(policiesFolder(), name + end));
  for (const file of ending.test(name) ? [name] : below) {
    const found = await find(file);
    if (found.ok && found.policies[0]) return found.policies[0];
  }
  return undefined;
}

/** Returns the policy's name, the same for all of its versions. */
export function policyName({ name }: Pick<PolicyPlace, 'name'>): string {
  return archivedVersion(name)?.name ?? name.replace(/\.next$/u, '');
}

/** Returns whether a file of this name in an association's folder counts as a policy. */
export function isPolicyFile(name: string): boolean {
  return ending.test(name) && !name.startsWith('.') && !looksLikeAssociationFile(name);
}

/** A file that seems meant for the program by its name, and isn't read. */
export interface Misnamed {
  readonly file: string;
  /** The association's file that is read instead, if this is a second one. */
  readonly associationFile?: string;
  /** The name under which it would be read. */
  readonly name: string;
}

/** Returns the files of a folder named as an association's file or a policy but in other letter case, and a second such file. */
function misnamedIn(folder: string, names = namesIn(folder)): Misnamed[] {
  const used = associationFileNames.find((name) => names.includes(name));
  return names.flatMap((name): Misnamed[] => {
    if (name.startsWith('.') || name === used) return [];
    const file = slashed(path.join(folder, name));
    if (looksLikeAssociationFile(name))
      return [{ file, name: associationFileNames[0], ...(used && { associationFile: used }) }];
    const isMisnamed = !ending.test(name) && ending.test(name.toLowerCase());
    return isMisnamed ? [{ file, name: name.replace(/[^.]+$/u, (end) => end.toLowerCase()) }] : [];
  });
}

function looksLikeAssociationFile(name: string): boolean {
  return isAssociationFile(name.toLowerCase());
}

/** Returns the path of a policy's version in the archive. */
export function archiveFile({ folder, name }: Pick<PolicyPlace, 'folder' | 'name'>, version: number): string {
  return slashed(path.join(folder, archive, `${policyName({ name })}@${version}.yaml`));
}

/** Returns the parts of an archived name, `<policy>@<version>`, with or without ending; undefined for any other name. */
export function archivedVersion(name: string): { name: string; version: number } | undefined {
  const { base, version } = /^(?<base>.+)@(?<version>\d{1,9})(?:\.ya?ml)?$/u.exec(name)?.groups ?? {};
  return base === undefined ? undefined : { name: base, version: Number(version) };
}

/** Returns the file that replaced an archived one; undefined for a file that isn't archived. */
export function archivedFor(file: string): string | undefined {
  const place = placeOf(file);
  return isArchived(place) ? slashed(path.join(place.folder, `${policyName(place)}.yaml`)) : undefined;
}

/** Returns the names in an association's archive; none if it isn't a folder. */
export function namesInArchive(folder: string): string[] {
  const inside = path.join(folder, archive);
  return isNoFolder(inside) ? [] : namesIn(inside);
}

/**
 * Returns what isn't read in an association's folder though its name suggests it: whatever stands in place of the
 * folders that the program reads and writes there, and misnamed files in it and in its archive.
 */
export function blockedIn(folder: string): string[] {
  const inPlace = ownFolders.map((name) => path.join(folder, name)).filter(isNoFolder);
  const inArchive = misnamedIn(path.join(folder, archive), namesInArchive(folder));
  return [...inPlace.map(slashed), ...[...misnamedIn(folder), ...inArchive].map(({ file }) => file)];
}

/** Returns how a file that `blockedIn` or `find` lists is misnamed; undefined for what stands in a folder's place. */
export function misnamed(file: string): Misnamed | undefined {
  return misnamedIn(path.dirname(file)).find((one) => one.file === slashed(file));
}

/** Returns the names in a folder; none if it doesn't exist or can't be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    errorCode(error);
    return [];
  }
}

/** Returns the names of all policies below the policies folder, for proposals. */
export async function policyNames(): Promise<string[]> {
  const found = await find(policiesFolder());
  return found.ok ? found.policies.map(({ association, name }) => `${association}/${name}`) : [];
}

/** Returns whether the file holds a revision. */
export function isNext({ name }: Pick<PolicyPlace, 'name'>): boolean {
  return name.endsWith('.next');
}

/** Returns whether the file holds an archived version. */
export function isArchived({ file, folder }: Pick<PolicyPlace, 'file' | 'folder'>): boolean {
  return (
    path.basename(path.dirname(file)) === archive && path.resolve(path.dirname(file)) !== path.resolve(folder)
  );
}

/** Returns whether a folder is left out when those above it are searched. */
export function isPassedOver(folder: string): boolean {
  return passedOver.has(path.basename(folder));
}

/** Returns the names of the associations' folders below the policies folder, for proposals. */
export function associationNames(): string[] {
  const folder = policiesFolder();
  return namesIn(folder).filter((name) => isAssociation(path.join(folder, name)));
}

/** Returns whether a folder is an association's, which means that it holds an association's file. */
export function isAssociation(folder: string): boolean {
  return associationFileNames.some((name) => isThere(path.join(folder, name)));
}

export function isAssociationFile(name: string): boolean {
  return (associationFileNames as readonly string[]).includes(name);
}

export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
