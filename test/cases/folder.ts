import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder where a file is expected. */
export const aFolder = Symbol('a folder');

/** A file's text or bytes, a folder, or a symbolic link to somewhere. */
export type Content = string | Uint8Array | typeof aFolder | { readonly linkTo: string };

export type Files = Readonly<Record<string, Content>>;

/** Lays files out in a new folder, hands over its path, and removes it in the end. */
export async function inFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siyasa-test-'));
  try {
    await lay(folder, files);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function lay(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (content === aFolder) await mkdir(file);
    else if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content);
    else await symlink(content.linkTo, file);
  }
}
