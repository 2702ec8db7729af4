import { Worker } from 'node:worker_threads';
import type { Result } from '../result.js';
import type { Answer, Question } from './examine-worker.js';
import type { Examined, ExaminerOptions, PdfComparison } from './examiner.js';

/** Milliseconds that a file may take without the start of the browser, so that all ends within half a minute. */
const longest = 23_000;

/** Megabytes of the thread's own data, without those of the readers in WebAssembly. */
const threadMemory = 320;

/** The time that one file may take; it can be paused. */
export class TimeLimit {
  readonly #aborter = new AbortController();
  readonly #stop = () => this.#aborter.abort();
  readonly #outer: AbortSignal;
  #left: number;
  #timer: NodeJS.Timeout | undefined;
  #since = 0;

  /** `signal` is aborted to stop earlier. */
  constructor(signal: AbortSignal, milliseconds = longest) {
    this.#outer = signal;
    this.#left = milliseconds;
    signal.addEventListener('abort', this.#stop);
    this.resume();
  }

  /** Aborted when the time is over or the outer signal is. */
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

  /** Returns the result of work; undefined if the time is over first. */
  async within<Value>(work: Promise<Value>): Promise<Value | undefined> {
    const { signal } = this;
    let stop: () => void = () => undefined;
    const stopped = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined);
    });
    // Stopped work may still fail.
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

/** What was found in a file, or the key of a message that says what was wrong with it. */
export type Asked<Found> = Result<Found, 'verify.too-slow' | 'verify.too-much' | 'verify.broken'>;

/** The thread in which a stranger's file is read, which is ended if the file takes too much time or memory. */
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
