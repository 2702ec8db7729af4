import { areEqual } from './differences.js';
import { type Dictionary, Name, Reference, Stream, type Value } from './objects.js';
import type { PdfReader } from './reader.js';

/** Thrown for something that a signature doesn't need, or that shows on a page. */
export class ObjectFault extends Error {
  readonly fault: 'visible' | 'other';

  constructor(fault: 'visible' | 'other', what: string) {
    super(what);
    this.fault = fault;
  }
}

/** Throws an `ObjectFault` for something that no signature needs. */
export function other(what: string): never {
  throw new ObjectFault('other', what);
}

/** The objects that a later saving added, and those known to belong to a signature or to name one. */
export class NewObjects {
  readonly known = new Set<number>();
  readonly #now: PdfReader;
  /** The first number of an added object; printed ones have lower numbers. */
  readonly #firstNew: number;

  constructor(now: PdfReader, firstNew: number) {
    this.#now = now;
    this.#firstNew = firstNew;
  }

  /** Returns whether an object of this number was added. */
  has(number: number): boolean {
    return number >= this.#firstNew;
  }

  /** Returns the values of a list; none where there is no list. */
  list(value: Value | undefined, reader = this.#now): readonly Value[] {
    const found = reader.resolve(value);
    if (found === null) return [];
    if (!Array.isArray(found)) other('a list');
    return found;
  }

  /** Accepts plain data of new objects, which draws and does nothing; throws an `ObjectFault` for anything else. */
  plain(value: Value | undefined, depth = 0): void {
    if (depth > 20) other('data inside data');
    if (value instanceof Reference) {
      // A signature's reference names the document by its catalog.
      if (value.number === this.#now.root) return;
      if (this.known.has(value.number)) return;
      this.newNumber(value);
      this.plain(this.#now.resolve(value), depth + 1);
    } else if (value instanceof Stream) other('a stream');
    else if (value instanceof Map) {
      for (const [key, one] of value) {
        if (key === 'A' || key === 'AA' || key === 'JS' || key === 'OC') other(key);
        this.plain(one, depth + 1);
      }
    } else if (Array.isArray(value)) for (const one of value) this.plain(one, depth + 1);
  }

  /** Returns a dictionary that is new, or stands inside another value; undefined where there is none. */
  dictionary(value: Value | undefined): Dictionary | undefined {
    if (value === undefined || value === null) return undefined;
    if (value instanceof Map) return value;
    return this.owned(value);
  }

  /** Returns a new object's dictionary. */
  owned(value: Value): Dictionary {
    if (!(value instanceof Reference)) other('a value');
    this.newNumber(value);
    const found = this.#now.resolve(value);
    if (!(found instanceof Map)) other('a value');
    return found;
  }

  /** Returns a new stream. */
  ownedStream(value: Value): Stream {
    if (!(value instanceof Reference)) other('a value');
    this.newNumber(value);
    const found = this.#now.resolve(value);
    if (!(found instanceof Stream)) other('a value');
    const length = found.dictionary.get('Length');
    if (length instanceof Reference) this.newNumber(length);
    return found;
  }

  /** Notes that an object belongs to a signature; throws an `ObjectFault` where it isn't new. */
  newNumber({ number }: Reference): void {
    if (!this.has(number)) other(`object ${number}, which was printed`);
    this.known.add(number);
  }
}

export function isName(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name;
}

export function isBlank(byte: number): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
}

/** Throws where a dictionary has changed under another key than those in `addable`. */
export function assertSame(then: Dictionary, now: Dictionary, addable: ReadonlySet<string>): void {
  for (const key of new Set([...then.keys(), ...now.keys()]))
    if (!addable.has(key) && !areEqual(then.get(key) ?? null, now.get(key) ?? null)) other(key);
}
