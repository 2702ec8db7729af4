import { randomUUID } from 'node:crypto';
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import type { Journal, Step } from './journal.js';
import { NewContent, temporaryName } from './new-content.js';
import { isThere } from './plain.js';
import { errorCode } from './read.js';
import { syncFolder } from './write.js';

/** New contents of files, which lie beside them until all are there. */
export class Staged {
  readonly #folder: string;
  readonly #id: string;
  readonly #folders: ReadonlySet<string>;
  readonly #contents = new Map<Step, NewContent>();
  readonly #put: Step[] = [];
  /** Folders that weren't there, the outermost of each. */
  readonly #made: string[] = [];

  constructor(folder: string, { id, steps }: Journal) {
    this.#folder = folder;
    this.#id = id;
    this.#folders = new Set(steps.map((step) => path.dirname(this.#file(step))));
  }

  /** Writes a content beside its file, with the file's permissions; nothing for null. */
  async write(step: Step, content: string | null): Promise<void> {
    if (content === null) return;
    const file = this.#file(step);
    const made = await makeFolder(path.dirname(file));
    if (made !== undefined) this.#made.push(made);
    const id = `${this.#id}-${randomUUID().slice(0, 8)}`;
    const like = isThere(file) ? await stat(file) : undefined;
    const bytes = Buffer.from(content, 'base64');
    this.#contents.set(step, await NewContent.write(file, bytes, { id, like, sync: true }));
  }

  /** Puts a content that was written into its place; for null, removes the file. A file that is new takes no other's place. */
  async put(step: Step, content: string | null): Promise<void> {
    const written = this.#contents.get(step);
    if (content === null) await rm(this.#file(step), { force: true });
    else if (step.before === null) await written?.create();
    else await written?.replace();
    this.#put.push(step);
  }

  /** Gives the files that were put into their places what they had before. */
  async undo(): Promise<void> {
    await this.clear();
    for (const step of this.#put.splice(0).reverse()) {
      await this.write(step, step.before);
      await this.put(step, step.before);
    }
    for (const made of this.#made) for (const folder of this.#folders) await removeEmpty(folder, made);
  }

  /** Removes what wasn't put into its place, of a process that was killed over the same change too. */
  async clear(): Promise<void> {
    for (const folder of this.#folders)
      for (const name of await readdir(folder).catch(() => []))
        if (name.startsWith(temporaryName(this.#id).slice(0, -'.tmp'.length)) && name.endsWith('.tmp'))
          await rm(path.join(folder, name), { force: true }).catch(errorCode);
  }

  async sync(): Promise<void> {
    for (const folder of this.#folders) await syncFolder(folder);
  }

  #file({ file }: Step): string {
    return path.join(this.#folder, file);
  }
}

/** Removes folders that were made for nothing, up to the outermost of them. */
export async function removeEmpty(folder: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  let one = path.resolve(folder);
  while (one.startsWith(path.resolve(made))) {
    if ((await rmdir(one).catch(errorCode)) !== undefined) return;
    one = path.dirname(one);
  }
}
