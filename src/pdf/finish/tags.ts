import type { PdfFile } from '../file.js';
import { type Dictionary, Name, Reference, type Value } from '../objects.js';

/** What the tagged sequences of a page belong to, by their MCIDs. Rows and items are known by their objects' numbers. */
export interface PageTags {
  /** The row of a table, for what stands in one. */
  readonly rows: ReadonlyMap<number, number>;
  /** The list item that a sequence is the first of. */
  readonly items: ReadonlyMap<number, number>;
  /** The labels of list items that are found in the page's content, each with the MCID that it gets. */
  readonly labels: Map<number, number>;
  /** The first MCID that is still free. */
  readonly free: number;
}

export const noTags = (): PageTags => ({ rows: new Map(), items: new Map(), labels: new Map(), free: 0 });

/** The tags of each page. */
export function tagsOf(file: PdfFile, pages: readonly Dictionary[]): PageTags[] {
  return pages.map((page) => {
    const elements = elementsOf(file, page);
    const rows = new Map<number, number>();
    const items = new Map<number, number>();
    for (const [id, element] of elements.entries()) {
      const row = around(file, element, 'TR');
      if (row !== undefined) rows.set(id, row);
      const item = around(file, element, 'LI');
      if (item === undefined) continue;
      const first = firstOf(file, new Reference(item), null);
      if (first?.id === id && file.resolve(first.page) === page) items.set(id, item);
    }
    return { rows, items, labels: new Map(), free: elements.length };
  });
}

/** The array that leads from a page's MCIDs to their elements; empty where there is none. */
export function elementsOf(file: PdfFile, page: Dictionary): Value[] {
  const root = file.resolve(file.catalog.get('StructTreeRoot'));
  const tree = root instanceof Map ? file.resolve(root.get('ParentTree')) : null;
  const numbers = tree instanceof Map ? file.resolve(tree.get('Nums')) : null;
  if (!Array.isArray(numbers)) return [];
  const at = numbers.findIndex((value, i) => i % 2 === 0 && value === page.get('StructParents'));
  const elements = at < 0 ? null : file.resolve(numbers[at + 1]);
  return Array.isArray(elements) ? (elements as Value[]) : [];
}

/** The nearest element of a kind around another. */
function around(file: PdfFile, from: Value, kind: string): number | undefined {
  // A few steps up from the text: spans, paragraphs, cells.
  for (let value = from, steps = 0; value instanceof Reference && steps < 12; steps++) {
    const element = file.resolve(value);
    if (!(element instanceof Map)) return undefined;
    const own = element.get('S');
    if (own instanceof Name && own.name === kind) return value.number;
    value = element.get('P') ?? null;
  }
  return undefined;
}

/** The first tagged sequence in an element, and its page. */
function firstOf(file: PdfFile, value: Value, page: Value): { id: number; page: Value } | undefined {
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
