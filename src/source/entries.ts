import { lineEnd, lineStart } from './line.js';
import { entryAt, type Located, type LocatedEntry, type LocatedMap, nodeAt, type Path } from './located.js';
import { parse } from './parse.js';
import { quote } from './repair.js';

/**
 * Returns a text with a key set and the rest untouched: comments, quotes and line breaks stay. `yaml` is the value as it is
 * to stand in the file: one line, or the lines of a block without indentation. Missing or blank parents are made.
 * Undefined if the text's layout doesn't allow it.
 */
export function withValue(text: string, path: Path, yaml: string): string | undefined {
  const { root } = parse(text);
  if (root?.kind !== 'map' || path.length === 0) return undefined;
  const entry = entryAt(root, path);
  if (entry) return replaced(text, entry, yaml);
  const above = path.slice(0, -1);
  const key = String(path.at(-1));
  const parent = above.length === 0 ? root : nodeAt(root, above);
  if (above.length > 0 && (!exists(root, above) || isBlank(parent) || isEmpty(parent)))
    return withValue(text, above, nested(key, yaml));
  return parent.kind === 'map' ? inserted(text, parent, key, yaml) : undefined;
}

/** Returns a text with an item added at the end of a list, as `withValue`; a missing or blank list is made. */
export function withItem(text: string, path: Path, yaml: string): string | undefined {
  const { root } = parse(text);
  if (root?.kind !== 'map') return undefined;
  const list = entryAt(root, path)?.value;
  const item = `- ${indented(yaml, 2).trimStart()}`;
  if (!list || isBlank(list)) return withValue(text, path, item);
  if (list.kind !== 'list') return undefined;
  const { start, end } = list.range;
  if (text[start.offset] === '[') {
    if (isBlock(yaml)) return undefined;
    const close = text.lastIndexOf(']', end.offset - 1);
    const inside = text.slice(0, close).trimEnd();
    const parting = list.items.length > 0 && !inside.endsWith(',') ? ', ' : ' ';
    return `${inside}${parting}${yaml}${text.slice(inside.length)}`;
  }
  return afterBlock(text, end.offset, indented(item, start.column - 1));
}

/** Returns a text without a key and its value, as `withValue`; unchanged if it has no such key. */
export function withoutKey(text: string, path: Path): string | undefined {
  const { root } = parse(text);
  const entry = root && entryAt(root, path);
  if (!root || !entry) return text;
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent.kind !== 'map') return undefined;
  if (isFlow(parent)) return withoutFlowKey(text, parent, entry);
  const start = lineStart(text, entry.keyRange.start.offset);
  const end = endOf(text, entry);
  return (
    text.slice(0, start) +
    text.slice(text[end - 1] === '\n' ? end : Math.min(text.length, lineEnd(text, end) + 1))
  );
}

/** Returns a text without a key of `{ a: 1, b: 2 }` and the comma between it and its neighbour. */
function withoutFlowKey(text: string, { entries }: LocatedMap, entry: LocatedEntry): string {
  const all = [...entries.values()];
  const at = all.indexOf(entry);
  const next = all[at + 1];
  const before = all[at - 1];
  if (next) return text.slice(0, entry.keyRange.start.offset) + text.slice(next.keyRange.start.offset);
  const start = before ? endOf(text, before) : entry.keyRange.start.offset;
  return text.slice(0, start) + text.slice(endOf(text, entry));
}

/** Returns a value as YAML on one line: plain if it can't be misread, else in quotes; '' for null. */
export function scalar(value: string | number | null): string {
  if (value === null) return '';
  const text = oneLine(String(value));
  if (typeof value === 'number' || isPlainSafe(text)) return text;
  return quote(text);
}

