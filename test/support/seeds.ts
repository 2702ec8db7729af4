import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Seed } from './recall.js';

/** The seeds whose defects a careful reader wrote down, below `test/cases/seeds/`. */
export const seedIds = ['qurrat-ayn', 'samtah-cooperative', 'binaa-jazan'] as const;

/** What stands beside the project: the seeds' texts, and the list of their defects. */
export interface Shelf {
  readonly seeds: string;
  readonly defects: string;
}

export function shelfBeside(project: string): Shelf {
  const shared = path.join(project, '..', 'shared');
  return { seeds: path.join(shared, 'seeds'), defects: path.join(shared, 'reference', 'defects.tsv') };
}

/** Whether there is something to measure by. */
export function stands(shelf: Shelf): boolean {
  return existsSync(shelf.defects);
}

/** The seeds with their files, which are named by `folder`. */
export function readSeeds(shelf: Shelf, folder: string): Seed[] {
  return seedIds.map((id) => ({
    id,
    text: readFileSync(path.join(shelf.seeds, `${id}.txt`), 'utf8'),
    files: ['policy', 'association'].map((name) => {
      const file = path.posix.join(folder, id, `${name}.yaml`);
      return { file, text: readFileSync(file, 'utf8') };
    }),
  }));
}
