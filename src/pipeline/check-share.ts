import type { PolicyPlace } from '../workspace/find.js';
import { CheckRun } from './check-run.js';
import type { Checked, CheckedShare, FolderPart, Share } from './checked.js';

/** Returns all that is wrong with a share of the files, which are read folder by folder. */
export async function checkShare(share: Share): Promise<CheckedShare> {
  const run = await CheckRun.open(share);
  run.noteBlocked(share.blocked);
  const folders = new Map<string, PolicyPlace[]>(share.folders.map((folder) => [folder, []]));
  for (const place of share.places) {
    const policies = folders.get(place.folder);
    if (policies) policies.push(place);
    else folders.set(place.folder, [place]);
  }
  const parts: FolderPart[] = [];
  for (const [folder, places] of folders) {
    const part = run.checkPolicies(folder, places);
    if (share.divided?.includes(folder)) parts.push(part);
    else run.checkFolder(folder, [part]);
  }
  return { ...run.result(), parts };
}

/** Returns what is wrong with folders whose policies were checked in several shares, but for those policies. */
export async function checkDividedFolders(all: Share, parts: readonly FolderPart[]): Promise<Checked> {
  const run = await CheckRun.open(all);
  for (const folder of new Set(parts.map((part) => part.folder)))
    run.checkFolder(
      folder,
      parts.filter((part) => part.folder === folder),
    );
  return run.result();
}
