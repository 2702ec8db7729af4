import type { Range } from '../../diagnostics/range.js';
import { type FreeText, freeTexts, urlTexts } from '../../policy/texts.js';
import { type Located, rangesInside } from '../../source/located.js';
import type { Leftover } from './leftover.js';

/** A leftover where it stands in a file. */
export interface FoundLeftover {
  readonly file: string;
  readonly range: Range;
  readonly leftover: Leftover;
}

/** Returns the texts and addresses under the given top-level keys of a policy. */
export function textsBelow(root: Located, keys: ReadonlySet<string>): FreeText[] {
  return [...freeTexts(root), ...urlTexts(root)].filter(({ path }) => keys.has(String(path[0])));
}

/** Returns all leftovers in the given texts of a file, in the order of the file. */
export function foundIn(
  file: string,
  texts: readonly FreeText[],
  find: (text: string) => Leftover[],
): FoundLeftover[] {
  return texts
    .flatMap(({ node, text }) => {
      const leftovers = find(text);
      const ranges = rangesInside(
        node,
        leftovers.map(({ place }) => place),
      );
      return leftovers.flatMap((leftover, i) => {
        const range = ranges[i];
        return range ? [{ file, range, leftover }] : [];
      });
    })
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** A value that differs between a file and a new version of it. */
export interface KeyChange {
  /** Its key, as the schema names it: `approval.signatures.role`. */
  readonly key: string;
  /** The key with its positions in lists, from 1: `approval.signatures[2].role`. */
  readonly place: string;
  /** Where the first file has the key; where it lacks it, the nearest key around it. */
  readonly range: Range;
  /** The value in the first file: undefined where there is none, null where it is blank or holds more than words. */
  readonly before: string | null | undefined;
  /** The same for the new file. */
  readonly after: string | null | undefined;
}

/** A policy rewritten for another association. */
export interface Cloned {
  /** The file that it was made from. */
  readonly from: string;
  readonly file: string;
  readonly text: string;
  /** What was changed besides words of its text, in the order of the first file. */
  readonly changed: readonly KeyChange[];
  /** How many comment lines the first file has; the new file has none of them. */
  readonly comments: number;
  /** What was replaced, with its place in the first file. */
  readonly replaced: readonly FoundLeftover[];
  /** What only a person can decide, with its place in the new file. */
  readonly left: readonly FoundLeftover[];
  /** How many errors and warnings a check finds in the new file. */
  readonly errors: number;
  readonly warnings: number;
}
