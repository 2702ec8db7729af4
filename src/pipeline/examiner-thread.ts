import { Worker } from 'node:worker_threads';
import type { Result } from '../result.js';
import type { Answer, Question } from './examine-worker.js';
import type { Examined, ExaminerOptions, PdfComparison } from './examiner.js';

/** Milliseconds that a file may take, but for the start of the browser: all of it is to end within half a minute. */
const longest = 23_000;

/** Megabytes of the thread's own data, besides those of the readers in WebAssembly. */
const threadMemory = 320;

/** The time that one file may take, of which parts aren't counted. */
export class TimeLimit {
  readonly #aborter = new AbortController();
  readonly #stop = () => this.#aborter.abort();
  readonly #outer: AbortSignal;
  #left: number;
  #timer: NodeJS.Timeout | undefined;
  #since = 0;

  /** `signal` is aborted to stop before. */
  constructor(signal: AbortSignal, milliseconds = longest) {
    this.#outer = signal;
    this.#left = milliseconds;
    signal.addEventListener('abort', this.#stop);
    this.resume();
  }

  /** Aborted when the time is over. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }

  resume(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#stop, Math.max(0, this.#left));
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#stop);
  }

  /** Returns what work comes to; undefined where the time is over first. */
  async within<Value>(work: Promise<Value>): Promise<Value | undefined> {
    const { signal } = this;
    let stop: () => void = () => undefined;
    const stopped = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined);
    });
    // Work that was given up may still fail.
    work.catch(() => undefined);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      return await Promise.race([work, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** What was found in a file, or the key of a message: what was wrong with it. */
export type Asked<Found> = Result<Found, 'verify.too-slow' | 'verify.too-much' | 'verify.broken'>;

/** The thread in which a stranger's file is read: it is ended when the file takes too long, or too much memory. */
export class ExaminerThread {
  readonly #worker: Worker;
  readonly #limit: TimeLimit;

  /** `code` is the compiled code of the thread. */
  constructor(code: string, options: ExaminerOptions, limit: TimeLimit) {
    this.#worker = new Worker(code, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: threadMemory },
    });
    this.#limit = limit;
  }

  examine(): Promise<Asked<Examined>> {
    return this.#ask<Examined>({ ask: 'examine' });
  }

  compare(printed: Uint8Array): Promise<Asked<PdfComparison>> {
    return this.#ask<PdfComparison>({ ask: 'compare', printed });
  }

  close(): void {
    void this.#worker.terminate();
  }

  async #ask<Found>(question: Question): Promise<Asked<Found>> {
    const answered = new Promise<Answer<Found> | 'memory'>((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('memory') : reject(error),
      );
    });
    this.#worker.postMessage(question);
    const answer = await this.#limit.within(answered);
    if (answer === undefined) return { ok: false, fault: 'verify.too-slow' };
    if (answer === 'memory') return { ok: false, fault: 'verify.too-much' };
    return answer.ok ? answer : { ok: false, fault: 'verify.broken' };
  }
}
