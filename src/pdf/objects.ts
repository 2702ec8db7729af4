/** The values of a PDF file. Strings are bytes, each held as a character up to U+00FF. */
export type Value =
  | number
  | boolean
  | null
  | Name
  | Reference
  | PdfString
  | Raw
  | readonly Value[]
  | Dictionary
  | Stream;

export type Dictionary = Map<string, Value>;

export class Name {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export class PdfString {
  bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  /** The text of a text string; reverses `ofText`. */
  get text(): string {
    if (!this.bytes.startsWith('\u00FE\u00FF')) return this.bytes;
    return Buffer.from(this.bytes.slice(2), 'latin1').swap16().toString('utf16le');
  }

  /** Returns a text string: PDFDocEncoding where ASCII is enough, else UTF-16 with its mark. */
  static ofText(text: string): PdfString {
    if (/^[\x20-\x7e]*$/u.test(text)) return new PdfString(text);
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    return new PdfString(bytes.toString('latin1'));
  }
}

/** A number kept as text, so that it is written as it was read. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Returns a value as a number; undefined where it isn't one. */
export function numberIn(value: Value | undefined): number | undefined {
  if (value instanceof Raw) return Number(value.text);
  return typeof value === 'number' ? value : undefined;
}

/** Returns a value as a number; throws `NotUnderstood` where it isn't one. */
export function numberOf(value: Value | undefined): number {
  const number = numberIn(value);
  if (number === undefined) throw new NotUnderstood('a number');
  return number;
}

export class Stream {
  readonly dictionary: Dictionary;
  /** The bytes as stored, encoded by the dictionary's filter. */
  readonly bytes: Uint8Array;

  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** Thrown where a file, or a part of one, isn't written in a way that this reader knows. */
export class NotUnderstood extends Error {}

const numberToken = /[+-]?(?:\d+\.?\d*|\.\d+)/uy;
// Only generation 0: another one names an object that isn't there, which readers handle in different ways.
const referenceTail = / 0 R(?![A-Za-z])/uy;
const hexToken = /[\s0-9A-Fa-f]*>/uy;
const wordToken = /true|false|null/uy;

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined;
}

/** The kind of each character up to U+00FF: white space, a sign that ends a name, or neither. */
const kinds = new Uint8Array(256);
const [isBlank, isSign] = [1, 2];
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = isBlank;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = isSign;

/** Returns the offset after white space and comments. */
export function afterBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (kinds[code] === isBlank) at += 1;
    else if (code === 0x25 /* % */)
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
    else return at;
  }
}

function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kinds[text.charCodeAt(at)] === 0) at += 1;
  return at;
}

/** How deep values may be nested; no PDF that is meant to be read goes as deep, and more would use up the stack. */
const mostNested = 100;

/** Reads one value at an offset of a file, given as one character a byte; returns it and where it ends. */
export function readValue(text: string, from: number, depth = 0): { value: Value; end: number } {
  if (depth > mostNested) throw new NotUnderstood(`values inside values at ${from}`);
  const at = afterBlank(text, from);
  const first = text[at];
  if (first === '/') {
    const end = nameEnd(text, at + 1);
    const name = text.slice(at + 1, end);
    return { value: new Name(name.includes('#') ? plainName(name) : name), end };
  }
  if (first === '<' && text[at + 1] === '<') {
    const { items, end } = readItems(text, at + 2, '>', depth + 1);
    if (text[end] !== '>') throw new NotUnderstood(`brackets at ${end}`);
    return { value: dictionaryOf(items), end: end + 1 };
  }
  if (first === '[') {
    const { items, end } = readItems(text, at + 1, ']', depth + 1);
    return { value: items, end };
  }
  if (first === '(') {
    const { bytes, end } = literal(text, at + 1);
    return { value: new PdfString(bytes), end };
  }
  const hex = first === '<' ? matched(hexToken, text, at + 1) : undefined;
  if (hex !== undefined) {
    const digits = hex.slice(0, -1).replace(/\s/gu, '');
    const bytes = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
    return { value: new PdfString(bytes.toString('latin1')), end: at + 1 + hex.length };
  }
  const number = matched(numberToken, text, at);
  if (number !== undefined) {
    const end = at + number.length;
    const isWhole = /^-?\d{1,9}$/u.test(number);
    const tail = isWhole && text[end] === ' ' ? matched(referenceTail, text, end) : undefined;
    if (tail) return { value: new Reference(Number(number)), end: end + tail.length };
    return { value: isWhole ? Number(number) : new Raw(number), end };
  }
  const word = matched(wordToken, text, at);
  if (word === undefined) throw new NotUnderstood(`a value at ${at}`);
  return { value: word === 'null' ? null : word === 'true', end: at + word.length };
}

