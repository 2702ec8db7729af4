import { parentPort, workerData } from 'node:worker_threads';
import { isReaderFailure } from '../pdf/pdfium.js';
import type { Result } from '../result.js';
import { Examiner, type ExaminerOptions } from './examiner.js';

/** What the thread is asked: what its file is, and then how it differs from what is printed. */
export type Question =
  | { readonly ask: 'examine' }
  | { readonly ask: 'compare'; readonly printed: Uint8Array };

/** `broken`: the file was built to break its reader, or needs more memory than a policy's does. */
export type Answer<Found> = Result<Found, 'broken'>;

// A thread of `siyasa verify`: receives the bytes of one file and questions, sends the answers.
const examiner = new Examiner(workerData as ExaminerOptions);

// Any other error ends the thread: an unhandled rejection is an error of the worker.
parentPort?.on('message', (question: Question) => void answer(question));

async function answer(question: Question): Promise<void> {
  try {
    const found = question.ask === 'examine' ? await examiner.examine() : examiner.compare(question.printed);
    parentPort?.postMessage({ ok: true, value: found } satisfies Answer<unknown>);
  } catch (error) {
    if (!isReaderFailure(error)) throw error;
    parentPort?.postMessage({ ok: false, fault: 'broken' } satisfies Answer<unknown>);
  }
}
