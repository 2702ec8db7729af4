import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './read.js';

/** The profile's file name, beside the policies it is for; the second is read where there is no first. */
export const profileNames = ['association.yaml', 'association.yml'] as const;

const policiesFolder = 'policies';

/** Where a policy's file stands. */
export interface PolicyPlace {
  /** The folder's name; names the folder below `out/`. */
  readonly association: string;
  /** The file's name without its ending, such as `rahma` or `rahma.next`; names the files below `out/`. */
  readonly name: string;
  /** As the user would write it, with forward slashes. */
  readonly file: string;
  readonly folder: string;
}

export interface Finds {
  readonly policies: readonly PolicyPlace[];
  readonly profiles: readonly string[];
  /** Folders with a profile that were searched, so that none of their policies is left out. */
  readonly whole: readonly string[];
}

export type Found =
  | ({ readonly ok: true } & Finds)
  | {
      readonly ok: false;
      readonly fault: 'missing' | 'unreadable' | 'not-a-policy';
      readonly path: string;
      readonly reason: string;
    };

/** Folders that hold no policies to look at, unless one of them is itself asked for. */
export const passedOver: ReadonlySet<string> = new Set([
  'archive',
  'schema',
  'node_modules',
  'templates',
  'out',
]);
const ending = /\.ya?ml$/u;

/** The policies at a path: one file, an association's folder, or a folder of associations. Sorted by path. */
export async function find(target: string): Promise<Found> {
  const policies: PolicyPlace[] = [];
  const profiles: string[] = [];
  try {
    const facts = await stat(target);
    if (facts.isDirectory() && !ending.test(target)) await collect(target, policies, profiles);
    else if (isProfile(path.basename(target))) profiles.push(slashed(target));
    else if (ending.test(target)) policies.push(placeOf(target));
    else return { ok: false, fault: 'not-a-policy', path: target, reason: '' };
    const whole = facts.isDirectory() ? profiles.map((profile) => path.dirname(profile)) : [];
    return { ok: true, policies, profiles, whole };
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

async function collect(folder: string, policies: PolicyPlace[], profiles: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const target = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (isProfile(entry.name)) profiles.push(slashed(target));
    else if (ending.test(entry.name)) policies.push(placeOf(target));
    else if (entry.isDirectory() && !passedOver.has(entry.name)) await collect(target, policies, profiles);
  }
}

/** Where the policy in a file stands, by the file's path alone. */
export function placeOf(file: string): PolicyPlace {
  const folder = path.dirname(file);
  return {
    association: path.basename(path.resolve(folder)),
    name: path.basename(file).replace(ending, ''),
    file: slashed(file),
    folder,
  };
}

/** A policy named by its path or as `<association>/<policy>` below the policies folder. */
export async function findPolicy(name: string): Promise<PolicyPlace | undefined> {
  const below = ['.yaml', '.yml'].map((end) => path.join(policiesFolder, name + end));
  for (const file of ending.test(name) ? [name] : below) {
    const found = await find(file);
    if (found.ok && found.policies[0]) return found.policies[0];
  }
  return undefined;
}

/** The names of all policies below the policies folder, for proposals. */
export async function policyNames(): Promise<string[]> {
  const found = await find(policiesFolder);
  return found.ok ? found.policies.map(({ association, name }) => `${association}/${name}`) : [];
}

/** Whether the file holds the revision in work, beside the version in force. */
export function isNext({ name }: Pick<PolicyPlace, 'name'>): boolean {
  return name.endsWith('.next');
}

/** Whether the files of a folder are left alone when the folders above it are looked through. */
export function isPassedOver(folder: string): boolean {
  return passedOver.has(path.basename(folder));
}

export function isProfile(name: string): boolean {
  return (profileNames as readonly string[]).includes(name);
}

export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
