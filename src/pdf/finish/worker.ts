import { parentPort, workerData } from 'node:worker_threads';
import { ownMemory, type Task } from './finisher.js';
import { prepareReader, work } from './work.js';

/** A thread that finishes PDFs: a page's bytes and facts in, a document's bytes out; it ends when it is told nothing. */
if (workerData.readBack) prepareReader();

parentPort?.on('message', async (task: Task | undefined) => {
  if (!task) return parentPort?.close();
  const worked = await work(task.job);
  parentPort?.postMessage({ number: task.number, worked }, ownMemory(worked.bytes));
});
