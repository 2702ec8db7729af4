import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { parseDocument } from 'yaml';

// node yaml-alone.js <folder> <threads>: parses every YAML file below a folder with the `yaml` package and nothing else, in
// as many threads as the program uses, to measure the least that a check can take.

if (isMainThread) {
  const [, file, folder, threads] = process.argv;
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(folder, name));
  const count = Number(threads);
  for (let i = 1; i < count; i++) new Worker(file, { workerData: files.filter((_, k) => k % count === i) });
  parse(files.filter((_, k) => k % count === 0));
} else parse(workerData);

function parse(files) {
  for (const file of files) parseDocument(readFileSync(file, 'utf8'));
}
