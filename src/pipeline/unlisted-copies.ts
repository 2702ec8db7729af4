import path from 'node:path';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { filedCopy } from '../rules/filed-copy.js';
import { namesIn, slashed } from '../workspace/find.js';
import { isNoFolder } from '../workspace/plain.js';
import { signed } from '../workspace/signed.js';

/** Files that systems put into any folder. */
const systemFiles = new Set(['Thumbs.db', 'desktop.ini']);

/** The signed copies that a policy's file lists. */
export interface CopyList {
  readonly file: string;
  /** The policy's name, whichever of its versions the file holds. */
  readonly policy: string;
  readonly version: number | undefined;
  /** Relative to the association's folder; undefined where the file can't be read. */
  readonly copies: readonly string[] | undefined;
}

/**
 * Returns diagnostics of files among an association's signed copies that no policy lists. `lists`: of all policies of the folder
 * and its archive; nothing is reported if one of them can't be read, since it may list the copy.
 */
export function unlistedCopies(folder: string, lists: readonly CopyList[]): Diagnostic[] {
  const inside = path.join(folder, signed);
  if (isNoFolder(inside) || lists.some(({ copies }) => !copies)) return [];
  const listed = new Set(lists.flatMap(({ copies }) => copies ?? []));
  return namesIn(inside)
    .filter((name) => !name.startsWith('.') && !systemFiles.has(name) && !listed.has(`${signed}/${name}`))
    .sort()
    .flatMap((name) => {
      const file = slashed(path.join(inside, name));
      const named = /^(?<policy>.+)@(?<version>\d{1,9})\.[^.]+$/u.exec(name)?.groups;
      const owner = lists.find(
        ({ policy, version }) => policy === named?.policy && version === Number(named.version),
      );
      const values = { file, policy: owner?.file };
      return inFile(file, [filedCopy.at(fileStart, values, { variant: 'unlisted', severity: 'warning' })]);
    });
}
