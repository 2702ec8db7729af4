import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Seed } from './recall.js';

/** The seeds whose defects a careful reader listed, in `test/cases/seeds/`. */
export const seedIds = ['qurrat-ayn', 'samtah-cooperative', 'binaa-jazan'] as const;

/** The folder beside the project with the seeds' texts, and the list of their defects. */
export interface Shelf {
  readonly seeds: string;
  readonly defects: string;
}

export function shelfBeside(project: string): Shelf {
  const shared = path.join(project, '..', 'shared');
  return { seeds: path.join(shared, 'seeds'), defects: path.join(shared, 'reference', 'defects.tsv') };
}

/** Returns whether the list of defects exists. */
export function stands(shelf: Shelf): boolean {
  return existsSync(shelf.defects);
}

/** Returns the seeds with their files, whose paths begin with `folder`. */
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
