import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Job, prepareReader, type Worked, work } from './work.js';

/** Returns the memory of a document, to be handed to another thread instead of copied. */
export function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  // Small documents share theirs with others.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** A job for the thread. */
export interface Task {
  readonly number: number;
  readonly job: Job;
}

/** Finishes PDFs and reads them back while the browser prints: in a thread of its own where there are many. */
export class Finisher {
  readonly #worker: Worker | undefined;
  readonly #waiting = new Map<
    number,
    { resolve: (worked: Worked | undefined) => void; reject: (error: unknown) => void }
  >();
  #ended: Promise<unknown> | undefined;
  #last = 0;
  #closed = false;

  /**
   * `thread` is the compiled code of the thread; without it, PDFs are finished in the calling thread. `readBack`: whether they
   * will be read back, so that the reader starts while the browser does.
   */
  constructor(thread: string | undefined, { readBack }: { readBack: boolean }) {
    if (!thread) {
      if (readBack) prepareReader();
      return;
    }
    // A document's glyphs are all short-lived: with room for them, their memory is freed at once.
    this.#worker = new Worker(thread, {
      workerData: { readBack },
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.#ended = once(this.#worker, 'exit').catch(() => undefined);
    this.#worker.on('message', ({ number, worked }: { number: number; worked: Worked }) => {
      this.#waiting.get(number)?.resolve(worked);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /** Finishes a PDF; undefined where the finisher was closed meanwhile. */
  async finish(job: Job): Promise<Worked | undefined> {
    const worker = this.#worker;
    if (this.#closed) return undefined;
    if (!worker) return work(job);
    const number = ++this.#last;
    const worked = new Promise<Worked | undefined>((resolve, reject) =>
      this.#waiting.set(number, { resolve, reject }),
    );
    worker.postMessage({ number, job } satisfies Task, ownMemory(job.bytes));
    return worked;
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Not `terminate`: a thread that is ended inside zlib crashes the whole program.
    this.#worker?.postMessage(undefined);
    await this.#ended;
    for (const { resolve } of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
