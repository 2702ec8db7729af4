import type { PdfFile } from '../file.js';
import { PdfString, Stream, type Value } from '../objects.js';

/** How Chromium names the elements of the structure: by a count that goes on from document to document. */
const counted = /^node\d{8,}$/u;

/** Counts the elements of the structure from one, so that they don't tell what was printed before. */
export function renumberElements(file: PdfFile): void {
  const names = new Set<string>();
  const collect = (value: Value): Value => {
    if (value instanceof PdfString && counted.test(value.bytes)) names.add(value.bytes);
    return value;
  };
  for (const [, value] of file.entries()) each(value, collect);
  // In the order of their old numbers, in which the tree of names is sorted.
  const ordered = [...names].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  const renamed = new Map(
    ordered.map((name, i) => [name, new PdfString(`node${String(i + 1).padStart(8, '0')}`)]),
  );
  if (renamed.size === 0) return;
  const rename = (value: Value): Value =>
    value instanceof PdfString ? (renamed.get(value.bytes) ?? value) : value;
  for (const [number, value] of file.entries()) file.set(number, each(value, rename));
}

/** A value with each value in it, itself included, replaced. */
function each(value: Value, replace: (value: Value) => Value): Value {
  if (Array.isArray(value)) return value.map((one) => each(one, replace));
  if (value instanceof Map) {
    for (const [key, one] of value) value.set(key, each(one, replace));
    return value;
  }
  if (value instanceof Stream) each(value.dictionary, replace);
  return replace(value);
}
