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
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  /** A text string: PDFDocEncoding where ASCII is enough, else UTF-16 with its mark. */
  static ofText(text: string): PdfString {
    if (/^[\x20-\x7e]*$/u.test(text)) return new PdfString(text);
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    return new PdfString(bytes.toString('latin1'));
  }
}

/** A number as it is to be written, so that it comes out as it was read. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class Stream {
  readonly dictionary: Dictionary;
  /** As the dictionary's filter left it. */
  readonly bytes: Uint8Array;

  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** A file, or a part of one, that isn't written as this reader knows it. */
export class NotUnderstood extends Error {}

const token =
  /[\0\t\n\f\r ]+|%[^\r\n]*|(?<open><<|\[)|(?<close>>>|\])|\/(?<name>[^\0\t\n\f\r ()<>[\]{}/%]*)|(?<reference>\d+ \d+ R\b)|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|(?<word>true|false|null)\b|<(?<hex>[\s0-9A-Fa-f]*)>|(?<string>\()/gy;

/** Reads one value at an offset of a file, held as one character a byte; and where it ends. */
export function readValue(text: string, at: number): { value: Value; end: number } {
  const open: { items: Value[]; dictionary: boolean }[] = [];
  token.lastIndex = at;
  for (;;) {
    const match = token.exec(text);
    if (!match) throw new NotUnderstood(`a value at ${at}`);
    const part = match.groups ?? {};
    let value: Value | undefined;
    if (part.open) {
      open.push({ items: [], dictionary: part.open === '<<' });
    } else if (part.close) {
      const { items, dictionary } = open.pop() ?? { items: [], dictionary: false };
      if (dictionary !== (part.close === '>>')) throw new NotUnderstood(`brackets at ${token.lastIndex}`);
      value = dictionary ? dictionaryOf(items) : items;
    } else if (part.name !== undefined) {
      value = new Name(
        part.name.replace(/#([0-9a-fA-F]{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
      );
    } else if (part.reference) value = new Reference(Number.parseInt(part.reference, 10));
    else if (part.number)
      value = /^-?\d{1,9}$/u.test(part.number) ? Number(part.number) : new Raw(part.number);
    else if (part.word) value = part.word === 'null' ? null : part.word === 'true';
    else if (part.hex !== undefined) {
      const digits = part.hex.replace(/\s/gu, '');
      value = new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
    } else if (part.string) {
      const { bytes, end } = literal(text, token.lastIndex);
      token.lastIndex = end;
      value = new PdfString(bytes);
    }
    if (value === undefined) continue;
    const holder = open.at(-1);
    if (!holder) return { value, end: token.lastIndex };
    holder.items.push(value);
  }
}

function dictionaryOf(items: readonly Value[]): Dictionary {
  const dictionary: Dictionary = new Map();
  for (let i = 0; i < items.length; i += 2) {
    const [key, value] = [items[i], items[i + 1]];
    if (!(key instanceof Name) || value === undefined) throw new NotUnderstood('a dictionary');
    dictionary.set(key.name, value);
  }
  return dictionary;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string in round brackets, from after the first of them. */
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

/** A value as it stands in a file, but for a stream's own bytes. */
export function written(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return decimal(value);
  if (value instanceof Raw) return value.text;
  if (value instanceof Name) return `/${writtenName(value.name)}`;
  if (value instanceof Reference) return `${value.number} 0 R`;
  if (value instanceof PdfString) return writtenString(value.bytes);
  if (value instanceof Stream) return written(value.dictionary);
  if (value instanceof Map)
    return `<<${[...value].map(([key, one]) => `/${writtenName(key)} ${written(one)}`).join('')}>>`;
  return `[${value.map(written).join(' ')}]`;
}

/** A number with at most five decimals: a thousandth of what a printer can show. */
export function decimal(number: number): string {
  const text = Number.isInteger(number) ? String(number) : number.toFixed(5).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text.replace(/^(-?)0\./u, '$1.');
}

function writtenName(name: string): string {
  return name.replace(
    /[^!"$&'*-.0-;=?-Z\\^-z|~]/gu,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function writtenString(bytes: string): string {
  if (/^[\x20-\x7e]*$/u.test(bytes)) return `(${bytes.replace(/[\\()]/gu, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
