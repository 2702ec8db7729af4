import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What keeps a file from being read or written: a link on its path, or a place among git's own files. */
export interface Obstacle {
  readonly kind: 'link' | 'git';
  /** The link, or the file. */
  readonly path: string;
}

/** The folders that the program itself chooses in the current folder, so that nobody asked for a link there. */
const chosen: ReadonlySet<string> = new Set(['policies', 'out']);
/** The folders in an association's folder that the program reads and writes. */
export const ownFolders = ['archive', 'signed', 'words'] as const;

/**
 * Returns the first link on the path of a file, or that the file is git's own; undefined if there is no obstacle. What the
 * call names may be behind links: they are looked for below `within` only. That is the file's folder; for an archive or a list
 * of words the association's; and for files in `policies` and `out` the current folder.
 */
export function obstacleAt(file: string, within = folderAbove(file)): Obstacle | undefined {
  const link = linkBelow(within, file);
  if (link !== undefined) return { kind: 'link', path: link };
  return isGits(file, path.dirname(file)) ? { kind: 'git', path: file } : undefined;
}

/** Returns the obstacle to the files of a folder that the call names, as `obstacleAt`. */
export function obstacleTo(folder: string): Obstacle | undefined {
  const link = linkBelow(folder, folder);
  if (link !== undefined) return { kind: 'link', path: link };
  return isGits(folder, folder) ? { kind: 'git', path: folder } : undefined;
}

/** Returns whether there is anything of this name, even a link that leads nowhere. */
export function isThere(file: string): boolean {
  return entryAt(file) !== undefined;
}

/** Returns whether there is a link of this name. */
export function isLink(file: string): boolean {
  return entryAt(file)?.isSymbolicLink() === true;
}

/** Returns whether there is something of this name that isn't a folder: a link, a file, a pipe, a socket or a device. */
export function isNoFolder(file: string): boolean {
  return entryAt(file)?.isDirectory() === false;
}

/** Returns whether a path leads into git's own folder, or is the file that stands in its place. */
function isGits(file: string, folder: string): boolean {
  return [file, realFolder(folder)].some((one) => one.split(/[/\\]/u).some(isGitName));
}

/** Returns whether a name may lead to `.git`: file systems that ignore case, Windows and macOS find it by other names too. */
function isGitName(name: string): boolean {
  const plain = name.replace(/[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/gu, '').toLowerCase();
  return /^(?:\.git|git~\d+)(?:[. ]*|:.*)$/u.test(plain);
}

function folderAbove(file: string): string {
  const folder = path.dirname(file);
  const name = path.basename(path.resolve(folder)).toLowerCase();
  return (ownFolders as readonly string[]).includes(name) ? path.join(folder, '..') : folder;
}

/** Returns the first link below `within`, or below the current folder where the program chose the folder in it. */
function linkBelow(within: string, file: string): string | undefined {
  const way = wayTo(file, '');
  const start = chosen.has(way[0]?.toLowerCase() ?? '') ? '' : within;
  const names = start === '' ? way : wayTo(file, start);
  for (let at = 1; at <= names.length; at++) {
    const one = path.join(start, ...names.slice(0, at));
    const entry = entryAt(one);
    if (!entry) return undefined;
    if (entry.isSymbolicLink()) return one;
  }
  return undefined;
}

/** Returns the names on the path from a folder to a file; none if the current folder is gone, which then holds nothing. */
function wayTo(file: string, folder: string): string[] {
  try {
    return path
      .relative(folder, file)
      .split(path.sep)
      .filter((name) => name !== '');
  } catch {
    return [];
  }
}

function entryAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    // What can't be examined fails when it is opened.
    return undefined;
  }
}

/**
 * Returns a folder's path without links, in the letter case of the disk; if it doesn't exist, the path of what does and the
 * rest.
 */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(realFolder(above), path.basename(folder));
  }
}
