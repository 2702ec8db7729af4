import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs work with a temporary folder, which is removed with all its content afterwards. It is in a folder of its own, so that
 * nothing of others is beside it.
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
