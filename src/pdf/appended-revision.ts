import { assertCovered } from './covered-bytes.js';
import { areEqual, pagesOf } from './differences.js';
import { assertSame, isBlank, isName, NewObjects, ObjectFault, other } from './new-objects.js';
import {
  type Dictionary,
  Name,
  NotUnderstood,
  numberIn,
  PdfString,
  Reference,
  Stream,
  type Value,
} from './objects.js';
import type { PdfReader, Revision } from './reader.js';
import {
  catalogKeys,
  fieldKeys,
  fileKeys,
  formKeys,
  packingKeys,
  pageKeys,
  savingKeys,
  signatureKeys,
  trailerKeys,
} from './signature-keys.js';
import { sayTheSame } from './xmp.js';

/** The signature fields of a file after a saving, by object number, and how many of them are signed. */
export interface Signed {
  readonly fields: readonly number[];
  readonly signatures: number;
}

/** Checks one later saving: nothing in it may be reached except in the ways that signatures need. */
export class AppendedRevision {
  readonly #printed: PdfReader;
  readonly #before: PdfReader;
  readonly #now: PdfReader;
  readonly #revision: Revision;
  readonly #new: NewObjects;
  readonly #widgets = new Set<number>();
  readonly #fields: number[] = [];
  readonly #pageNumbers: ReadonlySet<number>;
  readonly #containers: ReadonlySet<number>;
  #signatures = 0;

