import { randomUUID } from 'node:crypto';
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../pdf/make-folder.js';
import type { Journal, Step } from './journal.js';
import { NewContent, temporaryName } from './new-content.js';
import { isThere } from './plain.js';
import { errorCode } from './read.js';
import { syncFolder } from './write.js';

/** New contents of files, which stay beside them until all are written. */
export class Staged {
  readonly #folder: string;
  readonly #id: string;
  readonly #folders: ReadonlySet<string>;
  readonly #contents = new Map<Step, NewContent>();
  readonly #put: Step[] = [];
  /** The outermost of the folders that were made. */
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

  /** Puts a written content in place; for null, removes the file. A new file doesn't overwrite another. */
  async put(step: Step, content: string | null): Promise<void> {
    const written = this.#contents.get(step);
    if (content === null) await rm(this.#file(step), { force: true });
    else if (step.before === null) await written?.create();
    else await written?.replace();
    this.#put.push(step);
  }

  /** Restores the files that were put in place to what they had before. */
  async undo(): Promise<void> {
    await this.clear();
    for (const step of this.#put.splice(0).reverse()) {
      await this.write(step, step.before);
      await this.put(step, step.before);
    }
    for (const made of this.#made) for (const folder of this.#folders) await removeEmpty(folder, made);
  }

  /** Removes what wasn't put in place, also by a process that was killed during the same change. */
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

/** Removes empty folders that were made, from `folder` up to `made`, the outermost. */
export async function removeEmpty(folder: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  let one = path.resolve(folder);
  while (one.startsWith(path.resolve(made))) {
    if ((await rmdir(one).catch(errorCode)) !== undefined) return;
    one = path.dirname(one);
  }
}
