import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './plain.js';
import { errorCode } from './read.js';

/** The system calls by which a file is written. */
export interface Disk {
  readonly open: typeof open;
  readonly link: typeof link;
  readonly rename: typeof rename;
}

const usualDisk: Disk = { open, link, rename };

export interface ContentOptions {
  /** Part of the temporary name; random if absent. */
  readonly id?: string;
  /** The permissions and, if the system allows it, the owner of the file. */
  readonly like?: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined;
  /** Whether to wait until the content is on the disk. */
  readonly sync?: boolean;
  readonly disk?: Partial<Disk>;
}

/** The codes of file systems without hard links, or without them for this file. */
const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'EACCES',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'UNKNOWN',
]);

/** Thrown if a file that is to be new already exists. */
export class AlreadyThere extends Error {
  readonly code = 'EEXIST';
  readonly path: string;

  constructor(file: string) {
    super(file);
    this.path = file;
  }
}

/**
 * A file's new content, written completely under another name beside it. It is put in place in one step, so that readers find the
 * old content or the new one. An error names the file itself, since nobody knows the temporary name.
 */
export class NewContent {
  readonly #file: string;
  readonly #temporary: string;
  readonly #disk: Disk;

  private constructor(file: string, temporary: string, disk: Disk) {
    this.#file = file;
    this.#temporary = temporary;
    this.#disk = disk;
  }

  /** Writes the content beside its place; the folder must exist. On failure nothing of it remains. */
  static async write(
    file: string,
    content: Uint8Array | string,
    { id = randomUUID(), like, sync = false, disk: ofTests }: ContentOptions = {},
  ): Promise<NewContent> {
    const disk = { ...usualDisk, ...ofTests };
    const temporary = path.join(path.dirname(file), temporaryName(id));
    try {
      const handle = await disk.open(temporary, 'wx');
      try {
        // Only root may give a file away.
        if (like) await handle.chown(like.uid, like.gid).catch(() => undefined);
        if (like) await handle.chmod(like.mode & 0o7777);
        await handle.writeFile(content);
        if (sync) await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw of(file, error);
    }
    return new NewContent(file, temporary, disk);
  }

  /** Puts it in place, over an existing file. */
  async replace(): Promise<void> {
    await this.#disk.rename(this.#temporary, this.#file).catch((error) => {
      throw of(this.#file, error);
    });
  }

  /**
   * Puts it in place as a new file: one that somebody else put there meanwhile isn't overwritten. A file system without hard
   * links has no such step; there the place is checked just before.
   */
  async create(): Promise<void> {
    try {
      await this.#disk.link(this.#temporary, this.#file);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EEXIST' || (withoutLinks.has(code) && isThere(this.#file)))
        throw new AlreadyThere(this.#file);
      if (!withoutLinks.has(code)) throw of(this.#file, error);
      return this.replace();
    }
    await this.discard();
  }

  /** Removes it, if it isn't in place. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { force: true }).catch(errorCode);
  }
}

/**
 * Returns a file's temporary name. It doesn't contain the file's own name, which may be as long as names can
 * be.
 */
export function temporaryName(id: string): string {
  return `.siyasa-${id}.tmp`;
}

function of(file: string, error: unknown): Error {
  return Object.assign(error as Error, { path: file });
}
