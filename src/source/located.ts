import { Lines, type Range } from '../diagnostics/range.js';

/** A YAML value with its place in the file. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As typed, quotes included. */
  readonly raw: string;
  /** Whether it is written without quotes and not as a block, so that YAML guessed its type. */
  readonly plain: boolean;
  /** Whether it stands in a list or map in brackets, where commas and brackets end a plain text. */
  readonly inBrackets?: boolean;
  readonly range: Range;
}

interface LocatedList {
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
  /** Entries by key, in the order of the file; of a repeated key, the first. */
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  /** The later entries of repeated keys. */
  readonly repeated?: readonly LocatedEntry[];
  readonly raw: string;
  readonly range: Range;
}

export type Path = readonly (string | number)[];

/** Returns the value without its places. */
export function toPlain(node: Located): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toPlain);
    case 'map': {
      // Without a prototype: a key named `__proto__` is then a key like any other.
      const plain: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
      return plain;
    }
  }
}

/** Returns the value at a path, or as far down as the path exists. */
export function nodeAt(root: Located, path: Path): Located {
  return walk(root, path).node;
}

/** Returns the key at a path and its value; undefined if there is none. */
export function entryAt(root: Located, path: Path): LocatedEntry | undefined {
  const { node: parent, whole } = walk(root, path.slice(0, -1));
  return whole && parent.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
}

/** Returns the range of a scalar that isn't blank, or of an item; else of the key: a blank value has no place to point at. */
export function rangeAt(root: Located, path: Path): Range {
  const { node, key } = walk(root, path);
  const blank = node.kind === 'scalar' && node.value === null;
  if (key && blank) return key;
  return node.kind === 'scalar' || !key ? node.range : key;
}

/** Returns the range of a value's key; for an item of a list, of the item. */
export function keyRangeAt(root: Located, path: Path): Range {
  return entryAt(root, path)?.keyRange ?? rangeAt(root, path);
}

/** A key and its new name. */
export interface Renaming {
  readonly path: Path;
  readonly to: string;
}

/** Returns the tree with the keys renamed. */
export function withKeys(root: Located, renamings: readonly Renaming[]): Located {
  if (renamings.length === 0 || root.kind === 'scalar') return root;
  const below = new Map<string, Renaming[]>();
  const names = new Map<string, string>();
  for (const { path, to } of renamings) {
    const step = String(path[0]);
    if (path.length === 1) names.set(step, to);
    else if (below.has(step)) below.get(step)?.push({ path: path.slice(1), to });
    else below.set(step, [{ path: path.slice(1), to }]);
  }
  if (root.kind === 'list')
    return { ...root, items: root.items.map((item, i) => withKeys(item, below.get(String(i)) ?? [])) };
  const entries = [...root.entries.values()].map((entry) => {
    const value = withKeys(entry.value, below.get(entry.key) ?? []);
    return { ...entry, key: names.get(entry.key) ?? entry.key, value };
  });
  return { ...root, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** Returns every key below a value, in the order of the file. */
export function keysBelow(root: Located): LocatedEntry[] {
  if (root.kind === 'scalar') return [];
  if (root.kind === 'list') return root.items.flatMap(keysBelow);
  return [...root.entries.values()].flatMap((entry) => [entry, ...keysBelow(entry.value)]);
}

/** A stretch of a text, from its first character up to, not including, `end`; in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the ranges in the file of stretches of a scalar's text; the range of the whole value if that isn't known. */
export function rangesInside(node: LocatedScalar, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const { places, lines } = writingOf(node);
  if (!places) return spans.map(() => node.range);
  const [starts, ends] = places;
  return spans.map(({ start, end }) => lines.range(starts[start] ?? 0, ends[end - 1] ?? 0));
}

/** Where each character of a text begins and ends in the file, in offsets of `raw`. */
type Places = readonly [starts: Uint32Array, ends: Uint32Array];

interface Writing {
  /** Undefined if `raw` and the text don't match. */
  readonly places: Places | undefined;
  readonly lines: Lines;
}

/** Places once found are kept, since many rules need them, some one place at a time. */
const writings = new WeakMap<LocatedScalar, Writing>();

function writingOf(node: LocatedScalar): Writing {
  const writing = writings.get(node) ?? {
    places: placesOf(node),
    lines: new Lines(node.raw, node.range.start),
  };
  writings.set(node, writing);
  return writing;
}

/**
 * Returns where each character of a scalar's text stands in `raw`. The two differ only in white
 * space (folded lines, indentation), quotes and escapes. Undefined if they don't match.
 */
function placesOf({ value, raw, plain }: LocatedScalar): Places | undefined {
  const text = String(value);
  const style = plain ? 'plain' : (raw[0] ?? 'plain');
  const [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let at = style === 'plain' ? 0 : style === '"' || style === "'" ? 1 : Math.max(0, raw.indexOf('\n'));
  for (let known = 0; known < text.length; ) {
    if (isSpace(text.charCodeAt(known))) {
      starts[known] = at;
      ends[known] = at + 1;
      known += 1;
      continue;
    }
    const { words, length } = written(raw, at, style);
    if (words === '' || isSpace(words.charCodeAt(0))) {
      if (length === 0) return undefined;
      at += length;
    } else if (text.startsWith(words, known)) {
      starts.fill(at, known, known + words.length);
      ends.fill(at + length, known, known + words.length);
      known += words.length;
      at += length;
    } else return undefined;
  }
  return [starts, ends];
}

const isSpace = (code: number) => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** Returns what the next characters of `raw` are read as, and how many they are. */
function written(raw: string, at: number, style: string): { words: string; length: number } {
  const here = raw[at] ?? '';
  if (style === "'" && raw.startsWith("''", at)) return { words: "'", length: 2 };
  if (style !== '"' || here !== '\\') return { words: here, length: here.length };
  const code = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/u.exec(raw.slice(at, at + 10))?.[0];
  if (code) {
    const point = Number.parseInt(code.slice(2), 16);
    return { words: point > 0x10ffff ? '' : String.fromCodePoint(point), length: code.length };
  }
  const next = raw[at + 1] ?? '';
  return { words: escapes[next] ?? next, length: 2 };
}

/** Follows a path as far as it exists: returns the last value and its key. `whole`: the path exists to its end. */
function walk(root: Located, path: Path): { node: Located; key: Range | undefined; whole: boolean } {
  let node = root;
  let key: Range | undefined;
  for (const step of path) {
    const entry = node.kind === 'map' ? node.entries.get(String(step)) : undefined;
    const next = node.kind === 'list' ? node.items[Number(step)] : entry?.value;
    if (!next) return { node, key, whole: false };
    key = entry?.keyRange;
    node = next;
  }
  return { node, key, whole: true };
}

/** Returns the path of the innermost value whose key or item begins at a place or before it. */
export function pathTo(root: Located, place: { readonly line: number; readonly column: number }): Path {
  const begins = ({ start }: Range) =>
    start.line < place.line || (start.line === place.line && start.column <= place.column);
  const path: (string | number)[] = [];
  for (let node = root; node.kind !== 'scalar'; ) {
    if (node.kind === 'list') {
      const at = node.items.findLastIndex(({ range }) => begins(range));
      const item = node.items[at];
      if (!item) break;
      path.push(at);
      node = item;
    } else {
      const entry = [...node.entries.values()].findLast(({ keyRange }) => begins(keyRange));
      if (!entry) break;
      path.push(entry.key);
      node = entry.value;
    }
  }
  return path;
}
