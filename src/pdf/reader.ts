import {
  afterWord,
  type CrossReferences,
  type Entry,
  matched,
  mostEntries,
  readEntries,
  readTable,
} from './cross-references.js';
import { ObjectSource } from './object-source.js';
import {
  afterBlank,
  type Dictionary,
  Name,
  NotUnderstood,
  Reference,
  readValue,
  Stream,
  type Value,
} from './objects.js';
import { inflated, unpredicted } from './unpack.js';

/** What one saving of a PDF wrote: the first revision, or what a later saving appended. */
export interface Revision {
  /** Where its table of cross-references begins. */
  readonly start: number;
  /** Where its last mark, `%%EOF`, ends. */
  readonly end: number;
  readonly trailer: Dictionary;
  readonly entries: ReadonlyMap<number, Entry>;
}

/** An object, and where in the file it ends. */
interface Placed {
  readonly value: Value;
  readonly end: number;
}

/** Bytes that all streams of a file may hold together, unpacked. */
const mostUnpacked = 128 * 1024 * 1024;

const mostRevisions = 100;

/**
 * Reads the objects of any PDF whose cross-references are sound, revision by revision. Throws `NotUnderstood` where
 * readers of PDFs could take the file in different ways, or where it would need more memory than a policy's PDF does.
 */
export class PdfReader extends ObjectSource {
  /** The oldest first. */
  readonly revisions: readonly Revision[];
  readonly #bytes: Buffer;
  /** The same bytes, a character each. */
  readonly #text: string;
  readonly #entries = new Map<number, Entry>();
  readonly #objects = new Map<number, Value>();
  readonly #containers = new Map<number, ReadonlyMap<number, Value>>();
  readonly #reading = new Set<number>();
  readonly #unpacked = { bytes: 0 };

  private constructor(bytes: Buffer, text: string, revisions?: readonly Revision[]) {
    super();
    this.#bytes = bytes;
    this.#text = text;
    this.revisions = revisions ?? this.#readRevisions();
    for (const { entries } of this.revisions)
      for (const [number, entry] of entries) this.#entries.set(number, entry);
  }

  static open(bytes: Uint8Array): PdfReader {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new PdfReader(buffer, buffer.toString('latin1'));
  }

