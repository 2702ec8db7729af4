import { plainWords } from '../html/words.js';
import type { Picture } from './pdfium.js';
import { commonSubsequence } from './read-back.js';

/** Words of one text that are replaced by others in another; one side may be empty. */
export interface Change {
  /** The page of the second text, from 1. */
  readonly page: number;
  readonly expected: string;
  readonly found: string;
  /** A few words before it. */
  readonly after: string;
}

interface PlacedWord {
  readonly word: string;
  readonly page: number;
}

/** How many words before a change are given, to help find it. */
const context = 4;

/** Returns where the words of two documents, given page by page, differ. */
export function changedWords(expected: readonly string[], found: readonly string[]): Change[] {
  const [one, other] = [placed(expected), placed(found)];
  const words = (list: readonly PlacedWord[]) => list.map(({ word }) => word);
  const [left, right] = [words(one), words(other)];
  const changes: Change[] = [];
  let [i, k] = [0, 0];
  for (const [nextI, nextK] of [...commonSubsequence(left, right), [left.length, right.length]] as const) {
    if (nextI > i || nextK > k)
      changes.push({
        page: (other[k] ?? other.at(-1))?.page ?? 1,
        expected: left.slice(i, nextI).join(' '),
        found: right.slice(k, nextK).join(' '),
        after: right.slice(Math.max(0, k - context), k).join(' '),
      });
    [i, k] = [nextI + 1, nextK + 1];
  }
  return changes;
}

function placed(pages: readonly string[]): PlacedWord[] {
  return pages.flatMap((text, i) => plainWords(text).map((word) => ({ word, page: i + 1 })));
}

/** The difference of a channel above which a pixel counts as different; less comes from how an edge of a letter falls. */
const seenDifference = 48;
/** The number of different pixels above which pictures differ; fewer are an edge of a letter or two. */
const seenPixels = 30;

/** Returns whether two pictures look alike to an eye. */
export function isAlike(one: Picture, other: Picture): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  let different = 0;
  for (let at = 0; at < one.pixels.length; at += 4) {
    for (let channel = at; channel < at + 3; channel++)
      if (Math.abs((one.pixels[channel] ?? 0) - (other.pixels[channel] ?? 0)) > seenDifference) {
        different += 1;
        break;
      }
    if (different > seenPixels) return false;
  }
  return true;
}
