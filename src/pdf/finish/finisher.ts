import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Finished, finish } from './finish.js';
import type { Facts } from './metadata.js';

/** What the thread is given. */
export interface Task {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly facts: Facts;
}

/** Finishes PDFs, beside the browser: in a thread of its own where there are many. */
export class Finisher {
  readonly #worker: Worker | undefined;
  readonly #waiting = new Map<
    number,
    { resolve: (finished: Finished | undefined) => void; reject: (error: unknown) => void }
  >();
  #ended: Promise<unknown> | undefined;
  #last = 0;
  #closed = false;

  /** `thread` is the compiled code of the thread; without one, PDFs are finished where they are printed. */
  constructor(thread: string | undefined) {
    if (!thread) return;
    // A document's glyphs are all short-lived: with room for them they are cleared away at once.
    this.#worker = new Worker(thread, { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    this.#ended = once(this.#worker, 'exit').catch(() => undefined);
    this.#worker.on('message', ({ number, finished }: { number: number; finished: Finished }) => {
      this.#waiting.get(number)?.resolve(finished);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /** Undefined where the work was stopped meanwhile. */
  async finish(bytes: Uint8Array, facts: Facts): Promise<Finished | undefined> {
    const worker = this.#worker;
    if (this.#closed) return undefined;
    if (!worker) return finish(bytes, facts);
    const number = ++this.#last;
    const finished = new Promise<Finished | undefined>((resolve, reject) =>
      this.#waiting.set(number, { resolve, reject }),
    );
    worker.postMessage({ number, bytes, facts } satisfies Task);
    return finished;
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Not `terminate`: a thread that is torn out of zlib takes the whole program with it.
    this.#worker?.postMessage(undefined);
    await this.#ended;
    for (const { resolve } of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
