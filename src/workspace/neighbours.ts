import path from 'node:path';
import { associationFileNames, namesIn } from './find.js';
import { isLink } from './plain.js';
import { read } from './read.js';

const decoder = new TextDecoder();
/** Matches the name in an association's file, which is a top-level key. */
const namePattern = /^name:[ \t]*(?<value>[^#\n]+)/mu;

/**
 * Returns the names in the associations' files beside a folder, and in its own; unreadable ones are skipped.
 */
export function readNeighbourNames(folder: string): string[] {
  const parent = path.dirname(path.resolve(folder));
  return namesIn(parent)
    .sort()
    .filter((name) => !isLink(path.join(parent, name)))
    .flatMap((name) => {
      for (const fileName of associationFileNames) {
        const value = valueIn(path.join(parent, name, fileName), namePattern);
        if (value) return [value];
      }
      return [];
    });
}

function valueIn(file: string, pattern: RegExp): string | undefined {
  const source = read(file);
  if (!source.ok) return undefined;
  const value = pattern.exec(decoder.decode(source.bytes))?.groups?.value?.trim();
  return value?.replace(/^(["'])(?<inside>.*)\1$/u, '$<inside>');
}
