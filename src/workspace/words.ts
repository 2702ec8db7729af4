import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from './environment.js';
import { namesIn, slashed } from './find.js';
import { sharedWordsFolder } from './own-templates.js';
import { isNoFolder } from './plain.js';
import { type Read, read } from './read.js';

const programLists = path.join(programFolder, 'src', 'rules', 'words');

/** Beside an association's file. */
const listsFolder = 'words';

/** A list of words, named like its rule. */
export interface WordFile {
  readonly file: string;
  readonly name: string;
  readonly source: Read;
}

/** Returns the lists that the program brings. */
export function readProgramWords(): WordFile[] {
  return listsIn(programLists, readdirSync(programLists), (file) => ({
    ok: true,
    bytes: readFileSync(file),
  }));
}

/** Returns an association's own lists, in the folder `words` beside its file; none where there is no such folder. */
export function readOwnWords(folder: string): WordFile[] {
  const inside = path.join(folder, listsFolder);
  return isNoFolder(inside) ? [] : listsIn(inside, namesIn(inside), read);
}

/** Returns the lists that all associations of a folder of policies share. */
export function readSharedWords(templates: string): WordFile[] {
  const folder = sharedWordsFolder(templates);
  const within = path.join(templates, '..');
  return folder === undefined
    ? []
    : listsIn(folder, namesIn(folder), (file) => read(file, undefined, within));
}

function listsIn(folder: string, names: readonly string[], source: (file: string) => Read): WordFile[] {
  return names
    .filter((name) => name.endsWith('.txt') && !name.startsWith('.'))
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      return { file: slashed(file), name: path.parse(name).name, source: source(file) };
    });
}
