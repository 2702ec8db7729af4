import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart, type Lines, type Range } from '../diagnostics/range.js';
import { keyDuplicate } from '../faults/key-duplicate.js';
import { valueUnquoted } from '../faults/value-unquoted.js';
import { yamlAlias } from '../faults/yaml-alias.js';
import { yamlAliasBomb } from '../faults/yaml-alias-bomb.js';
import { yamlNesting } from '../faults/yaml-nesting.js';
import { yamlSize } from '../faults/yaml-size.js';
import { yamlSyntax } from '../faults/yaml-syntax.js';
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from './located.js';
import { quote, type Repaired } from './repair.js';

/** The most values of a file, more than any policy holds; aliases that multiply past it are an attack or an accident. */
const mostValues = 20_000;
/** The most levels of a file; a policy with clauses of clauses of clauses has some 12. */
export const deepest = 60;

/** Turns the nodes of a YAML document into values with their places, and finds what is wrong with them. */
export class Reader {
  readonly findings: Finding[] = [];
  readonly #anchors = new Map<string, Node>();
  /** Anchored nodes that nothing has referred to yet. */
  readonly #unused = new Set<Node>();
  /** How many lists and maps in brackets are around what is read. */
  #brackets = 0;
  readonly #open = new Set<Node>();
  readonly #text: string;
  readonly #lines: Lines;
  readonly #repaired: Repaired;
  #values = 0;
  /** The outermost alias that is being followed. */
  #following: Node | undefined;
  /** Whether reading has stopped, since the file can't be a policy. */
  #gaveUp = false;

  constructor(text: string, lines: Lines, repaired: Repaired) {
    this.#text = text;
    this.#lines = lines;
    this.#repaired = repaired;
  }

