import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from './environment.js';
import { namesIn, slashed } from './find.js';
import { sharedWordsFolder } from './own-templates.js';
import { isNoFolder } from './plain.js';
import { type Read, read } from './read.js';

const programLists = path.join(programFolder, 'src', 'rules', 'words');

/** The folder of an association's lists, beside its file. */
const listsFolder = 'words';

/** A file with a list of words, named like its rule. */
export interface WordFile {
  readonly file: string;
  readonly name: string;
  readonly source: Read;
}

/** Reads the program's own lists. */
export function readProgramWords(): WordFile[] {
  return listsIn(programLists, readdirSync(programLists), (file) => ({
    ok: true,
    bytes: readFileSync(file),
  }));
}

/** Reads an association's own lists, in the folder `words` beside its file; none if there is no such folder. */
export function readOwnWords(folder: string): WordFile[] {
  const inside = path.join(folder, listsFolder);
  return isNoFolder(inside) ? [] : listsIn(inside, namesIn(inside), read);
}

/** Reads the lists that all associations of a folder of policies share. */
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
