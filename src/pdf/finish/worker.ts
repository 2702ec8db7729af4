import { parentPort, workerData } from 'node:worker_threads';
import { ownMemory, type Task } from './finisher.js';
import { prepareReader, work } from './work.js';

/** The thread that finishes PDFs: it takes tasks, posts finished PDFs, and ends when it is sent nothing. */
if (workerData.readBack) prepareReader();

parentPort?.on('message', (task: Task | undefined) => {
  if (!task) parentPort?.close();
  // An error ends the thread: an unhandled rejection is an error of the worker.
  else void answer(task);
});

async function answer(task: Task): Promise<void> {
  const worked = await work(task.job);
  parentPort?.postMessage({ number: task.number, worked }, ownMemory(worked.bytes));
}
