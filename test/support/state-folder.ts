import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives all tests, and the programs that they start, a folder for journals that is not the developer's own. */
export default async function stateFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siyasa-test-state-'));
  process.env.SIYASA_STATE = folder;
  return () => rm(folder, { recursive: true, force: true });
}
