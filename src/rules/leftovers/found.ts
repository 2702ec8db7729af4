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

/** Returns the texts and addresses below some of a policy's keys. */
export function textsBelow(root: Located, keys: ReadonlySet<string>): FreeText[] {
  return [...freeTexts(root), ...urlTexts(root)].filter(({ path }) => keys.has(String(path[0])));
}

/** Returns all leftovers in some texts of a file, in its order. */
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

/** A value of a file that a new version of it says otherwise. */
export interface KeyChange {
  /** Its key, as the schema names it: `approval.signatures.role`. */
  readonly key: string;
  /** The same with the places in lists, from 1: `approval.signatures[2].role`. */
  readonly place: string;
  /** Where the first file has it; where that hasn't, the nearest key around it. */
  readonly range: Range;
  /** As the first file has it; undefined where it has none, null where it is blank or holds more than words. */
  readonly before: string | null | undefined;
  /** The same of the new file. */
  readonly after: string | null | undefined;
}

/** A policy's text for another association. */
export interface Cloned {
  /** The file that it was made from. */
  readonly from: string;
  readonly file: string;
  readonly text: string;
  /** What else was changed than the words of its text, in the order of the first file. */
  readonly changed: readonly KeyChange[];
  /** Lines of comments of the first file, none of which the new one has. */
  readonly comments: number;
  /** What was replaced, where it stood in the first file. */
  readonly replaced: readonly FoundLeftover[];
  /** What only a person can tell, where it stands in the new file. */
  readonly left: readonly FoundLeftover[];
  /** What a check will say of the new file. */
  readonly errors: number;
  readonly warnings: number;
}
