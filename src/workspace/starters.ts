import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

const folder = path.join(programFolder, 'templates', 'starters');

/** Returns the text of a starter that the catalogue lists. */
export function readStarter({ type, id }: { type: string; id?: string }): Promise<string> {
  return readFile(path.join(folder, `${id === undefined ? type : `${type}.${id}`}.yaml`), 'utf8');
}
