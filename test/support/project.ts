import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The associations whose policies come with the project. */
export const associations = [
  'qurrat-ayn',
  'samtah-cooperative',
  'rahma',
  'binaa-jazan',
  'huda-rabigh',
] as const;

export type AssociationId = (typeof associations)[number];

export function policyFile(association: AssociationId): string {
  return path.join(projectFolder, 'policies', association, 'beneficiary-relations.yaml');
}

/** Makes a folder for one test, which is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siyasa-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