  /** Returns the file as it was after its first `count` revisions. */
  asOf(count: number): PdfReader {
    return new PdfReader(this.#bytes, this.#text, this.revisions.slice(0, count));
  }

  get trailer(): Dictionary {
    return this.revisions.at(-1)?.trailer ?? new Map();
  }

  /** The number of the catalog. */
  get root(): number {
    const root = this.trailer.get('Root');
    if (!(root instanceof Reference)) throw new NotUnderstood('the catalog');
    return root.number;
  }

  override get catalog(): Dictionary {
    return this.dictionary(new Reference(this.root));
  }

  /** Returns an object by its number; null where there is none. */
  get(number: number): Value {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    if (!entry || entry.kind === 'free') return null;
    if (this.#reading.has(number)) throw new NotUnderstood(`object ${number}, which hangs on itself`);
    this.#reading.add(number);
    const value =
      entry.kind === 'plain'
        ? this.objectAt(entry.offset, number).value
        : this.packedIn(entry.container).get(number);
    this.#reading.delete(number);
    if (value === undefined) throw new NotUnderstood(`object ${number}`);
    this.#objects.set(number, value);
    return value;
  }

  /** Returns what a stream holds, unpacked. */
  unpack({ dictionary, bytes }: Stream): Buffer {
    const filter = only(this.resolve(dictionary.get('Filter')));
    const parameters = this.resolve(only(this.resolve(dictionary.get('DecodeParms'))));
    let plain: Buffer;
    if (filter === null) plain = Buffer.from(bytes);
    else if (filter instanceof Name && filter.name === 'FlateDecode') plain = inflated(bytes);
    else throw new NotUnderstood('a filter');
    this.#unpacked.bytes += plain.length;
    if (this.#unpacked.bytes > mostUnpacked) throw new NotUnderstood('more than is read of a PDF');
    return parameters instanceof Map ? unpredicted(plain, parameters) : plain;
  }

  /** Reads the object of a number at an offset. Throws `NotUnderstood` where that object doesn't stand there. */
  objectAt(offset: number, number: number): Placed {
    const text = this.#text;
    const head = matched(objectHead, text, offset);
    if (!head || Number(head[1]) !== number) throw new NotUnderstood(`object ${number}`);
    const { value, end } = readValue(text, offset + head[0].length);
    const data = matched(streamStart, text, end);
    if (!data) return { value, end: afterWord(text, 'endobj', end) };
    if (!(value instanceof Map)) throw new NotUnderstood(`stream ${number}`);
    const length = this.resolve(value.get('Length'));
    if (typeof length !== 'number' || length < 0) throw new NotUnderstood(`the length of object ${number}`);
    const first = end + data[0].length;
    const last = first + length;
    if (last > this.#bytes.length) throw new NotUnderstood(`the length of object ${number}`);
    const after = afterWord(text, 'endobj', afterWord(text, 'endstream', last));
    return { value: new Stream(value, this.#bytes.subarray(first, last)), end: after };
  }

  /** Returns the objects that a stream of objects holds, by number. */
  packedIn(container: number): ReadonlyMap<number, Value> {
    const known = this.#containers.get(container);
    if (known) return known;
    const stream = this.get(container);
    if (!(stream instanceof Stream)) throw new NotUnderstood(`object ${container}`);
    const text = this.unpack(stream).toString('latin1');
    const [count, first] = [stream.dictionary.get('N'), stream.dictionary.get('First')];
    if (typeof count !== 'number' || typeof first !== 'number')
      throw new NotUnderstood(`object ${container}`);
    const index = text.slice(0, first).trim().split(/\s+/u).map(Number);
    if (index.length !== 2 * count || count > mostEntries) throw new NotUnderstood(`object ${container}`);
    const objects = new Map<number, Value>();
    for (let i = 0; i < index.length; i += 2) {
      const [number = 0, offset = 0] = [index[i], index[i + 1]];
      if (objects.has(number)) throw new NotUnderstood(`object ${number}, which stands twice`);
      objects.set(number, readValue(text, first + offset).value);
    }
    this.#containers.set(container, objects);
    return objects;
  }

  /** Returns the offset after white space and comments. */
  afterBlank(offset: number): number {
    return afterBlank(this.#text, offset);
  }

  /** Returns the chain of revisions, from the mark at the file's end back to the first; the oldest first. */
  #readRevisions(): Revision[] {
    const tail = /startxref\s+(\d{1,10})\s+%%EOF\s*$/u.exec(this.#text.slice(-2048));
    const revisions: Revision[] = [];
    let next: Value | undefined = tail ? Number(tail[1]) : undefined;
    for (const seen = new Set<number>(); next !== undefined; ) {
      if (typeof next !== 'number' || seen.has(next) || seen.size > mostRevisions)
        throw new NotUnderstood('the cross-references');
      seen.add(next);
      const revision = this.#revisionAt(next);
      revisions.unshift(revision);
      next = revision.trailer.get('Prev');
    }
    if (revisions.length === 0) throw new NotUnderstood('the end');
    return revisions;
  }

  #revisionAt(start: number): Revision {
    const { trailer, entries, end } = this.#text.startsWith('xref', start)
      ? readTable(this.#text, start)
      : this.#crossReferencesAt(start);
    if (trailer.has('Encrypt')) throw new NotUnderstood('encryption');
    // Readers that know streams would see other objects than those that don't.
    if (trailer.has('XRefStm')) throw new NotUnderstood('two tables of one revision');
    const mark = matched(endMark, this.#text, afterBlank(this.#text, end));
    if (!mark || Number(mark[1]) !== start) throw new NotUnderstood('the end of a revision');
    return { start, end: afterBlank(this.#text, end) + mark[0].length, trailer, entries };
  }

  /** Reads the cross-references of a revision from the stream that begins at an offset. */
  #crossReferencesAt(start: number): CrossReferences {
    const head = matched(objectHead, this.#text, start);
    if (!head) throw new NotUnderstood('the cross-references');
    const { value, end } = this.objectAt(start, Number(head[1]));
    if (!(value instanceof Stream)) throw new NotUnderstood('the cross-references');
    return { trailer: value.dictionary, entries: readEntries(value.dictionary, this.unpack(value)), end };
  }
}

const objectHead = /(\d{1,10})\s+0\s+obj/uy;
const streamStart = /\s*stream\r?\n/uy;
const endMark = /startxref\s+(\d{1,10})\s+%%EOF/uy;
/** Returns the one value of an array that has just one, else the value itself. */
function only(value: Value): Value {
  return Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value;
}
