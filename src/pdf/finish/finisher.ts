import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Job, prepareReader, type Worked, work } from './work.js';

/** Returns a document's bytes, handed over instead of copied. */
export function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  // Small ones share theirs with others.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** What the thread is given. */
export interface Task {
  readonly number: number;
  readonly job: Job;
}

/** Finishes PDFs and reads them back, beside the browser: in a thread of its own where there are many. */
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
   * `thread` is the compiled code of the thread; without one, PDFs are finished where they are printed. `readBack`:
   * whether they will be read back, so that the reader starts while the browser does.
   */
  constructor(thread: string | undefined, { readBack }: { readBack: boolean }) {
    if (!thread) {
      if (readBack) prepareReader();
      return;
    }
    // A document's glyphs are all short-lived: with room for them they are cleared away at once.
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

  /** Undefined where the work was stopped meanwhile. */
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
    // Not `terminate`: a thread that is torn out of zlib takes the whole program with it.
    this.#worker?.postMessage(undefined);
    await this.#ended;
    for (const { resolve } of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
