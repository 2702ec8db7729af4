import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  type YAMLError,
} from 'yaml';
import { type Finding, fileFinding, finding } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import type { Located, LocatedEntry } from './located.js';
import { type Repair, Repaired, repairOf } from './repair.js';

/** More values than any policy holds; aliases that multiply past it are an attack or an accident. */
const mostValues = 50_000;

export interface Parsed {
  /** Missing where the text's structure can't be trusted. */
  readonly root: Located | undefined;
  readonly findings: readonly Finding[];
}

/** The text of a YAML file → values with their places, and all that is wrong with its YAML. Never throws. */
export function parse(text: string): Parsed {
  const lines = new LineCounter();
  try {
    const { document, repaired, findings } = parseRepaired(text, lines);
    const reader = new Reader(text, lines, repaired);
    const faults = document.errors.filter((error) => !isRepeat(error, document.errors));
    findings.push(...faults.map((error) => reader.faultOf(error)));
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { root: undefined, findings };
    for (const warning of document.warnings) findings.push(reader.faultOf(warning));
    const root = document.contents ? reader.locate(document.contents) : undefined;
    findings.push(...reader.findings);
    if (!root) findings.push(fileFinding('file-empty', 'error', { key: 'file-empty', values: {} }));
    return { root: reader.findings.length > 0 ? undefined : root, findings };
  } catch (error) {
    // The YAML library calls itself for each level of nesting.
    if (error instanceof RangeError)
      return {
        root: undefined,
        findings: [fileFinding('yaml-nesting', 'error', { key: 'yaml-nesting', values: {} })],
      };
    throw error;
  }
}

function parseRepaired(text: string, lines: LineCounter) {
  const repairs = new Map<number, Repair>();
  let repaired = new Repaired(text, []);
  let document = parseOnce(text, lines);
  for (let more = document.errors.length > 0; more; ) {
    more = false;
    for (const error of document.errors) {
      if (error.code === 'DUPLICATE_KEY') continue;
      const repair = repairOf(text, repaired.original(error.pos[0]));
      if (!repair || repairs.has(repair.start)) continue;
      repairs.set(repair.start, repair);
      more = true;
    }
    if (!more) break;
    repaired = new Repaired(text, [...repairs.values()]);
    document = parseOnce(repaired.text);
  }
  const findings = [...repairs.values()].map((repair) => unquoted(text, lines, repair));
  return { document, repaired, findings };
}

function parseOnce(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, ...(lineCounter ? { lineCounter } : {}) });
}

function unquoted(text: string, lines: LineCounter, { start, end, quoted }: Repair): Finding {
  const value = text.slice(start, end);
  const key = value.startsWith('{{') ? 'value-unquoted.placeholder' : 'value-unquoted.colon';
  const fix = { safe: true, edits: [{ start, end, text: quoted }] };
  return finding(
    'value-unquoted',
    'error',
    rangeOf(lines, start, end),
    { key, values: { value, quoted } },
    fix,
  );
}

/** One slip often makes the library complain of several things on the same line: the first says it best. */
function isRepeat(error: YAMLError, all: readonly YAMLError[]): boolean {
  if (error.code === 'DUPLICATE_KEY') return false;
  const first = all.find((other) => other.code !== 'DUPLICATE_KEY');
  return (
    first !== undefined &&
    first !== error &&
    error.pos[0] - first.pos[0] < 400 &&
    error.code !== 'TAB_AS_INDENT'
  );
}

class Reader {
  readonly findings: Finding[] = [];
  #values = 0;
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #repaired: Repaired;

  constructor(text: string, lines: LineCounter, repaired: Repaired) {
    this.#text = text;
    this.#lines = lines;
    this.#repaired = repaired;
  }

