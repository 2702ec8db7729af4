import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

// Loaded before each test file: switches one change on, and records which changes the file reaches.
const on = Number(process.env.SIYASA_MUTANT ?? 0);
const reached = new Set<number>();

Object.assign(globalThis, {
  __mutant: (number: number) => {
    reached.add(number);
    return number === on;
  },
});

afterAll(() => {
  const list = process.env.SIYASA_MUTANTS_REACHED;
  if (list)
    appendFileSync(list, `${JSON.stringify({ file: expect.getState().testPath, reached: [...reached] })}\n`);
});
