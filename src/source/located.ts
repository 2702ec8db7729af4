import { Lines, type Range } from '../diagnostics/range.js';

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
  /** By key, in the order of the file; where a key is repeated, the first. */
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  /** Those of keys that stand in `entries` already. */
  readonly repeated?: readonly LocatedEntry[];
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
      for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
      return plain;
    }
  }
}

/** The value at a path, or as far down as the path exists. */
export function nodeAt(root: Located, path: Path): Located {
  return walk(root, path).node;
}

/** A key and its value; undefined where the path leads to none. */
export function entryAt(root: Located, path: Path): LocatedEntry | undefined {
  const { node: parent, whole } = walk(root, path.slice(0, -1));
  return whole && parent.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
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

/** The same tree, in which the key that a path leads to has another name. */
export function withKey(root: Located, [step, ...below]: Path, name: string): Located {
  if (root.kind === 'list')
    return {
      ...root,
      items: root.items.map((item, i) => (i === Number(step) ? withKey(item, below, name) : item)),
    };
  if (root.kind !== 'map') return root;
  const entries = [...root.entries.values()].map((entry) => {
    if (entry.key !== String(step)) return entry;
    return below.length === 0
      ? { ...entry, key: name }
      : { ...entry, value: withKey(entry.value, below, name) };
  });
  return { ...root, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** Every key below a value, in the order of the file. */
export function keysBelow(root: Located): LocatedEntry[] {
  if (root.kind === 'scalar') return [];
  if (root.kind === 'list') return root.items.flatMap(keysBelow);
  return [...root.entries.values()].flatMap((entry) => [entry, ...keysBelow(entry.value)]);
}

/** A stretch of a text, from its first character up to, not including, its last; in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where stretches of a scalar's text stand in the source; the whole value where that can't be told. */
export function rangesInside(node: LocatedScalar, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const places = placesOf(node);
  if (!places) return spans.map(() => node.range);
  const lines = new Lines(node.raw, node.range.start);
  return spans.map(({ start, end }) => lines.range(places[start]?.start ?? 0, places[end - 1]?.end ?? 0));
}

/**
 * Where each character of a scalar's text stands in `raw`. What is written differs from what is read only in its
 * white space (folded lines, indentation), its quotes and its escapes. Undefined where the two don't fit.
 */
function placesOf({ value, raw, plain }: LocatedScalar): Span[] | undefined {
  const text = String(value);
  const style = plain ? 'plain' : (raw[0] ?? 'plain');
  const places: Span[] = [];
  let at = style === 'plain' ? 0 : style === '"' || style === "'" ? 1 : Math.max(0, raw.indexOf('\n'));
  while (places.length < text.length) {
    const here = text[places.length] ?? '';
    if (isSpace(here)) {
      places.push({ start: at, end: at + 1 });
      continue;
    }
    const { words, length } = written(raw, at, style);
    if (isSpace(words)) {
      if (length === 0) return undefined;
      at += length;
    } else if (text.startsWith(words, places.length)) {
      for (let i = 0; i < words.length; i++) places.push({ start: at, end: at + length });
      at += length;
    } else return undefined;
  }
  return places;
}

const isSpace = (text: string) => /^[ \t\r\n]*$/u.test(text);

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

/** What the characters at a place of the source are read as, and how many they are. */
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

/** `whole`: the path exists to its end. */
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
