import { asDictionary, type PdfFile } from '../file.js';
import { type Dictionary, Name, PdfString, Reference, type Value } from '../objects.js';
import { elementsOf, firstOf } from './tags.js';

function isNamed(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name;
}

/** List items hold their content in an `LBody`, as PDF/UA wants it (ISO 14289-1, 7.2); Chromium leaves that out. */
export function wrapListItems(file: PdfFile): void {
  for (const [number, value] of file.entries()) {
    if (!(value instanceof Map) || !isNamed(value.get('S'), 'LI')) continue;
    const inside = value.get('K') ?? [];
    const body: Dictionary = new Map<string, Value>([
      ['Type', new Name('StructElem')],
      ['S', new Name('LBody')],
      ['P', new Reference(number)],
      ['K', inside],
    ]);
    const page = value.get('Pg');
    if (page) body.set('Pg', page);
    const reference = file.add(body);
    const kids: readonly Value[] = Array.isArray(inside) ? inside : [inside];
    for (const kid of kids) {
      const element = kid instanceof Reference ? file.resolve(kid) : null;
      if (element instanceof Map && element.has('S')) element.set('P', reference);
    }
    value.set('K', [reference]);
  }
}

/** Gives list items the labels that were found on a page, by the items' objects: each an `Lbl` before the `LBody`. */
export function labelListItems(file: PdfFile, page: Dictionary, labels: ReadonlyMap<number, number>): void {
  const elements = elementsOf(file, page);
  for (const [number, id] of labels) {
    const item = file.dictionary(new Reference(number));
    const label: Dictionary = new Map<string, Value>([
      ['Type', new Name('StructElem')],
      ['S', new Name('Lbl')],
      ['P', new Reference(number)],
      ['K', id],
    ]);
    const body = file.array(item.get('K'));
    // It stands on the page on which its text begins.
    const begins = firstOf(file, [...body], null);
    if (begins) label.set('Pg', begins.page);
    const reference = file.add(label);
    item.set('K', [reference, ...body]);
    elements[id] = reference;
  }
}

/** Says of each link where it leads (ISO 14289-1, 7.18.5): a part's title by its element's id, else its address. */
export function describeLinks(file: PdfFile, titles: ReadonlyMap<string, string>): void {
  for (const page of file.pages())
    for (const one of page.has('Annots') ? file.array(page.get('Annots')) : []) {
      const annotation = file.dictionary(one);
      if (!isNamed(annotation.get('Subtype'), 'Link') || annotation.has('Contents')) continue;
      const target = targetOf(file, annotation);
      annotation.set('Contents', PdfString.ofText(titles.get(target) ?? target));
    }
}

function targetOf(file: PdfFile, annotation: Dictionary): string {
  const named = file.resolve(annotation.get('Dest'));
  if (named instanceof Name) return named.name;
  if (named instanceof PdfString) return named.bytes;
  const action = file.resolve(annotation.get('A'));
  const address = action instanceof Map ? file.resolve(asDictionary(action).get('URI')) : null;
  return address instanceof PdfString ? address.bytes.replace(/^mailto:|^tel:/u, '') : '';
}

/**
 * Bookmarks that have a heading's letters in another order, as Chromium writes numbers beside Arabic words, get the
 * heading itself; not where two headings have the same letters.
 */
export function titleBookmarks(file: PdfFile, titles: readonly string[]): void {
  const known = new Set(titles);
  // Nearly always all bookmarks are right.
  let alike: Map<string, string[]> | undefined;
  for (const [, value] of file.entries()) {
    if (!(value instanceof Map) || !value.has('Dest') || !value.has('Parent')) continue;
    const title = value.get('Title');
    if (!(title instanceof PdfString) || known.has(title.text)) continue;
    alike ??= byLetters(known);
    const [heading, another] = alike.get(letters(title.text)) ?? [];
    if (heading && another === undefined) value.set('Title', PdfString.ofText(heading));
  }
}

function byLetters(titles: Iterable<string>): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  for (const title of titles) alike.set(letters(title), [...(alike.get(letters(title)) ?? []), title]);
  return alike;
}

function letters(text: string): string {
  return [...text.replace(/\s+/gu, '')].sort().join('');
}
