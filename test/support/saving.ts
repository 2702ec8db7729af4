import { deflateSync } from 'node:zlib';
import { pagesOf } from '../../src/pdf/differences.js';
import {
  type Dictionary,
  Name,
  PdfString,
  Raw,
  Reference,
  Stream,
  type Value,
  written,
} from '../../src/pdf/objects.js';
import { PdfReader } from '../../src/pdf/reader.js';

/** What is appended to a PDF when it is saved again, as signing programs do (ISO 32000-2, 7.5.6). */
export class Saving {
  readonly #before: Uint8Array;
  readonly reader: PdfReader;
  readonly objects = new Map<number, Value>();
  /** The entries of the trailer besides those that every trailer has. */
  readonly trailer: Dictionary;
  /** Texts to be written unchanged, in place of the object with the same number. */
  readonly raw = new Map<number, string>();
  #next: number;

  constructor(before: Uint8Array) {
    this.#before = before;
    this.reader = PdfReader.open(before);
    const { trailer } = this.reader;
    this.#next = Number(trailer.get('Size'));
    this.trailer = new Map([...trailer].filter(([key]) => key === 'Root' || key === 'Info' || key === 'ID'));
  }

  add(value: Value): Reference {
    this.objects.set(this.#next, value);
    this.#next += 1;
    return new Reference(this.#next - 1);
  }

  /** Returns an object's dictionary to be changed; its changes are saved. */
  changed(number: number): Dictionary {
    const known = this.objects.get(number);
    if (known) return (known instanceof Stream ? known.dictionary : known) as Dictionary;
    const now = this.reader.get(number);
    const dictionary = new Map(now instanceof Stream ? now.dictionary : (now as Dictionary));
    this.objects.set(number, now instanceof Stream ? new Stream(dictionary, now.bytes) : dictionary);
    return dictionary;
  }

  get catalog(): Dictionary {
    return this.changed(this.reader.root);
  }

  pageNumber(index: number): number {
    const reference = pagesOf(this.reader)[index]?.reference;
    if (!(reference instanceof Reference)) throw new Error(`no page ${index}`);
    return reference.number;
  }

  page(index: number): Dictionary {
    return this.changed(this.pageNumber(index));
  }

  /** Returns the file with what was appended: plain objects, or small ones in an object stream. */
  bytes(form: 'table' | 'stream' | 'packed' = 'table'): Uint8Array {
    const parts: Buffer[] = [Buffer.from(this.#before)];
    let at = this.#before.length;
    const put = (part: Buffer) => {
      parts.push(part);
      at += part.length;
    };
    const places = new Map<number, [kind: number, first: number, second: number]>();
    const packed =
      form === 'packed' ? [...this.objects].filter(([, value]) => !(value instanceof Stream)) : [];
    for (const [number, value] of this.objects) {
      if (packed.some(([one]) => one === number)) continue;
      places.set(number, [1, at, 0]);
      put(objectBytes(number, value, this.raw.get(number)));
    }
    if (packed.length > 0) {
      const container = this.#next;
      this.#next += 1;
      const texts = packed.map(([number, value]) => this.raw.get(number) ?? text(value));
      let offset = 0;
      const index = packed.map(([number], i) => {
        const entry = `${number} ${offset}`;
        offset += (texts[i]?.length ?? 0) + 1;
        places.set(number, [2, container, i]);
        return entry;
      });
      const head = `${index.join(' ')}\n`;
      const data = Buffer.from(head + texts.map((one) => `${one}\n`).join(''), 'latin1');
      const dictionary: Dictionary = new Map<string, Value>([
        ['Type', new Name('ObjStm')],
        ['N', packed.length],
        ['First', head.length],
      ]);
      places.set(container, [1, at, 0]);
      put(objectBytes(container, streamOf(data, dictionary)));
    }
    const start = at;
    const previous: Dictionary = new Map<string, Value>([
      ...this.trailer,
      ['Prev', this.reader.revisions.at(-1)?.start ?? 0],
    ]);
    if (form === 'table') {
      previous.set('Size', this.#next);
      const numbers = [...places].sort(([a], [b]) => a - b);
      const table = numbers.map(
        ([number, [, offset]]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
      );
      put(Buffer.from(`xref\n${table.join('')}trailer\n${text(previous)}\n`, 'latin1'));
    } else {
      const own = this.#next;
      places.set(own, [1, start, 0]);
      const numbers = [...places].sort(([a], [b]) => a - b);
      const data = Buffer.alloc(numbers.length * 7);
      for (const [i, [, [kind, first, second]]] of numbers.entries()) {
        data.writeUInt8(kind, i * 7);
        data.writeUInt32BE(first, i * 7 + 1);
        data.writeUInt16BE(second, i * 7 + 5);
      }
      const dictionary: Dictionary = new Map<string, Value>([
        ['Type', new Name('XRef')],
        ['Size', own + 1],
        ['W', [1, 4, 2]],
        ['Index', numbers.flatMap(([number]) => [number, 1])],
        ...previous,
      ]);
      put(objectBytes(own, streamOf(data, dictionary)));
    }
    put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
}

/** Maps every number to itself. */
const sameNumbers = new Map(Array.from({ length: 100_000 }, (_, number) => [number, number]));

export function text(value: Value): string {
  return written(value, sameNumbers);
}

export function objectBytes(number: number, value: Value, raw = text(value)): Buffer {
  const head = `${number} 0 obj\n${raw}\n`;
  if (!(value instanceof Stream)) return Buffer.from(`${head}endobj\n`, 'latin1');
  return Buffer.concat([
    Buffer.from(`${head}stream\n`, 'latin1'),
    value.bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** Returns a compressed stream. */
export function streamOf(data: Uint8Array, dictionary: Dictionary = new Map()): Stream {
  const bytes = deflateSync(data);
  return new Stream(
    new Map<string, Value>([...dictionary, ['Filter', new Name('FlateDecode')], ['Length', bytes.length]]),
    bytes,
  );
}

export function dictionaryOf(entries: Readonly<Record<string, Value>>): Dictionary {
  return new Map(Object.entries(entries));
}

/** What signing adds to a document: an invisible field, its signature, and references to them. */
export interface Signing {
  readonly field: Reference;
  readonly signature: Reference;
}

/** Appends what a signing program appends; the signature itself is random bytes. */
export function sign(saving: Saving, name: string, type = 'Sig'): Signing {
  const signature = saving.add(
    dictionaryOf({
      Type: new Name(type),
      Filter: new Name('Adobe.PPKLite'),
      SubFilter: new Name(type === 'Sig' ? 'ETSI.CAdES.detached' : 'ETSI.RFC3161'),
      Contents: new PdfString('\x30\x82\x01\x00'.repeat(64)),
      ByteRange: [0, 1000, 2000, 3000],
      M: PdfString.ofText("D:20251026100000+03'00'"),
      Prop_Build: dictionaryOf({ App: dictionaryOf({ Name: new Name('Signer') }) }),
    }),
  );
  const field = saving.add(
    dictionaryOf({
      Type: new Name('Annot'),
      Subtype: new Name('Widget'),
      FT: new Name('Sig'),
      T: PdfString.ofText(name),
      F: 132,
      Rect: [0, 0, new Raw('0.0'), 0],
      P: new Reference(saving.pageNumber(0)),
      V: signature,
    }),
  );
  const form = saving.reader.resolve(saving.reader.catalog.get('AcroForm'));
  const fields = form instanceof Map ? (form.get('Fields') as readonly Value[]) : [];
  saving.catalog.set('AcroForm', dictionaryOf({ Fields: [...fields, field], SigFlags: 3 }));
  const page = saving.page(0);
  const annotations = saving.reader.resolve(page.get('Annots'));
  page.set('Annots', [...((annotations ?? []) as readonly Value[]), field]);
  return { field, signature };
}

/** Returns the document with the changes of a saving, written as a whole with one cross-reference table. */
export function savedAnew({ reader, objects, raw, trailer }: Saving): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const size = Math.max(
    Number(reader.trailer.get('Size')),
    ...[...objects.keys()].map((number) => number + 1),
  );
  for (let number = 1; number < size; number++) {
    const value = objects.get(number) ?? reader.get(number);
    const type = value instanceof Stream ? value.dictionary.get('Type') : undefined;
    if (value === null || (type instanceof Name && (type.name === 'ObjStm' || type.name === 'XRef')))
      continue;
    const part = objectBytes(number, value, raw.get(number));
    offsets.set(number, at);
    parts.push(part);
    at += part.length;
  }
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end: Dictionary = new Map<string, Value>([...trailer, ['Size', size]]);
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${entries.join('')}trailer\n${text(end)}\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
