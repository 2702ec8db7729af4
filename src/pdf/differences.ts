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
import type { PdfReader } from './reader.js';

/** The aspects in which PDFs can differ, in the order in which they are reported. */
const aspects = [
  'pages',
  'boxes',
  'content',
  'fonts',
  'images',
  'annotations',
  'layers',
  'actions',
  'forms',
  'attachments',
  'bookmarks',
  'heard',
  'information',
  'colours',
  'other',
] as const;
type Aspect = (typeof aspects)[number];

export interface Difference {
  readonly aspect: Aspect;
  /** The page numbers, from 1; empty where the difference isn't on a page. */
  readonly pages: readonly number[];
}

const mostPages = 5000;
const deepestTree = 50;
/** The most pairs of values that are compared. */
const mostPairs = 2_000_000;

/**
 * Returns in what the second PDF differs from the first, by the objects that their catalogs and information dictionaries lead to.
 * Streams are compared by what they hold, not by how it is packed. Throws `NotUnderstood` where a file has too much to compare.
 */
export function differences(one: PdfReader, other: PdfReader): Difference[] {
  return new Comparison(one, other).run();
}

interface Pair {
  readonly one: Value;
  readonly other: Value;
  readonly aspect: Aspect;
  readonly page: number | undefined;
}

class Comparison {
  readonly #one: PdfReader;
  readonly #other: PdfReader;
  readonly #found = new Map<Aspect, Set<number>>();
  /** Pairs of objects that were compared, or are waiting to be. */
  readonly #seen = new Set<string>();
  readonly #waiting: Pair[] = [];
  #pairs = 0;

  constructor(one: PdfReader, other: PdfReader) {
    this.#one = one;
    this.#other = other;
  }

  run(): Difference[] {
    const [pages, others] = [pagesOf(this.#one), pagesOf(this.#other)];
    if (pages.length !== others.length) this.#note('pages', undefined);
    for (const [i, { reference }] of pages.entries()) this.#isSeen(reference, others[i]?.reference);
    for (const [i, page] of pages.entries()) {
      const other = others[i];
      if (other) this.#pages(page.dictionary, other.dictionary, i + 1);
    }
    this.#dictionaries(this.#one.catalog, this.#other.catalog, (key) =>
      key === 'Pages' ? undefined : (ofCatalog[key] ?? 'other'),
    );
    this.#push(this.#one.trailer.get('Info'), this.#other.trailer.get('Info'), 'information', undefined);
    this.#drain();
    return aspects.flatMap((aspect) => {
      const pagesWith = this.#found.get(aspect);
      return pagesWith ? [{ aspect, pages: [...pagesWith].sort((a, b) => a - b) }] : [];
    });
  }

  /** Compares pages one by one, so that differences in what they share are reported for the first. */
  #pages(one: Dictionary, other: Dictionary, page: number): void {
    this.#dictionaries(
      one,
      other,
      (key) => (key === 'Resources' || key === 'Parent' ? undefined : (ofPage[key] ?? 'other')),
      page,
    );
    const [resources, others] = [one, other].map((dictionary, i) => {
      const reader = i === 0 ? this.#one : this.#other;
      const found = reader.resolve(dictionary.get('Resources'));
      return found instanceof Map ? found : new Map<string, Value>();
    }) as [Dictionary, Dictionary];
    this.#dictionaries(resources, others, (key) => ofResources[key] ?? 'content', page);
    this.#drain();
  }

  #dictionaries(
    one: Dictionary,
    other: Dictionary,
    aspectOf: (key: string) => Aspect | undefined,
    page?: number,
  ): void {
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      const aspect = aspectOf(key);
      if (aspect) this.#push(one.get(key), other.get(key), aspect, page);
    }
  }

  #push(one: Value | undefined, other: Value | undefined, aspect: Aspect, page: number | undefined): void {
    this.#waiting.push({ one: one ?? null, other: other ?? null, aspect, page });
  }

  #drain(): void {
    for (let pair = this.#waiting.pop(); pair; pair = this.#waiting.pop()) {
      this.#pairs += 1;
      if (this.#pairs > mostPairs) throw new NotUnderstood('more than is compared of a PDF');
      this.#compare(pair);
    }
  }

  #compare({ one: first, other: second, aspect, page }: Pair): void {
    if (this.#isSeen(first, second)) return;
    const [one, other] = [this.#one.resolve(first), this.#other.resolve(second)];
    const differs = () => this.#note(aspect, page);
    if (one instanceof Stream && other instanceof Stream) {
      this.#dictionaries(
        one.dictionary,
        other.dictionary,
        (key) => (packing.has(key) ? undefined : aspect),
        page,
      );
      if (!this.#holdTheSame(one, other)) differs();
    } else if (one instanceof Map && other instanceof Map) {
      this.#dictionaries(one, other, (key) => (upwards.has(key) ? undefined : aspect), page);
    } else if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) differs();
      for (let i = 0; i < Math.min(one.length, other.length); i++) this.#push(one[i], other[i], aspect, page);
    } else if (!areSame(one, other)) differs();
  }

  #holdTheSame(one: Stream, other: Stream): boolean {
    if (Buffer.compare(one.bytes, other.bytes) === 0) return true;
    try {
      return this.#one.unpack(one).equals(this.#other.unpack(other));
    } catch (error) {
      if (error instanceof NotUnderstood) return false;
      throw error;
    }
  }

  #isSeen(one: Value | undefined, other: Value | undefined): boolean {
    if (!(one instanceof Reference) || !(other instanceof Reference)) return false;
    const pair = `${one.number} ${other.number}`;
    if (this.#seen.has(pair)) return true;
    this.#seen.add(pair);
    return false;
  }

  #note(aspect: Aspect, page: number | undefined): void {
    const pages = this.#found.get(aspect) ?? new Set();
    if (page !== undefined) pages.add(page);
    this.#found.set(aspect, pages);
  }
}

