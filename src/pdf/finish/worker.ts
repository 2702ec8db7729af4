import { parentPort } from 'node:worker_threads';
import { finish } from './finish.js';
import type { Task } from './finisher.js';

/** A thread that finishes PDFs: bytes and facts in, bytes out. */
parentPort?.on('message', ({ number, bytes, facts }: Task) => {
  parentPort?.postMessage({ number, finished: finish(bytes, facts) });
});
