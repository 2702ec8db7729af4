import type { PdfFile } from '../file.js';
import { type Dictionary, Name, Reference, type Value } from '../objects.js';

/** For each page, the row of a table that each tagged sequence of its content belongs to, if any. */
export type Rows = ReadonlyMap<number, number>;

/** The rows of each page's tables, by the sequences' MCIDs; a row is known by its object's number. */
export function rowsOf(file: PdfFile, pages: readonly Dictionary[]): Rows[] {
  const root = file.resolve(file.catalog.get('StructTreeRoot'));
  const tree = root instanceof Map ? file.resolve(root.get('ParentTree')) : null;
  const numbers = tree instanceof Map ? file.resolve(tree.get('Nums')) : null;
  if (!Array.isArray(numbers)) return pages.map(() => new Map());
  return pages.map((page) => {
    const at = numbers.findIndex((value, i) => i % 2 === 0 && value === page.get('StructParents'));
    const elements = at < 0 ? null : file.resolve(numbers[at + 1]);
    const rows = new Map<number, number>();
    for (const [id, element] of (Array.isArray(elements) ? elements : []).entries()) {
      const row = rowAround(file, element);
      if (row !== undefined) rows.set(id, row);
    }
    return rows;
  });
}

function rowAround(file: PdfFile, from: Value): number | undefined {
  // A row is a few steps up from its text: its cells, and what stands in them.
  for (let value = from, steps = 0; value instanceof Reference && steps < 12; steps++) {
    const element = file.resolve(value);
    if (!(element instanceof Map)) return undefined;
    const kind = element.get('S');
    if (kind instanceof Name && kind.name === 'TR') return value.number;
    value = element.get('P') ?? null;
  }
  return undefined;
}
