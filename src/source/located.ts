import type { Position, Range } from '../diagnostics/range.js';

/** A YAML value that knows where it stands. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As typed, quotes included. */
  readonly raw: string;
  /** Written without quotes and not as a block, so that YAML guessed its type. */
  readonly plain: boolean;
  readonly range: Range;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly range: Range;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Located;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: readonly LocatedEntry[];
  readonly raw: string;
  readonly range: Range;
}

export type Path = readonly (string | number)[];

/** The same value without its places. */
export function toPlain(node: Located): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toPlain);
    case 'map': {
      // Without a prototype: a key named `__proto__` is then a key like any other.
      const plain: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) plain[entry.key] = toPlain(entry.value);
      return plain;
    }
  }
}

/** The value at a path, or as far down as the path exists. */
export function nodeAt(root: Located, path: Path): Located {
  return walk(root, path).node;
}

export function entryAt(root: Located, path: Path): LocatedEntry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return parent.kind === 'map' ? parent.entries.find((entry) => entry.key === key) : undefined;
}

/** Where a value stands; for a blank one, its key, since an empty place cannot be pointed at. */
export function rangeAt(root: Located, path: Path): Range {
  const { node, key } = walk(root, path);
  const blank = node.kind === 'scalar' && node.value === null;
  if (key && blank) return key;
  return node.kind === 'scalar' || !key ? node.range : key;
}

/** Where the key of a value stands; for an item of a list, the item. */
export function keyRangeAt(root: Located, path: Path): Range {
  return entryAt(root, path)?.keyRange ?? rangeAt(root, path);
}

/**
 * Where the characters `from`…`to` of a scalar's text stand. Exact where the text is written as it reads
 * (plain or quoted on one line); otherwise the words are looked for in the source, else the whole value.
 */
export function rangeInside(node: LocatedScalar, from: number, to: number): Range {
  const words = String(node.value).slice(from, to);
  const nth = occurrencesBefore(String(node.value), words, from);
  let at = -1;
  for (let i = 0; i <= nth; i++) at = node.raw.indexOf(words, at + 1);
  if (at < 0 || words.includes('\n')) return node.range;
  const start = advance(node.range.start, node.raw.slice(0, at));
  return { start, end: advance(start, words) };
}

function walk(root: Located, path: Path): { node: Located; key: Range | undefined } {
  let node = root;
  let key: Range | undefined;
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = node.entries.find((one) => one.key === step);
      if (!entry) break;
      key = entry.keyRange;
      node = entry.value;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) break;
      key = undefined;
      node = item;
    } else break;
  }
  return { node, key };
}

function occurrencesBefore(text: string, words: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + 1)) count++;
  return count;
}

function advance(from: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: from.line + lines.length - 1,
    column: lines.length === 1 ? from.column + text.length : last.length + 1,
    offset: from.offset + text.length,
  };
}
