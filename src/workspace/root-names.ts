import path from 'node:path';
import type { Environment } from './environment.js';
import { repositoryAround } from './git.js';
import { realFolder } from './plain.js';

/**
 * Returns a function that names a file as a server knows it, with forward slashes: from the server's checkout, if the file is
 * in it, else from the top of the file's repository, else from the folder of the call. A file in none of them keeps its
 * absolute path, since no server finds one that begins with `..`.
 */
export function rootNames({
  folder,
  checkout,
}: Pick<Environment, 'folder' | 'checkout'>): (file: string) => string {
  const tops = new Map<string, readonly string[]>();
  const topsAround = (real: string) => {
    const known = tops.get(real) ?? [
      ...(checkout === undefined ? [] : [realFolder(checkout)]),
      ...[repositoryAround(real) ?? []].flat(),
      realFolder(folder),
    ];
    tops.set(real, known);
    return known;
  };
  return (file) => {
    const whole = path.resolve(folder, file);
    const real = realFolder(path.dirname(whole));
    for (const top of topsAround(real)) {
      const name = pathBelow(top, path.join(real, path.basename(whole)));
      if (name !== undefined) return name;
    }
    return whole.split(path.sep).join('/');
  };
}

/** Returns the path from a folder to a file in it, with forward slashes; undefined if the file is elsewhere. */
export function pathBelow(
  folder: string,
  file: string,
  { relative, isAbsolute, sep }: Pick<path.PlatformPath, 'relative' | 'isAbsolute' | 'sep'> = path,
): string | undefined {
  const steps = relative(folder, file);
  // On Windows a path to another drive is absolute.
  if (isAbsolute(steps)) return undefined;
  const parts = steps.split(sep);
  return parts[0] === '..' ? undefined : parts.join('/');
}
