import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { projectFolder } from './project.js';

/** Whether the stored results are written again: `UPDATE_GOLDEN=1`. The changes are then reviewed in the diff. */
const refresh = process.env.UPDATE_GOLDEN === '1';

/** Compares a text with the one stored in `test/golden/`. */
export function expectGolden(text: string, name: string): void {
  const file = path.join(projectFolder, 'test/golden', name);
  if (refresh) writeFileSync(file, text);
  expect(text, `${name}; UPDATE_GOLDEN=1 writes it anew`).toBe(readFileSync(file, 'utf8'));
}
