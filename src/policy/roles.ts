import type { Path } from '../source/located.js';
import type { FreeText } from './texts.js';

/** Returns whether a text is a clause of a list. */
export function isClause({ path }: FreeText): boolean {
  const [parent, last] = [path.at(-2), path.at(-1)];
  return (parent === 'items' && typeof last === 'number') || (last === 'text' && path.at(-3) === 'items');
}

/** Returns whether a text is a heading or the policy's title. */
export function isHeading({ path }: FreeText): boolean {
  return path.at(-1) === 'heading' || (path.length === 1 && path[0] === 'title');
}

/** Returns the path of the list that holds a clause. */
export function listOf({ path }: FreeText): Path {
  return path.slice(0, path.lastIndexOf('items') + 1);
}

const contentsHeading =
  /^(?:[■•▪*#\s]*)(?:جدول\s+المحتويات|قائمة\s+المحتويات|المحتويات|الفهرس|فهرس\s+المحتويات)\s*[:.]?$/u;

/** Returns whether a heading is that of a typed table of contents, which the program makes itself. */
export function isTypedContents(heading: string | null | undefined): boolean {
  return contentsHeading.test(heading ?? '');
}
