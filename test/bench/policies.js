import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const associations = ['qurrat-ayn', 'samtah-cooperative', 'rahma', 'binaa-jazan', 'huda-rabigh'];

/** A folder with so many policies, the five real ones in turn, each under an association of its own. */
export function makePolicies(root, folder, count) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const association = associations[i % associations.length];
    cpSync(path.join(root, 'policies', association), path.join(folder, `${association}-${i + 1}`), {
      recursive: true,
    });
  }
  return folder;
}
