import { parentPort, workerData } from 'node:worker_threads';
import { ownMemory, type Task } from './finisher.js';
import { prepareReader, work } from './work.js';

/** A thread that finishes PDFs: a page's bytes and facts in, a document's bytes out; it ends when it is given nothing. */
if (workerData.readBack) prepareReader();

parentPort?.on('message', (task: Task | undefined) => {
  if (!task) parentPort?.close();
  // What goes wrong ends the thread: an unhandled rejection is an error of the worker.
  else void answer(task);
});

async function answer(task: Task): Promise<void> {
  const worked = await work(task.job);
  parentPort?.postMessage({ number: task.number, worked }, ownMemory(worked.bytes));
}