  /** Values below a node with their places. Aliases are followed up to a limit, past which nothing is read. */
  locate(node: Node): Located {
    if (++this.#values > mostValues) {
      if (this.findings.length === 0) this.#refuse('yaml-alias-bomb', node, { limit: mostValues });
      return { kind: 'scalar', value: null, raw: '', plain: true, range: this.#range(node) };
    }
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target && !this.#open.has(target)) return this.locate(target);
      this.#refuse(target ? 'yaml-alias-bomb' : 'yaml-alias', node, { name: node.source, limit: mostValues });
      return { kind: 'scalar', value: null, raw: '', plain: true, range: this.#range(node) };
    }
    // Anchors are noted on the way, in document order: asking the library for each alias reads the file anew.
    if (node.anchor) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const located = this.#locateValue(node);
    this.#open.delete(node);
    return located;
  }

  #locateValue(node: Node): Located {
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.map(({ key, value }) => this.#entry(key, value));
      return { kind: 'map', entries, raw: this.#raw(node), range: this.#range(node) };
    }
    if (isSeq<Node>(node)) {
      return { kind: 'list', items: node.items.map((item) => this.locate(item)), range: this.#range(node) };
    }
    const scalar = node as Scalar;
    const value = isValue(scalar.value) ? scalar.value : String(scalar.value);
    return { kind: 'scalar', value, raw: this.#raw(node), plain: isPlain(scalar), range: this.#range(node) };
  }

  faultOf(error: YAMLError): Finding {
    const [start, end] = this.#slipPlace(error);
    const range = rangeOf(this.#lines, start, Math.max(start + 1, Math.min(end, this.#lineEnd(start))));
    const severity = error.name === 'YAMLWarning' ? 'warning' : 'error';
    const key = /^[^\s:]+(?=:)/u.exec(this.#text.slice(start, this.#lineEnd(start)))?.[0];
    const rule = error.code === 'DUPLICATE_KEY' ? 'key-duplicate' : 'yaml-syntax';
    const slip =
      rule === 'key-duplicate' ? 'key-duplicate' : `yaml-syntax.${slipOf(error, this.#lineAt(start))}`;
    return finding(rule, severity, range, { key: slip, values: { key } });
  }

  /** The library notices a quote that is never closed at the end of the file; the writer looks for its beginning. */
  #slipPlace(error: YAMLError): [number, number] {
    const [start, end] = error.pos.map((offset) => this.#repaired.original(offset)) as [number, number];
    if (error.code !== 'MISSING_CHAR' || !/quote/.test(error.message)) return [start, end];
    const open = /^[ ]*(?:- +)?(?:[A-Za-z]\w*:[ ]+)?(?<quote>["'])(?:(?!\k<quote>).)*$/mu.exec(this.#text);
    return open
      ? [open.index + open[0].indexOf(open.groups?.quote ?? ''), open.index + open[0].length]
      : [start, end];
  }

  #entry(key: Node, value: Node | null): LocatedEntry {
    const keyRange = this.#range(key);
    const name = isScalar(key) ? String(key.value) : key ? this.#raw(key) : '';
    const blank: Located = {
      kind: 'scalar',
      value: null,
      raw: '',
      plain: true,
      range: { start: keyRange.end, end: keyRange.end },
    };
    return { key: name, keyRange, value: value ? this.locate(value) : blank };
  }

  #refuse(rule: string, node: Node, values: Record<string, unknown>): void {
    this.findings.push(finding(rule, 'error', this.#range(node), { key: rule, values }));
  }

  #raw(node: Node): string {
    return this.#text.slice(...this.#offsets(node));
  }

  #range(node: Node): Range {
    return rangeOf(this.#lines, ...this.#offsets(node));
  }

  #offsets(node: Node): [number, number] {
    const [start, end] = node.range ?? [0, 0, 0];
    return [this.#repaired.original(start), this.#repaired.original(end)];
  }

  #lineAt(offset: number): string {
    return this.#text.slice(this.#text.lastIndexOf('\n', offset - 1) + 1, this.#lineEnd(offset));
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return end < 0 ? this.#text.length : end;
  }
}

/** What the writer most likely did, from the library's closed list of codes and the line itself. */
function slipOf({ code }: YAMLError, line: string): string {
  if (code === 'TAB_AS_INDENT' || /^ *\t/u.test(line)) return 'tab';
  if (/^\s*(?:- +)?[A-Za-z]\w*:[^\s/]/u.test(line)) return 'space-after-colon';
  switch (code) {
    case 'MISSING_CHAR':
      return /["'][^"']*$/u.test(line) ? 'quote' : 'structure';
    case 'BAD_INDENT':
      return /[[{][^\]}]*$/u.test(line) ? 'bracket' : 'indent';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'indent';
    case 'BAD_SCALAR_START':
      return 'start';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'MULTIPLE_DOCS':
      return 'documents';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return 'alias';
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return 'tag';
    case 'UNEXPECTED_TOKEN':
      return /["']/u.test(line) ? 'quote' : 'structure';
    default:
      return 'structure';
  }
}

function isPlain(scalar: Scalar): boolean {
  return scalar.type === undefined || scalar.type === Scalar.PLAIN;
}

function isValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function rangeOf(lines: LineCounter, start: number, end: number): Range {
  return { start: position(lines, start), end: position(lines, end) };
}

function position(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), offset };
}