/** Returns a text with any white space as single spaces, and none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Returns whether YAML takes no part of a text for a sign, a number, a date or a truth value. */
function isPlainSafe(text: string): boolean {
  return (
    /^[\p{L}][^:#[\]{},&*!|>'"%@`\\]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text) &&
    !/[\p{Cc}\p{Cs}]/u.test(text)
  );
}

function replaced(text: string, { keyRange, value }: LocatedEntry, yaml: string): string | undefined {
  const colon = text.indexOf(':', keyRange.end.offset);
  if (colon < 0) return undefined;
  const indent = keyRange.start.column - 1;
  if (isBlank(value) && value.range.start.offset === value.range.end.offset) {
    if (!isBlock(yaml))
      return yaml === ''
        ? text
        : `${text.slice(0, colon + 1)} ${yaml}${text.slice(colon + 1).replace(/^[ \t]+,/u, ',')}`;
    const end = lineEnd(text, colon);
    return `${text.slice(0, end)}\n${indented(yaml, indent + 2)}${text.slice(end)}`;
  }
  const { start, end } = value.range;
  if (isBlock(yaml)) {
    if (!isBlank(value) && !isEmpty(value)) return undefined;
    // `[]`, `{}` or `null` is replaced by lines; a comment after it stays.
    const line = lineEnd(text, end.offset);
    const rest = text.slice(end.offset, line);
    return `${text.slice(0, colon + 1)}${rest.trimEnd()}\n${indented(yaml, indent + 2)}${text.slice(line)}`;
  }
  // A block scalar's end is that of its last line.
  const stop = text[end.offset - 1] === '\n' ? end.offset - 1 : end.offset;
  const between = text.slice(colon + 1, start.offset);
  if (yaml !== '') return text.slice(0, colon + 1) + between + yaml + text.slice(stop);
  // In `{ number: , date: }` the space before the comma stays.
  return text.slice(0, colon + 1) + (/^[,}]/u.test(text.slice(stop)) ? ' ' : '') + text.slice(stop);
}

function inserted(text: string, parent: LocatedMap, key: string, yaml: string): string | undefined {
  const last = [...parent.entries.values()].at(-1);
  if (isFlow(parent)) {
    if (yaml.includes('\n')) return undefined;
    const close = text.lastIndexOf('}', parent.range.end.offset - 1);
    const inside = text.slice(0, close).trimEnd();
    return `${inside}${last && !inside.endsWith(',') ? ', ' : ' '}${key}: ${yaml} ${text.slice(close)}`;
  }
  if (!last) return undefined;
  const first = [...parent.entries.values()][0] ?? last;
  const line = indented(nested(key, yaml), first.keyRange.start.column - 1);
  return afterBlock(text, endOf(text, last), line);
}

/** Returns the offset at which an entry ends: after its value, or after its key if it has none. */
function endOf(text: string, { keyRange, value }: LocatedEntry): number {
  const end = Math.max(keyRange.end.offset, value.range.end.offset);
  const words = text.slice(0, end).trimEnd();
  return text.slice(words.length, end).includes('\n') ? lineEnd(text, words.length) + 1 : end;
}

/** Returns a text with lines inserted below the line that holds the last words before `end`. */
function afterBlock(text: string, end: number, lines: string): string {
  const words = text.slice(0, end).trimEnd().length;
  const at = text.slice(words, end).includes('\n') ? lineEnd(text, words) : lineEnd(text, end);
  return `${text.slice(0, at)}\n${lines}${text.slice(at)}`;
}

function nested(key: string, yaml: string): string {
  return isBlock(yaml) ? `${key}:\n${indented(yaml, 2)}` : `${key}:${yaml === '' ? '' : ' '}${yaml}`;
}

/** Returns whether YAML is a block: of items, or of keys of a map. */
function isBlock(yaml: string): boolean {
  return yaml.includes('\n') || yaml.startsWith('- ') || /^[A-Za-z]+:(?: |$)/u.test(yaml);
}

function indented(yaml: string, by: number): string {
  return yaml.replace(/^(?=.)/gmu, ' '.repeat(by));
}

function isBlank(node: Located): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isEmpty(node: Located): boolean {
  return node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' && node.entries.size === 0;
}

function isFlow({ raw }: LocatedMap): boolean {
  return raw.startsWith('{');
}

function exists(root: Located, path: Path): boolean {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent.kind === 'list'
    ? parent.items[Number(path.at(-1))] !== undefined
    : entryAt(root, path) !== undefined;
}
