import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect } from 'vitest';
import './switch.js';

declare const __mutant: { readonly forget: () => void };

// Loaded before each file of tests: tells the switch which test runs, and passes over those that aren't asked for.
const { testPath = '' } = expect.getState();
const { SIYASA_MUTANTS_TESTS: list } = process.env;
const asked: readonly string[] | undefined = list && JSON.parse(readFileSync(list, 'utf8'))[testPath];

process.env.SIYASA_MUTANTS_FILE = testPath;

beforeEach(({ task, skip }) => {
  const name = task.fullTestName.replaceAll(' > ', ' ');
  process.env.SIYASA_MUTANTS_TEST = name;
  __mutant.forget();
  // What is reached outside of the tests concerns all of them.
  if (asked && !asked.includes('') && !asked.includes(name)) skip();
});

afterEach(() => {
  delete process.env.SIYASA_MUTANTS_TEST;
});
