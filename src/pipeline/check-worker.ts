import { parentPort, workerData } from 'node:worker_threads';
import { checkShare } from './check-share.js';

// A thread of `siyasa check`: one share in, what was found in it out.
parentPort?.postMessage(await checkShare(workerData));
