import type { PdfFile } from '../file.js';
import { PdfString, Stream, type Value } from '../objects.js';

/** The names that Chromium gives structure elements: a count that goes on from document to document. */
const counted = /^node\d{8,}$/u;

/** Renumbers the structure elements from 1, so that they don't depend on what was printed before. */
export function renumberElements(file: PdfFile): void {
  const byName = new Map<string, PdfString[]>();
  const collect = (value: Value): void => {
    if (value instanceof PdfString) {
      if (!counted.test(value.bytes)) return;
      const alike = byName.get(value.bytes);
      if (alike) alike.push(value);
      else byName.set(value.bytes, [value]);
    } else if (Array.isArray(value)) for (const one of value) collect(one);
    else if (value instanceof Map) for (const one of value.values()) collect(one);
    else if (value instanceof Stream) collect(value.dictionary);
  };
  for (const [, value] of file.entries()) collect(value);
  // In the order of their old numbers, by which the name tree is sorted.
  const ordered = [...byName].sort(([a], [b]) => Number(a.slice(4)) - Number(b.slice(4)));
  for (const [i, [, strings]] of ordered.entries())
    for (const one of strings) one.bytes = `node${String(i + 1).padStart(8, '0')}`;
}
