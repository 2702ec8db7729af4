import type { KeyChange } from '../rules/leftovers/found.js';
import { entryAt, type Located, type Path, rangeAt, toPlain } from '../source/located.js';

/**
 * Returns in what the values of two files differ: each key and each item of a list that only one of them has, or that has other
 * words. What both lack or have blank is no difference. `isTold` leaves out texts that are reported otherwise.
 */
export function keyChanges(
  before: Located,
  after: Located,
  isReported: (path: Path, before: string, after: string) => boolean,
): KeyChange[] {
  const found: KeyChange[] = [];
  const walk = (path: Path, old: unknown, now: unknown): void => {
    if (isGroup(old) && isGroup(now)) {
      const keys = new Set([...keysOf(old), ...keysOf(now)]);
      for (const key of keys) walk([...path, key], valueIn(old, key), valueIn(now, key));
      return;
    }
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    if (typeof old === 'string' && typeof now === 'string' && isReported(path, old, now)) return;
    found.push({
      key: path.filter((step) => typeof step === 'string').join('.'),
      place: placeOf(path),
      range: rangeNear(before, path),
      before: wordsOf(old),
      after: wordsOf(now),
    });
  };
  walk([], toPlain(before), toPlain(after));
  return found.sort((a, b) => a.range.start.offset - b.range.start.offset);
}

type Group = readonly unknown[] | { readonly [key: string]: unknown };

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}

function keysOf(group: Group): (string | number)[] {
  return Array.isArray(group) ? [...group.keys()] : Object.keys(group);
}

function valueIn(group: Group, key: string | number): unknown {
  return (group as Record<string | number, unknown>)[key];
}

/** Returns a value in words, for a short group the words in it; null if blank or long, undefined if missing. */
function wordsOf(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  const words = leavesOf(value);
  return words.length === 0 || words.length > mostWords ? null : words.join('، ');
}

/** The most values of a group that are reported. */
const mostWords = 4;

function leavesOf(value: unknown): string[] {
  if (isGroup(value)) return keysOf(value).flatMap((key) => leavesOf(valueIn(value, key)));
  return value === null || value === '' ? [] : [String(value)];
}

function placeOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./u, '');
}

function rangeNear(root: Located, path: Path) {
  let at = path;
  while (at.length > 0 && !entryAt(root, at)) at = at.slice(0, -1);
  return rangeAt(root, at);
}
