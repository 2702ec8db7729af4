import path from 'node:path';
import { associationKey, isSameAssociation } from '../../association/names.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import {
  archive,
  isArchived,
  isAssociation,
  isAssociationFile,
  placeOf,
  slashed,
} from '../../workspace/find.js';
import { filterOf } from '../../workspace/git.js';
import type { Loader } from '../load.js';
import { placeIn } from './commands.js';
import type { OpenFolder } from './open-folder.js';
import { needsProof, type PresentText } from './present.js';
import type { Indexed } from './recorded-files.js';
import { foreign, keptAway, unreadable, unreadGone } from './report.js';
import { folderOf, policyOf, type Recorded } from './sealed-texts.js';

/** Reports what git can't tell of a folder although its history was read. */
export async function unreadPart(
  root: string,
  recorded: readonly Recorded[],
  { path: folder, associationFile, present }: OpenFolder,
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
      : unreadable({ associationFile }, { ok: false, fault: 'filtered', root, reason: filter })),
    ...keptAway({ associationFile }, [...missed]),
  ];
}

/** Reports gone policies of which git last recorded something else than their text: nobody knows whether it was approved. */
export function goneFiltered(recorded: readonly Recorded[], folder: OpenFolder): readonly Diagnostic[] {
  const { present, policies } = folder;
  const there = new Set(present.map(({ file }) => slashed(path.normalize(file))));
  const recordedNow = new Map(latestOf(recorded).map((one) => [one.path, one.blob]));
  // A renamed file is still there, whatever its first name was.
  const presentBlobs = new Set(present.map(({ file }) => recordedNow.get(recordedPath(folder.path, file))));
  return filteredAmong(recorded)
    .filter((one) => policies === 'all' || policies.has(policyOf(one.path)))
    .filter((one) => !there.has(placeIn(folder, one.path)) && !presentBlobs.has(one.blob))
    .flatMap((one) => unreadGone(folder, one));
}

/** Returns the policies of which git last recorded something else than their text. */
export function filteredAmong(recorded: readonly Recorded[]): readonly Recorded[] {
  return latestOf(recorded).filter(
    ({ note, path: file }) => note.isFiltered && !isAssociationFile(path.posix.basename(file)),
  );
}

/** Returns what was last recorded under each path, in the history of what is checked out. */
function latestOf(recorded: readonly Recorded[]): readonly Recorded[] {
  const latest = new Map<string, Recorded>();
  for (const one of recorded) if (one.isOwn && !latest.has(one.path)) latest.set(one.path, one);
  return [...latest.values()];
}

/** Returns the path under which git has, or would have, a file of a folder. */
function recordedPath(folder: string, file: string): string {
  const parts = isArchived(placeOf(file)) ? [archive] : [];
  return path.posix.join(folder, ...parts, path.basename(file));
}

/** Reports texts that the board of another association approved, whose folder in the repository still has them. */
export function foreignSeals(
  { path: own, present, key }: OpenFolder,
  { root, versions }: Indexed,
  loader: Loader,
): Diagnostic[] {
  return present.flatMap(({ file: presentFile, seal, sealedFor, isSound }) => {
    // A folder without an association's file is reported as that.
    const isKnown = key.name !== '' || key.license !== '';
    if (!isKnown || !isSound || !sealedFor) return [];
    const sealed = associationKey(sealedFor);
    if (isSameAssociation(sealed, key)) return [];
    const recorded = versions.find(({ path: file, note }) => {
      if (!seal || !note.digests.includes(seal) || folderOf(file) === own) return false;
      const owner = path.join(root, folderOf(file));
      return (
        isAssociation(owner) &&
        isSameAssociation(sealed, associationKey(loader.associationOf(owner).association))
      );
    });
    return recorded ? foreign(presentFile, { name: sealedFor.name ?? '', path: recorded.path }, loader) : [];
  });
}
