import type { Archived, Fault, FolderCase } from './folder-case.js';
import type { PresentText } from './present.js';
import type { Recorded } from './sealed-texts.js';

/** Returns whether a sparse checkout keeps one of some recorded files away from the disk, and notes that one. */
export async function isSparse(
  paths: Iterable<string>,
  { sparse, noteSparse }: FolderCase,
): Promise<boolean> {
  const kept = await sparse();
  const one = [...paths].find((path) => kept.has(path));
  if (one === undefined) return false;
  noteSparse(one);
  return true;
}

/** The most faults of an archive that are looked for; a screen shows fewer. */
const mostOfArchive = 2000;

/** Returns faults of archived versions that are not, to the byte, what git first had of them. */
export async function faultsOfArchive(folder: FolderCase): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const archived of folder.archived) {
    if (faults.length === mostOfArchive) break;
    const { name, recorded } = archived;
    const file = folder.archiveFile(name);
    if (file) {
      const [own, others] = parted(archived.all, (one) => folder.hasBytes(file.file, one));
      const commits = (all: typeof own) => all.map(({ commit }) => commit);
      if (own.length > 0 && (await folder.areBefore(commits(own), commits(others)))) continue;
      if (isCorrected(file, others, folder)) continue;
      const first = others.at(-1) ?? recorded;
      faults.push({ kind: 'archive-changed', archived: { ...archived, recorded: first } });
      continue;
    }
    const renamed = folder.present.find(
      (one) => one.role === 'archived' && folder.hasBytes(one.file, recorded),
    );
    if (renamed && isRenamedPolicy(archived, renamed, folder)) continue;
    if (renamed) faults.push({ kind: 'archive-renamed', archived, present: renamed });
    else if (!(await isSparse(await pathsOf(archived, folder), folder)))
      faults.push({ kind: 'archive-removed', archived });
  }
  return faults;
}

/** Returns every path that a file of the archive had or may have now: its folder, or its policy, may have been renamed. */
async function pathsOf({ all, recorded }: Archived, { sparse }: FolderCase): Promise<string[]> {
  const same = [...(await sparse())].filter(([, blob]) => blob === recorded.blob);
  return [...all.map(({ path }) => path), ...same.map(([path]) => path)];
}

/**
 * Returns whether a file of the archive is, to the byte, a text that git has with a correction of the record that was archived:
 * one branch corrected it while another replaced it.
 */
function isCorrected(
  file: PresentText,
  archived: readonly Recorded[],
  { sealed, hasBytes }: FolderCase,
): boolean {
  const text = file.seal === null ? undefined : sealed.get(file.seal);
  if (!text?.isOwn || ![text.first, text.latest].some((one) => hasBytes(file.file, one))) return false;
  return archived.every(({ note }) => note.digests.some((digest) => file.corrects.includes(digest)));
}

/** Returns the elements for which a condition holds, and the others. */
export function parted<One>(all: readonly One[], isOne: (one: One) => boolean): [own: One[], others: One[]] {
  return [all.filter(isOne), all.filter((one) => !isOne(one))];
}

/** Returns whether an archived version was renamed together with its policy. */
function isRenamedPolicy(
  { policy, version }: Archived,
  renamed: PresentText,
  { present, sealed }: FolderCase,
): boolean {
  const current = present.filter(({ role }) => role === 'current');
  const wasNamed = (one: PresentText, name: string) =>
    one.seal !== null && Boolean(sealed.get(one.seal)?.names.includes(name));
  // The policy may have been renamed again, and its archive not.
  const now =
    current.find((one) => one.policy === renamed.policy) ??
    current.find((one) => wasNamed(one, renamed.policy));
  // Another ending or version in the name of the policy's file is no new name of the policy.
  if (!now || renamed.namedVersion !== version || renamed.policy === policy) return false;
  const isLeft = !current.some((one) => one.policy === policy);
  return isLeft || wasNamed(now, policy);
}
