import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives all tests, and the programs that they start, their own folder for journals, and a folder for temporary files that
 * holds nothing else: a check reads the folders beside an association's, and would read everything in the system's temporary
 * folder.
 */
export default async function ownFolders(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siyasa-tests-'));
  const [state, temporary] = [path.join(folder, 'state'), path.join(folder, 'tmp')];
  for (const one of [state, temporary]) await mkdir(one);
  // Some tests run the program as another user.
  await chmod(folder, 0o755);
  await chmod(temporary, 0o1777);
  process.env.SIYASA_STATE = state;
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = temporary;
  return () => rm(folder, { recursive: true, force: true });
}
