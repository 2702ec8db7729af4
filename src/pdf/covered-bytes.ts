import { other } from './new-objects.js';
import type { PdfReader, Revision } from './reader.js';

/**
 * Throws where a byte of a revision belongs neither to an object that it names nor to its cross-references. `containers`: the
 * numbers of its object streams; `from`: where it begins.
 */
export function assertCovered(
  reader: PdfReader,
  revision: Revision,
  containers: ReadonlySet<number>,
  from: number,
): void {
  const { entries, start, end } = revision;
  const spans: [first: number, last: number][] = [[start, end]];
  for (const [number, entry] of entries)
    if (entry.kind === 'plain' && entry.offset !== start)
      spans.push([entry.offset, reader.objectAt(entry.offset, number).end]);
  for (const container of containers) {
    if (entries.get(container)?.kind !== 'plain') other(`object ${container}`);
    for (const [index, number] of [...reader.packedIn(container).keys()].entries()) {
      const entry = entries.get(number);
      if (entry?.kind !== 'packed' || entry.container !== container || entry.index !== index)
        other(`object ${number}, which stands elsewhere`);
    }
  }
  let at = from;
  for (const [first, last] of spans.sort(([a], [b]) => a - b)) {
    if (first < at || reader.afterBlank(at) !== first) other(`bytes at ${at}`);
    at = last;
  }
  if (at !== end) other(`bytes at ${at}`);
}
