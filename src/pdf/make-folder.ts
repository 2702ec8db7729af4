import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it; returns the topmost that it made, undefined where all were there. Node's own
 * `recursive` never returns where the system says that a folder isn't there although it is, as below `/proc`.
 */
export async function makeFolder(folder: string, mode?: number): Promise<string | undefined> {
  try {
    await mkdir(folder, mode);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    const made = await makeFolder(parent, mode);
    try {
      await mkdir(folder, mode);
      return made ?? folder;
    } catch (again) {
      // Another process may have made it meanwhile.
      if ((again as NodeJS.ErrnoException).code !== 'EEXIST') throw again;
      return made;
    }
  }
}
