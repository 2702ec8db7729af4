import type { PdfFile } from '../file.js';
import { type Dictionary, Name, Reference, type Value } from '../objects.js';
import type { Part, Run } from './content.js';
import { beginsMarked, idOf } from './sequences.js';

/** A cell of a table, and its row. */
export interface Cell {
  readonly row: number;
  readonly cell: number;
}

/** What the tagged sequences of a page belong to, by MCID. Rows, cells and list items are given by object number. */
export interface PageTags {
  /** The table cell of each sequence that stands in one. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** The list item of each sequence that is the first in one. */
  readonly items: ReadonlyMap<number, number>;
  /** The sequences that stand in a link. */
  readonly links: ReadonlySet<number>;
  /** The list items whose labels are found in the page's content, each with the MCID that its label gets. */
  readonly labels: Map<number, number>;
  /** The first MCID that is still free. */
  readonly free: number;
  /** Returns the paragraph or similar element of a sequence; containers without meaning are skipped. */
  readonly paragraphOf: (id: number) => number | undefined;
  /** The sequences that became a part of another. */
  readonly joined: Set<number>;
  /** The sequences that the first page has as well, such as a letterhead. */
  readonly repeated: ReadonlySet<number>;
}

export const noTags = (): PageTags => ({
  cells: new Map(),
  items: new Map(),
  links: new Set(),
  labels: new Map(),
  free: 0,
  paragraphOf: () => undefined,
  joined: new Set(),
  repeated: new Set(),
});

/** Returns the tags of each page; what is repeated is found by its content. */
export function tagsOf(
  file: PdfFile,
  pages: readonly { page: Dictionary; parts: readonly Part[] }[],
): PageTags[] {
  const all = pages.map(({ page }) => elementsOf(file, page));
  const drawn = pages.map(({ parts }, i) => drawnOn(all[i] ?? [], parts));
  return pages.map(({ page }, i) => {
    const elements = all[i] ?? [];
    const cells = new Map<number, Cell>();
    const items = new Map<number, number>();
    const links = new Set<number>();
    for (const [id, element] of elements.entries()) {
      const { TR: row, TD: cell, LI: item, Link: link } = around(file, element);
      if (link !== undefined) links.add(id);
      if (row !== undefined && cell !== undefined) cells.set(id, { row, cell });
      if (item === undefined) continue;
      const first = firstOf(file, new Reference(item), null);
      if (first?.id === id && file.resolve(first.page) === page) items.set(id, item);
    }
    return {
      cells,
      items,
      links,
      labels: new Map(),
      free: elements.length,
      // Computed when asked for: most lines have one part and don't need it.
      paragraphOf: (id) => paragraphOf(file, elements[id] ?? null),
      joined: new Set(),
      repeated: repeatedOn(i, drawn),
    };
  });
}

