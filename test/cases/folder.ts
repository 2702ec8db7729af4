import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder in the place of a file. */
export const aFolder = Symbol('a folder');

/** A file's text or bytes, a folder, or a symbolic link. */
export type Content = string | Uint8Array | typeof aFolder | { readonly linkTo: string };

export type Files = Readonly<Record<string, Content>>;

/** Writes files into a new folder, passes its path on, and removes it afterwards. */
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
