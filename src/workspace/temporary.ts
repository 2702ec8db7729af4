import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Returns a folder for one piece of work, gone with all that is in it when the work is done. It stands in a folder of its own:
 * beside it is nothing of others.
 */
export async function withTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const around = await mkdtemp(path.join(tmpdir(), 'siyasa-'));
  try {
    const folder = path.join(around, 'work');
    await mkdir(folder);
    return await work(folder);
  } finally {
    await rm(around, { recursive: true, force: true });
  }
}