interface Drawn {
  /** The sequences of each element, by object number. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** What each sequence draws. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

function drawnOn(elements: readonly Value[], parts: readonly Part[]): Drawn {
  const places = new Map<number, number[]>();
  for (const [id, element] of elements.entries()) {
    if (!(element instanceof Reference)) continue;
    const known = places.get(element.number);
    if (known) known.push(id);
    else places.set(element.number, [id]);
  }
  const runs = new Map<number, Run[]>();
  let open: Run[] | undefined;
  for (const part of parts) {
    if (typeof part !== 'string') open?.push(part);
    else if (beginsMarked.test(part)) {
      open = [];
      runs.set(idOf(part), open);
    } else if (part === 'EMC') open = undefined;
  }
  return { places, runs };
}

/**
 * Returns the sequences of a page whose elements stand on the first page too, with the same text: a paragraph that goes on has
 * another text there. A sequence without text is repeated only where its element is on every page.
 */
function repeatedOn(page: number, drawn: readonly Drawn[]): Set<number> {
  const repeated = new Set<number>();
  const [first] = drawn;
  const own = drawn[page];
  if (page === 0 || !first || !own) return repeated;
  for (const [element, ids] of own.places) {
    const before = first.places.get(element);
    if (!before) continue;
    const texts = new Set(before.map((id) => textOf(first.runs.get(id))));
    const everywhere = drawn.every(({ places }) => places.has(element));
    for (const id of ids) {
      const text = textOf(own.runs.get(id));
      if (text === '' ? everywhere : texts.has(text)) repeated.add(id);
    }
  }
  return repeated;
}

/** Returns runs in a form to compare: their glyphs, and where these stand on the line. */
function textOf(runs: readonly Run[] = []): string {
  return runs.map(({ glyphs }) => glyphs.map(({ glyph, x }) => `${glyph} ${x}`).join()).join(';');
}

/**
 * Removes sequences of a page from the elements: those that are repeated, which are decoration, and those that became a part of
 * another.
 */
export function forgetSequences(file: PdfFile, page: Dictionary, { repeated, joined }: PageTags): void {
  const elements = elementsOf(file, page);
  for (const id of new Set([...repeated, ...joined])) {
    const element = file.dictionary(elements[id]);
    const kids = file.resolve(element.get('K'));
    const isIt = (kid: Value) => {
      const one = file.resolve(kid);
      const [number, on] = one instanceof Map ? [one.get('MCID'), one.get('Pg')] : [one, undefined];
      return number === id && file.resolve(on ?? element.get('Pg')) === page;
    };
    const others = (Array.isArray(kids) ? (kids as Value[]) : [element.get('K') ?? null]).filter(
      (kid) => !isIt(kid),
    );
    element.set('K', others);
    elements[id] = null;
  }
}

/** Returns the array that leads from a page's MCIDs to their elements; empty where there is none. */
export function elementsOf(file: PdfFile, page: Dictionary): Value[] {
  const root = file.resolve(file.catalog.get('StructTreeRoot'));
  const tree = root instanceof Map ? file.resolve(root.get('ParentTree')) : null;
  const numbers = tree instanceof Map ? file.resolve(tree.get('Nums')) : null;
  if (!Array.isArray(numbers)) return [];
  const at = numbers.findIndex((value, i) => i % 2 === 0 && value === page.get('StructParents'));
  const elements = at < 0 ? null : file.resolve(numbers[at + 1]);
  return Array.isArray(elements) ? (elements as Value[]) : [];
}

type Around = Partial<Record<'TR' | 'TD' | 'LI' | 'Link', number>>;

/** Returns the nearest row and cell of a table, list item and link around an element. */
function around(file: PdfFile, from: Value): Around {
  const found: Around = {};
  // A few steps up from the text: spans, paragraphs, cells.
  for (let value = from, steps = 0; value instanceof Reference && steps < 12; steps++) {
    const element = file.resolve(value);
    if (!(element instanceof Map)) break;
    const own = element.get('S');
    const name = own instanceof Name ? own.name : '';
    if (name === 'TR' || name === 'TD' || name === 'LI' || name === 'Link') found[name] ??= value.number;
    else if (name === 'TH') found.TD ??= value.number;
    value = element.get('P') ?? null;
  }
  return found;
}

/** Returns the object number of the nearest element that isn't a container without meaning (`NonStruct`). */
function paragraphOf(file: PdfFile, from: Value): number | undefined {
  for (let value = from, steps = 0; value instanceof Reference && steps < 12; steps++) {
    const element = file.resolve(value);
    if (!(element instanceof Map)) return undefined;
    const kind = element.get('S');
    if (!(kind instanceof Name) || kind.name !== 'NonStruct') return value.number;
    value = element.get('P') ?? null;
  }
  return undefined;
}

/** Returns the first tagged sequence in an element, and its page. */
export function firstOf(file: PdfFile, value: Value, page: Value): { id: number; page: Value } | undefined {
  const found = file.resolve(value);
  if (typeof found === 'number') return { id: found, page };
  if (Array.isArray(found)) {
    for (const one of found) {
      const first = firstOf(file, one, page);
      if (first) return first;
    }
    return undefined;
  }
  if (!(found instanceof Map)) return undefined;
  const own = found.get('Pg') ?? page;
  const id = found.get('MCID');
  return typeof id === 'number' ? { id, page: own } : firstOf(file, found.get('K') ?? null, own);
}
