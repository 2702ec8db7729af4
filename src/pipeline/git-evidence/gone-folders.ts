import path from 'node:path';
import { digitsOf } from '../../association/defaults.js';
import { inFile } from '../../diagnostics/diagnostic.js';
import { fileStart } from '../../diagnostics/range.js';
import { approvalUndone } from '../../faults/approval-undone.js';
import { associationFileNames, isAssociation, isPassedOver, placeOf, slashed } from '../../workspace/find.js';
import { sparseFiles } from '../../workspace/git.js';
import { realFolder } from '../../workspace/plain.js';
import type { Loader } from '../load.js';
import { command } from './commands.js';
import { approvedTextOf, presentText } from './present.js';
import { type Indexed, type Opened, recordedIn } from './recorded-files.js';
import { type GitEvidence, unreadGone } from './report.js';
import { folderOf, type Note, type SealedText, sealedTexts } from './sealed-texts.js';
import { filteredAmong } from './unproven.js';

/** Returns folders that were an association's, may have had a sealed text, and are gone; so is one that is now a link. */
export function goneFolders({ root, byFolder, associations }: Indexed, there: readonly string[]): string[] {
  const known = new Set(there);
  const saysApproved = ({ digests, isUnclear, isFiltered }: Note) =>
    digests.length > 0 || isUnclear || isFiltered;
  const isGone = (folder: string) => {
    const now = path.join(root, folder);
    return realFolder(now) !== now || !isAssociation(now);
  };
  return [...byFolder]
    .filter(([, all]) => all.some(({ note, isOwn }) => isOwn && saysApproved(note)))
    .map(([folder]) => folder)
    .filter((folder) => associations.has(folder) && !known.has(folder) && isGone(folder));
}

/** Reports what a gone folder had in force and is nowhere else, if a folder above it was searched. */
export async function goneFolder(
  history: Opened,
  from: string,
  searched: readonly string[],
  loader: Loader,
): Promise<GitEvidence> {
  const nothing = { diagnostics: [], isSettled: () => false };
  const associationFile = placeBelow(path.join(history.root, from), searched);
  if (!associationFile) return nothing;
  const recorded = recordedIn(history, [from]);
  const found = await sealedTexts(history, recorded, new Set());
  const texts = [...found.values()].filter((one) => one.isOwn && !standsElsewhere(one, history, loader));
  const sparse = texts.length > 0 ? await sparseFiles(history.root) : new Map<string, string>();
  const [latest] = texts.filter(({ paths }) => ![...paths].some((one) => sparse.has(one)));
  const folder = slashed(path.dirname(associationFile));
  const [filtered] = filteredAmong(recorded);
  if (!latest && filtered)
    return { ...nothing, diagnostics: unreadGone({ folder, path: from, associationFile }, filtered) };
  if (!latest) return nothing;
  const commit = latest.latest.commit.slice(0, 12);
  const values = { file: folder, commit, command: command`git checkout ${commit} -- ${`:/${from}`}` };
  const { name = null, license, defaults } = latest.association ?? {};
  return {
    ...nothing,
    diagnostics: inFile(associationFile, [approvalUndone.at(fileStart, values, { variant: 'folder' })]),
    gone: {
      folder,
      file: associationFile,
      name,
      license: license ?? null,
      digits: digitsOf({ defaults }),
      policies: [],
    },
  };
}

/** Returns whether a text was taken to another association's folder of the repository, and is still there. */
function standsElsewhere({ digest }: SealedText, { root, versions }: Indexed, loader: Loader): boolean {
  const paths = versions.filter(({ note }) => note.digests.includes(digest)).map((one) => one.path);
  return [...new Set(paths)].some((one) => {
    const file = path.join(root, one);
    const isPassed = one
      .split('/')
      .some((part) => part.startsWith('.') || (part !== 'archive' && isPassedOver(part)));
    if (isPassed || !isAssociation(path.join(root, folderOf(one)))) return false;
    const place = placeOf(file);
    return approvedTextOf([presentText(loader.policy(place))], digest) !== undefined;
  });
}

/** Returns the association's file that a folder had, as the user would name it; undefined if no folder above it was searched. */
function placeBelow(folder: string, searched: readonly string[]): string | undefined {
  for (const one of searched) {
    const below = path.relative(realFolder(one), folder);
    const parts = below.split(path.sep);
    const isAbove = parts[0] === '..' || path.isAbsolute(below);
    if (!isAbove && !parts.some((part) => isPassedOver(part) || part.startsWith('.')))
      return slashed(path.join(one, below, associationFileNames[0]));
  }
  return undefined;
}
