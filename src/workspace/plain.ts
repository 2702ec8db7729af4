import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What keeps a file from being read or written: a link on the way to it, or that git keeps its own files there. */
export interface Obstacle {
  readonly kind: 'link' | 'git';
  /** The link, or the file. */
  readonly path: string;
}

/** The folders that the program itself chooses in the folder that it was called in: a link there is nobody's wish. */
const chosen: ReadonlySet<string> = new Set(['policies', 'out']);
/** The folders of an association's folder that the program reads and writes. */
export const ownFolders = ['archive', 'signed', 'words'] as const;

/**
 * Returns the first link on the way to a file, or that the file is git's own; undefined where nothing is in the way. What the
 * call names may lie behind links: they are looked for below `within` alone. That is the file's folder, of an archive or a list
 * of words the association's, and the current folder for what lies in its `policies` and `out`.
 */
export function obstacleAt(file: string, within = folderAbove(file)): Obstacle | undefined {
  const link = linkBelow(within, file);
  if (link !== undefined) return { kind: 'link', path: link };
  return isGits(file, path.dirname(file)) ? { kind: 'git', path: file } : undefined;
}

/** Returns the same on the way to the files of a folder that the call names. */
export function obstacleTo(folder: string): Obstacle | undefined {
  const link = linkBelow(folder, folder);
  if (link !== undefined) return { kind: 'link', path: link };
  return isGits(folder, folder) ? { kind: 'git', path: folder } : undefined;
}

/** Returns whether there is anything by this name, a link that leads nowhere too. */
export function isThere(file: string): boolean {
  return entryAt(file) !== undefined;
}

/** Returns whether a name, of something that may not be there, is a link. */
export function isLink(file: string): boolean {
  return entryAt(file)?.isSymbolicLink() === true;
}

/** Returns whether there is something by this name that is no folder: a link, a file, a pipe, a socket or a device. */
export function isNoFolder(file: string): boolean {
  return entryAt(file)?.isDirectory() === false;
}

/** Returns whether a path leads into the folder in which git keeps its own files, or names the file that stands in its place. */
function isGits(file: string, folder: string): boolean {
  return [file, realFolder(folder)].some((one) => one.split(/[/\\]/u).some(isGitName));
}

/** File systems that tell no case apart, and Windows and macOS in ways of their own, find `.git` by these names too. */
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

/** Returns the names that lead from a folder to a file in it; none where the current folder is gone, and nothing is in it. */
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
    // What can't be looked at tells so when it is opened.
    return undefined;
  }
}

/**
 * Returns a folder's path without links, in the letters that the disk has; of one that isn't there, the path of what is and the
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
