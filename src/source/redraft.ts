import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isScalar,
  Lexer,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path } from './located.js';

/** The changes to a file for its new version. Layout, quotes and folded lines stay; comments are dropped. */
export interface Redraft {
  /** The comment in the first line, without its `#`. */
  readonly head: string;
  /** All keys that a file may have, in the order in which new ones are inserted. */
  readonly order: readonly string[];
  /** Keys with new values: `null` for one still to be filled in, `undefined` to remove the key. */
  readonly keys: ReadonlyMap<string, unknown>;
  /** Texts that replace those at their paths. */
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
}

/** The narrowest width of a block's lines, and the greatest width of a file's, in UTF-16 units. */
const [narrowest, usualWidth] = [60, 120];

/** Returns a file's text after a redraft; the file must be a map whose YAML has no faults. */
export function redrafted(text: string, { head, order, keys, texts }: Redraft): string {
  const document = parseDocument(text, { prettyErrors: false, schema: 'core' });
  withoutAliases(document);
  for (const one of texts) setText(document, one.path, one.text);
  for (const [key, value] of keys) setKey(document, key, value, order);
  withoutComments(document);
  asPadded(document, text);
  document.commentBefore = ` ${head}`;
  const body = document.toString({
    lineWidth: widthOf(text),
    singleQuote: true,
    nullStr: '',
    indentSeq: !/^[a-z]\w*:[^\n]*\r?\n- /imu.test(text),
  });
  return body.replace(/^(#[^\n]*\n)\n+/u, '$1');
}

/** Returns how many comments a redraft drops: all but the one that names the schema. */
export function commentsIn(text: string): number {
  let [count, last] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    // A text that begins with `#` comes after a mark; a comment doesn't.
    if (token.startsWith('#') && last !== scalarMark && !/yaml-language-server/u.test(token)) count += 1;
    last = token;
  }
  return count;
}

const scalarMark = '\u001f';

/** Replaces aliases by copies of their values, so that each can change by itself. */
function withoutAliases(document: Document): void {
  visit(document, {
    Alias: (_, alias) => {
      const target = alias.resolve(document)?.clone();
      return isNode(target) ? target : undefined;
    },
  });
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && 'anchor' in node) delete node.anchor;
    },
  });
}

function withoutComments(document: Document): void {
  document.comment = null;
  document.commentBefore = null;
  document.directives = undefined as never;
  visit(document, {
    Node: (_, node) => {
      node.comment = null;
      node.commentBefore = null;
    },
  });
}

/** Keeps `[a, b]` and `[ a, b ]` as they were, since the library has one style for all. */
function asPadded(document: Document, text: string): void {
  visit(document, {
    Collection: (_, node) => {
      const isTight = node.flow && node.range && /\S/u.test(text[node.range[0] + 1] ?? '');
      if (!isTight) return;
      const print = node.toString.bind(node);
      node.toString = (context, ...more) =>
        print(context && Object.assign({}, context, { flowCollectionPadding: '' }), ...more);
    },
  });
}

function setText(document: Document, path: Path, text: string): void {
  const scalar = document.getIn(path, true);
  if (!isScalar(scalar)) return;
  const before = String(scalar.value);
  scalar.value = scalar.type === Scalar.BLOCK_LITERAL ? wrapped(before, text) : text;
  if (text === '') scalar.value = null;
  delete scalar.source;
}

/** Returns the new text of a block; paragraphs that have changed are wrapped at the width of the old lines. */
function wrapped(before: string, after: string): string {
  const width = Math.max(narrowest, ...before.split('\n').map((line) => line.length));
  const parting = /(\n[ \t]*\n+)/u;
  const old = new Set(before.split(parting));
  return after
    .split(parting)
    .map((part) =>
      old.has(part) || parting.test(part) || !part.trim().includes('\n') ? part : inLines(part, width),
    )
    .join('');
}

function inLines(part: string, width: number): string {
  const lines: string[] = [];
  for (const word of part.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n') + (/\s*$/u.exec(part)?.[0].includes('\n') ? '\n' : '');
}

function setKey(document: Document, key: string, value: unknown, order: readonly string[]): void {
  const map = document.contents as YAMLMap;
  const at = map.items.findIndex((item) => nameOf(item.key) === key);
  if (value === undefined) {
    if (at >= 0) map.items.splice(at, 1);
    return;
  }
  const pair = document.createPair(key, value);
  if (isCollection(pair.value) && map.flow) pair.value.flow = true;
  if (at >= 0) map.items[at] = pair;
  else {
    const later = new Set(order.slice(order.indexOf(key) + 1));
    const next = map.items.findIndex((item) => later.has(nameOf(item.key)));
    map.items.splice(next < 0 ? map.items.length : next, 0, pair);
  }
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function widthOf(text: string): number {
  const longest = Math.max(
    ...text
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .map((line) => line.trimEnd().length),
  );
  return Math.min(usualWidth, Math.max(80, longest));
}
