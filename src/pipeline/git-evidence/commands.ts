import path from 'node:path';
import { archive, slashed } from '../../workspace/find.js';
import { folderOf, isInArchive, type Recorded } from './sealed-texts.js';

/** A folder as the user names it, and as git does. */
export interface ReportedFolder {
  readonly folder: string;
  /** From the repository's top folder. */
  readonly path: string;
  /** The association's file, where what is missing is reported. */
  readonly associationFile: string;
}

/** Returns a commit's name as messages show it. */
export const short = (commit: string) => commit.slice(0, 12);

/** Returns a recorded file's path in the user's folder, whatever that folder was called before. */
export function placeIn({ folder }: ReportedFolder, recorded: string): string {
  const name = path.posix.basename(recorded);
  return slashed(path.join(folder, ...(isInArchive(recorded) ? [archive] : []), name));
}

/** Returns the command that puts a file back as it was recorded. */
export function restoring(
  recorded: Recorded,
  folder: ReportedFolder,
  file = placeIn(folder, recorded.path),
): string {
  const isThere =
    folderOf(recorded.path) === folder.path && path.posix.basename(recorded.path) === path.basename(file);
  return isThere ? command`git checkout ${short(recorded.commit)} -- ${file}` : showing(recorded, file);
}

export function showing({ commit, path: recorded }: Recorded, file: string): string {
  const folder = path.posix.dirname(file);
  // An association that never archived a version has no such folder yet.
  const before = path.posix.basename(folder) === archive ? command`mkdir -p ${folder} && ` : '';
  return `${before}${command`git show ${`${short(commit)}:${recorded}`}`} > ${command`${file}`}`;
}

/** Returns a command to paste into a shell, in which no file's name can become another command. */
export function command(parts: TemplateStringsArray, ...words: readonly string[]): string {
  const quoted = (word: string) =>
    /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  return parts.map((part, i) => part + (i < words.length ? quoted(words[i] ?? '') : '')).join('');
}