/** Keys that lead back to the parent of a value. */
const upwards: ReadonlySet<string> = new Set(['Parent', 'P']);

const packing: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms']);

const ofCatalog: Readonly<Record<string, Aspect>> = {
  Outlines: 'bookmarks',
  Dests: 'bookmarks',
  Names: 'attachments',
  AF: 'attachments',
  OCProperties: 'layers',
  OpenAction: 'actions',
  AA: 'actions',
  AcroForm: 'forms',
  OutputIntents: 'colours',
  StructTreeRoot: 'heard',
  MarkInfo: 'heard',
  Lang: 'heard',
  Metadata: 'information',
  ViewerPreferences: 'information',
  PageMode: 'information',
  PageLayout: 'information',
  PageLabels: 'information',
};

const ofPage: Readonly<Record<string, Aspect>> = {
  Contents: 'content',
  Annots: 'annotations',
  AA: 'actions',
  MediaBox: 'boxes',
  CropBox: 'boxes',
  BleedBox: 'boxes',
  TrimBox: 'boxes',
  ArtBox: 'boxes',
  Rotate: 'boxes',
  UserUnit: 'boxes',
};

const ofResources: Readonly<Record<string, Aspect>> = {
  Font: 'fonts',
  XObject: 'images',
  Properties: 'layers',
};

/** Keys that a page inherits from the nodes above it. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

interface Page {
  readonly reference: Value;
  /** With what it inherits from the nodes above it. */
  readonly dictionary: Dictionary;
}

/** Returns a file's pages in their order. */
export function pagesOf(reader: PdfReader): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const visit = (reference: Value, above: Dictionary, depth: number): void => {
    if (depth > deepestTree || pages.length >= mostPages) throw new NotUnderstood('the tree of pages');
    if (reference instanceof Reference) {
      if (seen.has(reference.number)) throw new NotUnderstood('the tree of pages');
      seen.add(reference.number);
    }
    const own = reader.dictionary(reference);
    const dictionary: Dictionary = new Map(own);
    for (const key of inherited)
      if (!own.has(key) && above.has(key)) dictionary.set(key, above.get(key) ?? null);
    const kids = reader.resolve(own.get('Kids'));
    if (!Array.isArray(kids)) pages.push({ reference, dictionary });
    else for (const kid of kids) visit(kid, dictionary, depth + 1);
  };
  visit(reader.catalog.get('Pages') ?? null, new Map(), 0);
  return pages;
}

/** Returns whether two values that hold no others are the same, however they are written. */
function areSame(one: Value, other: Value): boolean {
  if (one instanceof Name && other instanceof Name) return one.name === other.name;
  if (one instanceof PdfString && other instanceof PdfString) return one.bytes === other.bytes;
  const [left, right] = [numberIn(one), numberIn(other)];
  if (left !== undefined && right !== undefined) return left === right;
  return one === other;
}

/** Returns whether two values of one file are the same, with all that they hold; references must be the same ones. */
export function areEqual(one: Value, other: Value): boolean {
  if (one instanceof Reference || other instanceof Reference)
    return one instanceof Reference && other instanceof Reference && one.number === other.number;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, i) => areEqual(value, other[i] ?? null));
  if (one instanceof Map && other instanceof Map)
    return [...new Set([...one.keys(), ...other.keys()])].every((key) =>
      areEqual(one.get(key) ?? null, other.get(key) ?? null),
    );
  return areSame(one, other);
}
