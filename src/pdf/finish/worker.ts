import { parentPort } from 'node:worker_threads';
import { finish } from './finish.js';
import type { Task } from './finisher.js';

/** A thread that finishes PDFs: bytes and facts in, bytes out; it ends when it is told nothing. */
parentPort?.on('message', (task: Task | undefined) => {
  if (!task) return parentPort?.close();
  parentPort?.postMessage({ number: task.number, finished: finish(task.bytes, task.facts) });
});
