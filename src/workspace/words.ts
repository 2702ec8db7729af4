import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from './environment.js';
import { slashed } from './find.js';
import { errorCode } from './read.js';

const programLists = path.join(programFolder, 'src', 'rules', 'words');

/** Beside an association's profile. */
const listsFolder = 'words';

/** A list of words, named like its rule. */
export interface WordFile {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** The lists that the program brings. */
export function readProgramWords(): WordFile[] {
  return filesIn(programLists);
}

/** An association's own lists, in the folder `words` beside its profile; none where there is no such folder. */
export function readOwnWords(folder: string): WordFile[] {
  return filesIn(path.join(folder, listsFolder));
}

function filesIn(folder: string): WordFile[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      return { file: slashed(file), name: path.parse(name).name, text: readFileSync(file, 'utf8') };
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // No such folder, or a file of that name.
    errorCode(error);
    return [];
  }
}
