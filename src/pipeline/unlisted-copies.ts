import path from 'node:path';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { filedCopy } from '../rules/filed-copy.js';
import { namesIn, policyName, slashed } from '../workspace/find.js';
import { isNoFolder } from '../workspace/plain.js';
import { signed } from '../workspace/signed.js';
import type { LoadedPolicy } from './loaded.js';

/** Files that systems put into any folder. */
const systemFiles = new Set(['Thumbs.db', 'desktop.ini']);

/**
 * Returns diagnostics of files among an association's signed copies that no policy lists. `policies`: all of the folder and its
 * archive; nothing is reported if one of them can't be read, since it may list the copy.
 */
export function unlistedCopies(folder: string, policies: readonly LoadedPolicy[]): Diagnostic[] {
  const inside = path.join(folder, signed);
  if (isNoFolder(inside) || policies.some(({ policy }) => !policy)) return [];
  const listed = new Set(policies.flatMap(({ policy }) => policy?.filed ?? []).map(({ file }) => file));
  return namesIn(inside)
    .filter((name) => !name.startsWith('.') && !systemFiles.has(name) && !listed.has(`${signed}/${name}`))
    .sort()
    .flatMap((name) => {
      const file = slashed(path.join(inside, name));
      const named = /^(?<policy>.+)@(?<version>\d{1,9})\.[^.]+$/u.exec(name)?.groups;
      const owner = policies.find(
        ({ place, policy }) =>
          policyName(place) === named?.policy && policy?.version === Number(named.version),
      );
      const values = { file, policy: owner?.place.file };
      return inFile(file, [filedCopy.at(fileStart, values, { variant: 'unlisted', severity: 'warning' })]);
    });
}
