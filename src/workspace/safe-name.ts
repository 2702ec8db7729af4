import { readdir } from 'node:fs/promises';
import { idPattern } from '../association/schema.js';
import { passedOver } from './find.js';
import { errorCode } from './read.js';

/** Why a name can't be an association's folder's or a policy's file's. */
export type NameFault =
  | 'blank'
  /** It leads elsewhere: it has a slash, or only dots. */
  | 'path'
  /** It begins with a dot, so that it wouldn't be searched. */
  | 'hidden'
  /** It names a version: `x.next`, `x@2`. */
  | 'version'
  /** Windows reserves it for a device. */
  | 'device'
  /** The program reserves it for a file or folder of its own. */
  | 'kept'
  | 'characters'
  | 'long';

/** The longest name: with an ending, a version and a temporary name around it, every file system accepts it. */
const longest = 64;

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const endings = /\.ya?ml$/iu;

/**
 * Returns what is wrong with the name of an association's folder, or of a policy's file without ending; undefined if nothing
 * is.
 */
export function nameFault(name: string): NameFault | undefined {
  if (name.trim() === '') return 'blank';
  if (/[/\\]/u.test(name) || /^\.+$/u.test(name)) return 'path';
  if (name.startsWith('.')) return 'hidden';
  if (/\.next$/iu.test(name) || name.includes('@')) return 'version';
  if (devices.test(name)) return 'device';
  if (passedOver.has(name.toLowerCase()) || name.toLowerCase() === 'association') return 'kept';
  if (!idPattern.test(name)) return 'characters';
  return name.length > longest ? 'long' : undefined;
}

/** Returns the nearest safe name for one in Latin letters; undefined if there is none. */
export function safeName(name: string): string | undefined {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return undefined;
  const plain = name
    .replace(endings, '')
    .replace(/@\d*$|\.next$/iu, '')
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/gu, '');
  return nameFault(plain) === undefined ? plain : undefined;
}

/**
 * Returns the entry of a folder that has this name, or one that some file systems don't distinguish from it, with or without the
 * ending of a YAML file; undefined if there is none, or the folder can't be read: writing there then reports why.
 */
export async function takenBy(folder: string, name: string): Promise<string | undefined> {
  const same = (entry: string) => entry.normalize('NFC').toLowerCase().replace(endings, '');
  const wanted = same(name);
  try {
    return (await readdir(folder)).sort().find((entry) => same(entry) === wanted);
  } catch (error) {
    errorCode(error);
    return undefined;
  }
}
