import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from './plain.js';
import { errorCode } from './read.js';

/** The calls of the system that a file is written by. */
export interface Disk {
  readonly open: typeof open;
  readonly link: typeof link;
  readonly rename: typeof rename;
}

const usualDisk: Disk = { open, link, rename };

export interface ContentOptions {
  /** Part of the name that it has until it is in its place; else a random one. */
  readonly id?: string;
  /** The permissions, and where the system allows it the owner, that the file is to have. */
  readonly like?: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined;
  /** Whether to wait until the disk has it. */
  readonly sync?: boolean;
  readonly disk?: Partial<Disk>;
}

/** What file systems say that know no hard links, or not for this file. */
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

/** Thrown where a file is that is to be new. */
export class AlreadyThere extends Error {
  readonly code = 'EEXIST';
  readonly path: string;

  constructor(file: string) {
    super(file);
    this.path = file;
  }
}

/**
 * A file's new content, whole and beside its place under another name. It is put there in one step, so that whoever looks finds the
 * old content or the new one. An error says of which file it is: of the name that it has meanwhile nobody knows.
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

  /** Writes the content beside its place; the folder must be there. On failure nothing of it stays behind. */
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

  /** Puts it into its place, over what is there. */
  async replace(): Promise<void> {
    await this.#disk.rename(this.#temporary, this.#file).catch((error) => {
      throw of(this.#file, error);
    });
  }

  /**
   * Puts it into its place, where nothing may be: what somebody else put there meanwhile isn't written over. A file system without hard
   * links has no such step; there it is looked for just before.
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

  /** Removes it, where it isn't in its place. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { force: true }).catch(errorCode);
  }
}

/**
 * Returns what a file is called until it is whole. It says nothing of the file's own name, which may be as long as names can
 * be.
 */
export function temporaryName(id: string): string {
  return `.siyasa-${id}.tmp`;
}

function of(file: string, error: unknown): Error {
  return Object.assign(error as Error, { path: file });
}