  constructor(printed: PdfReader, before: PdfReader, now: PdfReader, revision: Revision) {
    this.#printed = printed;
    this.#before = before;
    this.#now = now;
    this.#revision = revision;
    const size = printed.trailer.get('Size');
    if (typeof size !== 'number') throw new NotUnderstood('the size');
    this.#new = new NewObjects(now, size);
    this.#pageNumbers = new Set(
      pagesOf(printed).flatMap(({ reference }) => (reference instanceof Reference ? [reference.number] : [])),
    );
    this.#containers = new Set(
      [...revision.entries.values()].flatMap((one) => (one.kind === 'packed' ? [one.container] : [])),
    );
  }

  /** Checks the revision, which begins at `from`, and returns the signature fields. Throws `ObjectFault` or `NotUnderstood`. */
  signed(before: Signed | undefined, from: number): Signed {
    this.#trailer();
    this.#catalog();
    this.#pages();
    this.#information();
    for (const number of this.#revision.entries.keys())
      if (!this.#new.known.has(number)) this.#container(number);
    assertCovered(this.#now, this.#revision, this.#containers, from);
    if (before?.fields.some((field, i) => this.#fields[i] !== field)) other('a signature was taken away');
    return { fields: this.#fields, signatures: this.#signatures };
  }

  #trailer(): void {
    const { trailer } = this.#revision;
    const then = this.#printed.trailer;
    for (const key of trailer.keys()) if (!trailerKeys.has(key)) other(`the trailer's ${key}`);
    for (const key of ['Root', 'Info'])
      if (!areEqual(trailer.get(key) ?? null, then.get(key) ?? null)) other(`the trailer's ${key}`);
  }

  #catalog(): void {
    const { root } = this.#printed;
    this.#new.known.add(root);
    const now = this.#now.catalog;
    assertSame(this.#printed.catalog, now, catalogKeys);
    this.#form(now.get('AcroForm'));
    const version = now.get('Version') ?? null;
    if (version !== null && !(version instanceof Name && /^[12]\.\d$/u.test(version.name)))
      other('a version');
    this.#new.plain(now.get('Extensions'));
    this.#proofs(now.get('DSS'));
    const permissions = this.#new.dictionary(now.get('Perms'));
    for (const [key, value] of permissions ?? []) {
      if (key !== 'DocMDP') other(`permission ${key}`);
      // It must be a field's value, which was checked with its field.
      if (!(value instanceof Reference) || !this.#new.known.has(value.number)) other('a permission');
    }
  }

  /**
   * Checks what the file says of itself: programs that sign may write that they saved it, and when, but nothing else may change.
   */
  #information(): void {
    const info = this.#printed.trailer.get('Info');
    if (info instanceof Reference) {
      this.#new.known.add(info.number);
      assertSame(this.#printed.dictionary(info), this.#now.dictionary(info), savingKeys);
    }
    const metadata = this.#printed.catalog.get('Metadata');
    if (!(metadata instanceof Reference)) return;
    this.#new.known.add(metadata.number);
    const [then, now] = [this.#printed.resolve(metadata), this.#now.resolve(metadata)];
    if (!(then instanceof Stream) || !(now instanceof Stream)) other('the metadata');
    assertSame(then.dictionary, now.dictionary, packingKeys);
    const texts = [this.#printed.unpack(then), this.#now.unpack(now)].map((bytes) => bytes.toString('utf8'));
    if (!sayTheSame(texts[0] ?? '', texts[1] ?? '')) other('the metadata');
  }

  #pages(): void {
    const [printed, now] = [pagesOf(this.#printed), pagesOf(this.#now)];
    if (printed.length !== now.length) other('pages');
    for (const [i, { reference: page }] of printed.entries()) {
      if (!(page instanceof Reference) || !areEqual(page, now[i]?.reference ?? null)) other('pages');
      this.#new.known.add(page.number);
      const [old, current] = [this.#printed.dictionary(page), this.#now.dictionary(page)];
      assertSame(old, current, pageKeys);
      const list = current.get('Annots');
      if (list instanceof Reference) {
        if (!areEqual(list, old.get('Annots') ?? null)) this.#new.newNumber(list);
        this.#new.known.add(list.number);
      }
      // Each saving may only add to what stood there before it.
      const annotations = this.#new.list(list);
      const then = this.#new.list(this.#before.dictionary(page).get('Annots'), this.#before);
      if (!then.every((one, k) => areEqual(one, annotations[k] ?? null))) other('annotations');
      for (const one of annotations.slice(then.length))
        if (!(one instanceof Reference) || !this.#widgets.has(one.number)) other('an annotation');
    }
  }

  #form(value: Value | undefined): void {
    const form = this.#new.dictionary(value);
    if (!form) return;
    for (const [key, one] of form) {
      if (key === 'Fields') {
        if (one instanceof Reference) this.#new.newNumber(one);
        for (const field of this.#new.list(one)) this.#field(field);
      } else if (key === 'SigFlags' || key === 'DA' || key === 'DR' || key === 'Q') this.#new.plain(one);
      else if (key === 'NeedAppearances' && one === false) continue;
      else other(`the form's ${key}`);
    }
  }

  #field(reference: Value): void {
    const field = this.#new.owned(reference);
    const { number } = reference as Reference;
    if (this.#fields.push(number) > mostFields) other('so many fields');
    if (!isName(field.get('FT'), 'Sig')) other('a field that is no signature');
    const kids = field.get('Kids');
    if (kids === undefined) this.#widget(field, number);
    else {
      if (kids instanceof Reference) this.#new.newNumber(kids);
      for (const kid of this.#new.list(kids)) {
        const widget = this.#new.owned(kid);
        if (!areEqual(widget.get('Parent') ?? null, reference)) other('a widget');
        if (widget.has('Kids') || widget.has('V')) other('a widget');
        this.#entries(widget);
        this.#widget(widget, (kid as Reference).number);
      }
    }
    if (field.has('Parent')) other('a field inside another');
    this.#entries(field);
    const value = field.get('V') ?? null;
    if (value === null) return;
    this.#signatures += 1;
    this.#signature(value);
  }

  /** Checks the keys that fields and their widgets share. */
  #entries(dictionary: Dictionary): void {
    for (const [key, value] of dictionary) {
      if (!fieldKeys.has(key)) other(`a field's ${key}`);
      if (key === 'P') this.#page(value);
      else if (!['Parent', 'Kids', 'V', 'AP'].includes(key)) this.#new.plain(value);
    }
  }

  #page(value: Value): void {
    const isPage = value instanceof Reference && this.#pageNumbers.has(value.number);
    if (!isPage) other("a widget's page");
  }

  /** Checks that a widget shows nothing: an appearance could draw anything over the page. */
  #widget(widget: Dictionary, number: number): void {
    if (!isName(widget.get('Subtype'), 'Widget')) {
      if (widget.has('Subtype') || widget.has('Rect') || widget.has('AP')) other('an annotation');
      return;
    }
    this.#widgets.add(number);
    const flags = widget.get('F') ?? 0;
    const isHidden = typeof flags === 'number' && (flags & hidden) !== 0;
    const box = this.#new.list(widget.get('Rect')).map(numberIn);
    const [left, bottom, right, top] = box;
    if (box.length !== 4 || box.includes(undefined)) other('the box of a widget');
    if (!isHidden && left !== right && bottom !== top) throw new ObjectFault('visible', 'a widget');
    const appearance = this.#new.dictionary(widget.get('AP'));
    for (const value of appearance?.values() ?? []) this.#emptyAppearance(value);
  }

  #emptyAppearance(value: Value): void {
    const stream = this.#new.ownedStream(value);
    for (const [key, one] of stream.dictionary) {
      if (!formKeys.has(key)) other(`an appearance's ${key}`);
      this.#new.plain(one);
    }
    if (this.#now.unpack(stream).some((byte) => !isBlank(byte)))
      throw new ObjectFault('visible', 'an appearance');
  }

  #signature(value: Value): void {
    const signature = value instanceof Map ? value : this.#new.owned(value);
    const type = signature.get('Type') ?? null;
    if (type !== null && !isName(type, 'Sig') && !isName(type, 'DocTimeStamp')) other('a signature');
    if (!(signature.get('Contents') instanceof PdfString) || !Array.isArray(signature.get('ByteRange')))
      other('a signature');
    for (const [key, one] of signature) {
      if (!signatureKeys.has(key)) other(`a signature's ${key}`);
      this.#new.plain(one);
    }
  }

  /** Checks the document security store, which holds what proves signatures (ISO 32000-2, 12.8.4.3). */
  #proofs(value: Value | undefined): void {
    const store = this.#new.dictionary(value);
    for (const [key, one] of store ?? []) {
      if (key === 'Certs' || key === 'OCSPs' || key === 'CRLs') this.#files(one);
      else if (key === 'VRI') {
        for (const related of this.#new.dictionary(one)?.values() ?? [])
          for (const [inner, proof] of this.#new.dictionary(related) ?? []) {
            if (inner === 'Cert' || inner === 'OCSP' || inner === 'CRL') this.#files(proof);
            else if (inner === 'TS') this.#file(proof);
            else if (inner === 'TU' || inner === 'Type') this.#new.plain(proof);
            else other(`a proof's ${inner}`);
          }
      } else if (key === 'Type') this.#new.plain(one);
      else other(`the store's ${key}`);
    }
  }

  #files(value: Value): void {
    if (value instanceof Reference) this.#new.newNumber(value);
    for (const one of this.#new.list(value)) this.#file(one);
  }

  #file(value: Value): void {
    for (const key of this.#new.ownedStream(value).dictionary.keys())
      if (!fileKeys.has(key)) other(`a proof's ${key}`);
  }

  /** Checks that an object only holds others, or the cross-references: signatures need nothing else. */
  #container(number: number): void {
    const entry = this.#revision.entries.get(number);
    if (entry?.kind === 'free' && number === 0) return;
    if (entry?.kind === 'plain' && entry.offset === this.#revision.start && this.#new.has(number)) return;
    const holds = this.#containers.has(number);
    if (entry?.kind !== 'plain' || !holds || !this.#new.has(number)) other(`object ${number}`);
  }
}

/** The most signature fields of a file; a board has fewer members. */
const mostFields = 200;

/** The flag by which an annotation neither shows nor prints (ISO 32000-2, table 167). */
const hidden = 2;
