import type { Path } from '../source/located.js';
import type { FreeText } from './texts.js';

/** Returns whether a text is a clause of a list. */
export function isClause({ path }: FreeText): boolean {
  const [parent, last] = [path.at(-2), path.at(-1)];
  return (parent === 'items' && typeof last === 'number') || (last === 'text' && path.at(-3) === 'items');
}

/** Returns whether a text stands above others. */
export function isHeading({ path }: FreeText): boolean {
  return path.at(-1) === 'heading' || (path.length === 1 && path[0] === 'title');
}

/** Returns where the list stands that a clause belongs to. */
export function listOf({ path }: FreeText): Path {
  return path.slice(0, path.lastIndexOf('items') + 1);
}

const contentsHeading =
  /^(?:[■•▪*#\s]*)(?:جدول\s+المحتويات|قائمة\s+المحتويات|المحتويات|الفهرس|فهرس\s+المحتويات)\s*[:.]?$/u;

/** Returns whether a section repeats by hand the contents that the program makes. */
export function isTypedContents(heading: string | null | undefined): boolean {
  return contentsHeading.test(heading ?? '');
}
