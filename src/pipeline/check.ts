import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sorted } from '../diagnostics/collect.js';
import type { Result } from '../result.js';
import type { Environment } from '../workspace/environment.js';
import { type Found, find, type PolicyPlace, policyName } from '../workspace/find.js';
import { repositoryAround } from '../workspace/git.js';
import { findMatches, isPattern } from '../workspace/glob.js';
import { checkDividedFolders, checkShare } from './check-share.js';
import type { Checked, CheckedShare, CheckOptions, Share } from './checked.js';
import { withOwnTemplates } from './own-templates.js';
import { resolvePolicy } from './resolve-policies.js';

// A check, step by step:
// 1. The paths that are given become files: policies, and their associations' files.
// 2. Many files are divided among threads: small folders stay whole, since an association's file is read once for its policies.
// 3. Each file is read: text → located YAML → values, by the schema (`Loader`).
// 4. Rules check what was read; settings decide what is ignored and the severity of the rest (`SettingsApplier`).
// 5. Archived versions are read too, and in a repository git evidence against any text is added (`git-evidence.ts`).
// 6. All that was found is sorted by file and line; the caller reports it and chooses the exit code.

/** What is used to check many files: processors, and the compiled `check-worker.js`. */
export type Threads = Pick<Environment, 'cores' | 'checkWorker'>;

/** A path that leads to no policy: the call is wrong, not a policy. */
export interface NothingFound {
  readonly path: string;
  readonly fault: 'missing' | 'unreadable' | 'not-a-policy' | 'empty' | 'no-match' | 'link' | 'git';
  readonly reason: string;
}

/** Returns all that is wrong with the files below the paths or matching them, in one run. */
export async function check(
  paths: readonly string[],
  threads: Threads = { cores: 1, checkWorker: '' },
  options: CheckOptions = {},
): Promise<Result<Checked, NothingFound>> {
  const files = await filesAt(paths);
  if (!files.ok) return files;
  return {
    ok: true,
    value: await withOwnTemplates(await checkAll({ ...files.value, options }, threads), options),
  };
}

/** Returns the policies that the paths lead to, each once, and the folders of the associations' files that they name or hold. */
export async function filesAt(
  paths: readonly string[],
): Promise<Result<Omit<Share, 'options'>, NothingFound>> {
  const places = new Map<string, PolicyPlace>();
  const folders = new Set<string>();
  const whole = new Set<string>();
  const searched = new Set<string>();
  const blocked = new Set<string>();
  for (const target of paths) {
    const found = await foundAt(path.normalize(target));
    if (!found.ok) {
      const isTarget = found.fault !== 'link' && found.fault !== 'git';
      return { ok: false, fault: isTarget ? { ...found, path: target } : found };
    }
    if (found.policies.length + found.associationFiles.length + found.blocked.length === 0)
      return { ok: false, fault: { path: target, fault: 'empty', reason: '' } };
    for (const place of found.policies) places.set(path.resolve(place.file), place);
    for (const associationFile of found.associationFiles) folders.add(path.dirname(associationFile));
    for (const folder of found.whole) whole.add(folder);
    for (const folder of found.searched) searched.add(folder);
    for (const one of found.blocked) blocked.add(one);
  }
  const value = {
    places: [...places.values()],
    folders: [...folders],
    whole: [...whole],
    searched: [...searched],
    blocked: [...blocked],
  };
  return { ok: true, value };
}

/** Returns what is at a path or, if nothing is, what it matches as a pattern or names as `<association>/<policy>`. */
async function foundAt(target: string): Promise<FoundHere> {
  const found = await find(target);
  if (found.ok || found.fault !== 'missing') return found;
  if (await isPattern(target)) {
    const matches = await findMatches(target);
    return matches.policies.length + matches.associationFiles.length + matches.blocked.length > 0
      ? { ok: true, ...matches }
      : { ok: false, fault: 'no-match', path: target, reason: '' };
  }
  const named = await resolvePolicy(target, 'read');
  if (!named.ok) return found;
  return { ok: true, policies: [named.value], associationFiles: [], whole: [], searched: [], blocked: [] };
}

type FoundHere = Found | ({ ok: false } & NothingFound);

/** The policies for which another thread is worth starting: fewer are read before it is ready. */
const worthAThread = 150;

/** Returns all that is wrong with the files, with git evidence. */
export async function checkAll(all: Share, threads: Threads): Promise<Checked> {
  const checked = await checkParts(all, threads);
  const folders = checked.associations.map(({ folder }) => folder);
  if (![...folders, ...all.searched].some(repositoryAround)) return checked;
  const { withGitEvidence } = await import('./git-evidence.js');
  return withGitEvidence(checked, all);
}

/** Returns all that is wrong with the files, which are read in several threads if they are many. */
async function checkParts(all: Share, { cores, checkWorker }: Threads): Promise<Checked> {
  const count = Math.max(1, Math.min(cores, 4, Math.floor(all.places.length / worthAThread)));
  const [own = all, ...others] = count === 1 ? [all] : sharesOf(all, count);
  const elsewhere = others.map((share) => inThread(share, checkWorker));
  const shares = await Promise.all([checkShare(own), ...elsewhere]);
  const folderParts = shares.flatMap(({ parts }) => parts);
  const parts: Checked[] =
    folderParts.length > 0 ? [...shares, await checkDividedFolders(all, folderParts)] : shares;
  return {
    diagnostics: sorted(parts.flatMap(({ diagnostics }) => diagnostics)),
    files: parts.reduce((sum, { files }) => sum + files, 0),
    paths: parts.flatMap(({ paths }) => paths).sort(),
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    associations: parts.flatMap(({ associations }) => associations),
    accepted: parts.flatMap(({ accepted }) => accepted),
    present: parts.flatMap(({ present }) => present),
  };
}

/**
 * Returns the shares, with about as many policies each. A folder stays whole, since its association's file is then read once, unless
 * it has so many policies that a thread is worth it. The versions of a policy are never divided.
 */
function sharesOf({ places, folders, blocked, ...rest }: Share, count: number): Share[] {
  const sizes = countsOf(places.map(({ folder }) => folder));
  const isLarge = (folder: string) => (sizes.get(folder) ?? 0) >= worthAThread;
  const unitOf = (place: PolicyPlace) =>
    isLarge(place.folder) ? path.join(place.folder, policyName(place)) : place.folder;
  const units = countsOf([...places.map(unitOf), ...folders.filter((folder) => !isLarge(folder))]);
  const total = [...units.values()].reduce((sum, size) => sum + size, 0);
  const shareOf = new Map<string, number>();
  let before = 0;
  for (const [unit, size] of units) {
    shareOf.set(unit, Math.floor((before * count) / total));
    before += size;
  }
  const divided = [...sizes.keys()].filter(isLarge);
  return Array.from({ length: count }, (_, i) => ({
    ...rest,
    places: places.filter((place) => shareOf.get(unitOf(place)) === i),
    folders: folders.filter((folder) => shareOf.get(folder) === i),
    blocked: i === 0 ? blocked : [],
    divided,
  }));
}

/** Returns how often each value is there, in the order of their first. */
function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Returns the result of a share, checked in its own thread; in this one, if that thread ends without a result. */
async function inThread(share: Share, checkWorker: string): Promise<CheckedShare> {
  const checked = await new Promise<CheckedShare | undefined>((resolve) => {
    const worker = new Worker(checkWorker, { workerData: share });
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return checked ?? checkShare(share);
}
