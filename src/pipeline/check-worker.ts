import { parentPort, workerData } from 'node:worker_threads';
import { checkShare } from './check-share.js';

// A thread of `siyasa check`: receives one share, sends what was found in it.
parentPort?.postMessage(await checkShare(workerData));
