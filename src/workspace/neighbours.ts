import { readdirSync } from 'node:fs';
import path from 'node:path';
import { profileNames } from './find.js';
import { errorCode, read } from './read.js';

const decoder = new TextDecoder();
/** Names stand at the top of a profile; a policy's title too. */
const namePattern = /^name:[ \t]*(?<value>[^#\n]+)/mu;
const titlePattern = /^title:[ \t]*(?<value>[^#\n]+)/mu;

/** The names of the associations beside a folder, and its own, as their profiles give them; broken ones are passed over. */
export function readNeighbourNames(folder: string): string[] {
  const parent = path.dirname(path.resolve(folder));
  return namesIn(parent).flatMap((name) => {
    for (const profile of profileNames) {
      const value = valueIn(path.join(parent, name, profile), namePattern);
      if (value) return [value];
    }
    return [];
  });
}

/** The titles of the policies in a folder. */
export function readTitles(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /\.ya?ml$/u.test(name) && !profileNames.some((profile) => profile === name))
    .flatMap((name) => valueIn(path.join(folder, name), titlePattern) ?? []);
}

function valueIn(file: string, pattern: RegExp): string | undefined {
  const source = read(file);
  if (!source.ok) return undefined;
  const value = pattern.exec(decoder.decode(source.bytes))?.groups?.value?.trim();
  return value?.replace(/^(["'])(?<inside>.*)\1$/u, '$<inside>');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    errorCode(error);
    return [];
  }
}