/** Reads values up to a closing bracket; returns them and the offset after it. */
function readItems(
  text: string,
  from: number,
  close: string,
  depth: number,
): { items: Value[]; end: number } {
  const items: Value[] = [];
  for (let at = from; ; ) {
    at = afterBlank(text, at);
    if (text[at] === close) return { items, end: at + 1 };
    const { value, end } = readValue(text, at, depth);
    items.push(value);
    at = end;
  }
}

function plainName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function dictionaryOf(items: readonly Value[]): Dictionary {
  const dictionary: Dictionary = new Map();
  for (let i = 0; i < items.length; i += 2) {
    const [key, value] = [items[i], items[i + 1]];
    if (!(key instanceof Name) || value === undefined) throw new NotUnderstood('a dictionary');
    // Of a key that stands twice, one reader takes the first value and another the last.
    if (dictionary.has(key.name)) throw new NotUnderstood(`a key that stands twice: ${key.name}`);
    dictionary.set(key.name, value);
  }
  return dictionary;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads a string in round brackets, from after the opening one; returns its bytes and where it ends. */
function literal(text: string, from: number): { bytes: string; end: number } {
  let bytes = '';
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(text.slice(i + 1, i + 4))?.[0];
      const next = text[i + 1] ?? '';
      if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (next !== '\n' && next !== '\r') bytes += escapes[next] ?? next;
      i += octal ? octal.length : next === '\r' && text[i + 2] === '\n' ? 2 : 1;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')' && --depth === 0) return { bytes, end: i + 1 };
    bytes += character;
  }
  throw new NotUnderstood('a string without end');
}

/**
 * Returns a value as it is written in a file, without a stream's own bytes. `numbers`: the new numbers of objects by their old.
 */
export function written(value: Value, numbers: ReadonlyMap<number, number>): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return decimal(value);
  if (value instanceof Raw) return value.text;
  if (value instanceof Name) return `/${writtenName(value.name)}`;
  if (value instanceof Reference) return `${numbers.get(value.number) ?? 0} 0 R`;
  if (value instanceof PdfString) return writtenString(value.bytes);
  if (value instanceof Stream) return written(value.dictionary, numbers);
  if (value instanceof Map) return writtenDictionary(value, numbers);
  return `[${value.map((one) => written(one, numbers)).join(' ')}]`;
}

function writtenDictionary(dictionary: Dictionary, numbers: ReadonlyMap<number, number>): string {
  let text = '';
  for (const [key, value] of dictionary) text += `/${writtenName(key)} ${written(value, numbers)}`;
  return `<<${text}>>`;
}

/** Returns a number with at most six decimals: far more precise than a printer can show. */
export function decimal(number: number): string {
  const text = String(Math.round(number * 1_000_000) / 1_000_000);
  if (text.includes('e') || text === '-0') return '0';
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

function writtenName(name: string): string {
  if (/^[A-Za-z0-9.+-]*$/u.test(name)) return name;
  return name.replace(
    /[^!"$&'*-.0-;=?-Z\\^-z|~]/gu,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function writtenString(bytes: string): string {
  if (/^[\x20-\x7e]*$/u.test(bytes)) return `(${bytes.replace(/[\\()]/gu, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
