import { type BigIntStats, lstat, type PathLike, type Stats } from 'node:fs';
import { type Finds, find, looksLikeFolder, passedOver, slashed } from './find.js';
import { isLink } from './plain.js';

/** Returns whether a name is a pattern, such as one with an asterisk, which stands for the files that it matches. */
export async function isPattern(name: string): Promise<boolean> {
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(slashed(name));
}

/**
 * Finds the policies and associations' files in the files and folders that a pattern matches, sorted by path. Others are left
 * out. Links aren't followed; those that stand in place of folders are returned as `blocked`.
 */
export async function findMatches(pattern: string): Promise<Finds> {
  const wanted = slashed(pattern);
  const policies = new Map<string, Finds['policies'][number]>();
  const associationFiles = new Set<string>();
  const whole = new Set<string>();
  const searched = new Set<string>();
  const blocked = new Set(await linksOnTheWay(wanted));
  for (const match of await matchesOf([wanted])) {
    const found = await find(match);
    if (!found.ok) {
      if (found.fault === 'link') blocked.add(slashed(found.path));
      continue;
    }
    for (const one of found.blocked) blocked.add(one);
    for (const place of found.policies) policies.set(place.file, place);
    for (const associationFile of found.associationFiles) associationFiles.add(associationFile);
    for (const folder of found.whole) whole.add(folder);
    for (const folder of found.searched) searched.add(folder);
  }
  return {
    policies: [...policies.values()],
    associationFiles: [...associationFiles],
    whole: [...whole],
    searched: [...searched],
    blocked: [...blocked],
  };
}

/** Returns the links, in place of folders, that the leading parts of a pattern match. */
async function linksOnTheWay(wanted: string): Promise<string[]> {
  const { isDynamicPattern } = await import('tinyglobby');
  const parts = wanted.split('/');
  const ways = parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((way) => isDynamicPattern(way));
  const matches = await matchesOf(ways);
  return matches.filter((match) => looksLikeFolder(match) && isLink(match));
}

async function matchesOf(patterns: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const named = new Set(patterns.flatMap((pattern) => pattern.split('/')));
  const ignore = [...passedOver].filter((folder) => !named.has(folder)).map((folder) => `**/${folder}/**`);
  const matches = await glob([...patterns], {
    ignore,
    onlyFiles: false,
    expandDirectories: false,
    fs: unfollowed,
  });
  return matches.map((match) => match.replace(/\/$/u, '')).sort();
}

/** File system functions that don't follow links: each link counts as a file. */
const unfollowed = {
  realpath: (file: PathLike, done: (error: null, file: PathLike) => void) => done(null, file),
  stat: (file: PathLike, done: (error: Error | null, facts: Stats | BigIntStats) => void) =>
    lstat(file, done),
} as never;
