import { isWith, loosely, splits } from '../../policy/arabic.js';
import type { Span } from '../../source/located.js';
import { editDistance } from '../../source/nearest.js';
import type { Reading } from './leftover.js';

/** Words of a text that are the words of a name, all or some of them, in order. */
export interface Run extends Span {
  /** The indices of the first and the last of the name's words. */
  readonly from: number;
  readonly to: number;
  /** The indices of the name's words that were found. */
  readonly found: readonly number[];
  /** The index of the last word in the text. */
  readonly lastWord: number;
  /** What is joined to the first word, such as ل. */
  readonly prefix: string;
}

export interface Manner {
  /** How many consecutive words of the name may be missing inside a run. */
  readonly skipped: number;
}

const usual: Manner = { skipped: 1 };

/** What may stand between two words of a name: white space with line breaks, invisible marks, a dash. */
const between = /^[\s\u200B-\u200F\u061C\u2066-\u2069\u00A0\-–—_]*$/u;

/** Words that people insert into a name: «… في محافظة رابغ» for «… برابغ», or a و that stands alone. */
const inserted = /^(?:و|في|ب?(?:محافظه|منطقه|مدينه|بلده))$/u;

/** Returns the longest runs of a name in a text, without overlaps, each with at least `least` words of the name. */
export function runsOf(
  reading: Reading,
  name: readonly string[],
  least: number,
  manner: Manner = usual,
): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < reading.loose.length; i++) {
    const runsHere = name.flatMap((_, k) => runAt(reading, i, name, k, manner) ?? []);
    const [best] = runsHere.sort((a, b) => b.found.length - a.found.length || b.end - a.end);
    if (!best || best.found.length < least) continue;
    runs.push(best);
    i = best.lastWord;
  }
  return runs;
}

function runAt(
  { text, words, loose }: Reading,
  start: number,
  name: readonly string[],
  from: number,
  { skipped }: Manner,
): Run | undefined {
  const prefix = prefixOf(words[start]?.letters ?? '', name[from] ?? '');
  if (prefix === undefined) return undefined;
  const found = [from];
  let [last, at, k, near] = [start, start + 1, from + 1, 0];
  while (k < name.length && isJoined(text, words[at - 1], words[at])) {
    const here = loose[at] ?? '';
    const next = [...Array(skipped + 1).keys()].map((by) => k + by).find((n) => isSame(here, name[n] ?? ''));
    const almost = next === undefined && near < 1 && isNear(here, name[k] ?? '');
    if (next !== undefined || almost) {
      if (almost) near++;
      k = next ?? k;
      found.push(k++);
      last = at++;
    } else if (at === last + 1 && inserted.test(here)) at++;
    else break;
  }
  const [first, end] = [words[start], words[last]];
  if (!first || !end) return undefined;
  return { start: first.start, end: end.end, from, to: k - 1, found, lastWord: last, prefix };
}

function isJoined(text: string, one: Span | undefined, next: Span | undefined): boolean {
  return one !== undefined && next !== undefined && between.test(text.slice(one.end, next.start));
}

function isSame(word: string, wanted: string): boolean {
  return wanted !== '' && (isWith(word, wanted) || isWith(wanted, word));
}

/** Tells whether a word of at least four letters is the wanted one with a typing mistake. */
function isNear(word: string, wanted: string): boolean {
  const most = wanted.length > 6 ? 2 : 1;
  return wanted.length >= 4 && editDistance(word, wanted, most + 1) <= most;
}

/** Returns what is joined before a name's word; undefined where it is another word. An article that the name lacks is dropped. */
export function prefixOf(letters: string, wanted: string): string | undefined {
  const word = loosely(letters);
  // A quick test first: almost no word is one of a name.
  if (!isSame(word, wanted)) return undefined;
  if (isWith(wanted, word)) return '';
  const split = splits(letters).find(({ rest }) => loosely(rest) === wanted);
  return split?.prefix.replace(/لل$/u, 'ل').replace(/ال$/u, '');
}