  /** Returns the value of a document; undefined if it holds more than a policy could. */
  read(contents: Node): Located | undefined {
    const root = this.#locate(contents);
    if (!this.#gaveUp) for (const node of this.#unused) this.#reportAnchor(node);
    return this.#gaveUp ? undefined : root;
  }

  #locate(node: Node): Located {
    if (this.#gaveUp) return this.#nothing(node);
    if (++this.#values > mostValues)
      return this.#giveUp(node, (place) =>
        (this.#following ? yamlAliasBomb : yamlSize).at(place, { limit: mostValues }),
      );
    if (this.#open.size > deepest) return this.#giveUp(node, (place) => yamlNesting.at(place, {}));
    if (isAlias(node)) return this.#follow(node.source, node);
    // Anchors are noted here, in document order: the library's own look-up would read the file anew for each alias.
    if (node.anchor && !this.#following) {
      this.#anchors.set(node.anchor, node);
      this.#unused.add(node);
    }
    this.#open.add(node);
    const located = this.#locateValue(node);
    this.#open.delete(node);
    return located;
  }

  /** Returns the value that an alias stands for; if there is none, the words themselves, as if in quotes. */
  #follow(name: string, alias: Node): Located {
    const target = this.#anchors.get(name);
    if (target) this.#unused.delete(target);
    if (target && !this.#open.has(target)) {
      const outermost = this.#following;
      this.#following ??= alias;
      const located = this.#locate(target);
      this.#following = outermost;
      return located;
    }
    const raw = this.#raw(alias);
    const [start, end] = this.#offsets(alias);
    const fix = { safe: false, edits: [{ start, end, text: quote(raw) }] };
    const range = this.#range(alias);
    this.findings.push(
      target
        ? yamlAlias.at(range, { name }, { variant: 'circular' })
        : yamlAlias.at(range, { name }, { variant: 'unknown', fix }),
    );
    return { kind: 'scalar', value: raw, raw, plain: true, range };
  }

  #locateValue(node: Node): Located {
    if (isMap<Node, Node | null>(node)) {
      const raw = this.#raw(node);
      if (raw.startsWith('{{')) return this.#unquotedPlaceholder(node, raw);
      const entries = this.#within(node, () => this.#entries(node.items));
      return { kind: 'map', ...entries, raw, range: this.#range(node) };
    }
    if (isSeq<Node>(node)) {
      const items = this.#within(node, () => node.items.map((item) => this.#item(item)));
      return { kind: 'list', items, range: this.#range(node) };
    }
    const scalar = node as Scalar;
    const raw = this.#raw(node);
    const value = isValue(scalar.value) ? scalar.value : String(scalar.value);
    if (scalar.tag === '!') this.findings.push(yamlSyntax.at(this.#tagRange(node), {}, { variant: 'tag' }));
    if (isPlain(raw) && raw !== '') this.#reportCut(node);
    const located: LocatedScalar = {
      kind: 'scalar',
      value,
      raw,
      plain: isPlain(raw),
      range: this.#range(node),
    };
    return this.#brackets > 0 ? { ...located, inBrackets: true } : located;
  }

  /** Reads what a list or map holds, and counts the brackets around it. */
  #within<Value>({ flow }: Pick<YAMLMap | YAMLSeq, 'flow'>, read: () => Value): Value {
    if (!flow) return read();
    this.#brackets += 1;
    const value = read();
    this.#brackets -= 1;
    return value;
  }

  /** Reports a value such as `قرار #5`, which YAML cuts at the `#`. People write a space after the `#` of a comment. */
  #reportCut(node: Node): void {
    const [, end] = this.#offsets(node);
    const start = this.#afterSpace(end);
    if (start === end || !isCut.test(this.#text.slice(start, start + 2))) return;
    const words = this.#text.slice(start, this.#lines.lineEnd(start)).trimEnd();
    const range = this.#lines.range(start, start + words.length);
    this.findings.push(valueUnquoted.at(range, { value: words }, { variant: 'cut', severity: 'warning' }));
  }

  /** Reports an anchor that nothing refers to: it is a text that begins with `&`, whose first word YAML took as a name. */
  #reportAnchor(node: Node): void {
    const [at, nodeEnd] = this.#offsets(node);
    const start = this.#text.lastIndexOf(`&${node.anchor}`, at);
    if (start < 0) return;
    const end = isScalar(node) ? nodeEnd : start + 1 + (node.anchor?.length ?? 0);
    const words = this.#text.slice(start, end);
    const fix = { safe: false, edits: [{ start, end, text: quote(words) }] };
    const range = this.#lines.range(start, end);
    this.findings.push(valueUnquoted.at(range, { sign: '&' }, { variant: 'start', fix }));
  }

  /** Reads `{{a.b}}` alone as text, which YAML takes for a map whose key is a map, and reports it. */
  #unquotedPlaceholder(node: Node, raw: string): LocatedScalar {
    const [start, end] = this.#offsets(node);
    const fix = { safe: true, edits: [{ start, end, text: quote(raw) }] };
    const range = this.#range(node);
    this.findings.push(valueUnquoted.at(range, {}, { variant: 'placeholder', fix }));
    return { kind: 'scalar', value: raw, raw, plain: true, range };
  }

  #entries(items: readonly { key: Node; value: Node | null }[]): Pick<LocatedMap, 'entries' | 'repeated'> {
    const entries = new Map<string, LocatedEntry>();
    const repeated: LocatedEntry[] = [];
    for (const { key, value } of items) {
      const entry = this.#entry(key, value);
      const first = entries.get(entry.key);
      if (entry.key === '') this.findings.push(yamlSyntax.at(entry.keyRange, {}, { variant: 'structure' }));
      else if (first) {
        const values = { key: entry.key, line: first.keyRange.start.line };
        this.findings.push(keyDuplicate.at(entry.keyRange, values));
        repeated.push(entry);
      } else entries.set(entry.key, entry);
    }
    return { entries, repeated };
  }

  #entry(key: Node, value: Node | null): LocatedEntry {
    const keyRange = this.#range(key);
    const name = isScalar(key) ? String(key.value ?? this.#raw(key)) : this.#raw(key);
    const range = { start: keyRange.end, end: keyRange.end };
    const blank: Located = { kind: 'scalar', value: null, raw: '', plain: true, range };
    const located = value ? this.#locate(value) : blank;
    const isBlank = located.kind === 'scalar' && located.raw === '';
    return { key: name, keyRange, value: (isBlank && this.#hiddenByHash(keyRange.end.offset)) || located };
  }

  /** Reports and returns a value such as `#1b5e4b`, which YAML takes for a comment. Real comments have a space after `#`. */
  #hiddenByHash(keyEnd: number): LocatedScalar | undefined {
    const colon = this.#afterSpace(keyEnd);
    const start = this.#afterSpace(colon + 1);
    const isHidden =
      this.#text[colon] === ':' && start > colon + 1 && isCut.test(this.#text.slice(start, start + 2));
    if (!isHidden) return undefined;
    const words = this.#text.slice(start, this.#lines.lineEnd(start)).trimEnd();
    if (/\s/u.test(words)) return undefined;
    const end = start + words.length;
    const range = this.#lines.range(start, end);
    const quoted = `"${words}"`;
    const fix = { safe: true, edits: [{ start, end, text: quoted }] };
    this.findings.push(valueUnquoted.at(range, { value: words, quoted }, { variant: 'comment', fix }));
    return { kind: 'scalar', value: words, raw: words, plain: true, range };
  }

  #item(item: Node): Located {
    const located = this.#locate(item);
    if (located.kind !== 'scalar' || located.raw !== '') return located;
    // An empty place can't be pointed at, but its dash can.
    let dash = located.range.start.offset - 1;
    while (dash >= 0 && /\s/u.test(this.#text[dash] ?? '')) dash -= 1;
    return this.#text[dash] === '-' ? { ...located, range: this.#lines.range(dash, dash + 1) } : located;
  }

  /** Returns the first offset from `from` on that is neither a space nor a tab. */
  #afterSpace(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || this.#text[at] === '\t') at += 1;
    return at;
  }

  #giveUp(node: Node, refusal: (place: Range) => Finding): Located {
    this.#gaveUp = true;
    const range = this.#range(this.#following ?? node);
    const { offset } = range.start;
    this.findings.push(refusal(placeOfRefusal(this.#lines.range(offset, offset + 1))));
    return this.#nothing(node);
  }

  #nothing(node: Node): LocatedScalar {
    return { kind: 'scalar', value: null, raw: '', plain: true, range: this.#range(node) };
  }

  #tagRange(node: Node): Range {
    const [start] = this.#offsets(node);
    const tag = Math.max(0, this.#text.lastIndexOf('!', start));
    return this.#lines.range(tag, tag + 1);
  }

  #raw(node: Node): string {
    return this.#text.slice(...this.#offsets(node));
  }

  #range(node: Node): Range {
    return this.#lines.range(...this.#offsets(node));
  }

  #offsets(node: Node): [number, number] {
    const [start, end] = node.range ?? [0, 0, 0];
    return [this.#repaired.original(start), this.#repaired.original(end)];
  }
}

/** Matches the beginning of a comment that wasn't meant as one. */
const isCut = /^#[^\s#]/u;

/** Returns whether the file's text has no quotes, even for a value that was quoted in memory by a repair. */
function isPlain(raw: string): boolean {
  return !/^["'|>]/u.test(raw);
}

function isValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Returns the place of a finding that a file can't be read: the file as a whole, if it is at the first character. */
export function placeOfRefusal(range: Range): Range {
  return range.start.offset === 0 ? fileStart : range;
}
