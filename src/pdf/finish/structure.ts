import { asDictionary, type PdfFile } from '../file.js';
import { type Dictionary, Name, PdfString, Reference, type Value } from '../objects.js';
import { commonSubsequence } from '../read-back.js';
import { elementsOf, firstOf } from './tags.js';

function isNamed(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name;
}

/** Wraps the content of list items in an `LBody`, as PDF/UA requires (ISO 14289-1, 7.2); Chromium leaves it out. */
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

/**
 * Gives list items the labels that were found on a page, each as an `Lbl` before the `LBody`. `labels`: their MCIDs by the object
 * numbers of the items.
 */
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
    // The label stands on the page on which the item's text begins.
    const begins = firstOf(file, [...body], null);
    if (begins) label.set('Pg', begins.page);
    const reference = file.add(label);
    item.set('K', [reference, ...body]);
    elements[id] = reference;
  }
}

/**
 * Describes where each link leads (ISO 14289-1, 7.18.5): by the title of a part, which has an element id, else by its address.
 */
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
 * Gives bookmarks the words of their headings, given in document order: Chromium writes figures and signs beside Arabic words in
 * another order. Where a theme hides some headings on paper, so that the numbers differ, bookmarks are matched to headings with
 * the same letters.
 */
export function titleBookmarks(file: PdfFile, headings: readonly string[]): void {
  const root = file.resolve(file.catalog.get('Outlines'));
  const bookmarks = root instanceof Map ? bookmarksBelow(file, root) : [];
  const pairs =
    bookmarks.length === headings.length
      ? headings.map((_, i): [number, number] => [i, i])
      : commonSubsequence(bookmarks.map(titleOf).map(letters), headings.map(letters));
  for (const [at, nth] of pairs) bookmarks[at]?.set('Title', PdfString.ofText(headings[nth] ?? ''));
}

/** Returns the bookmarks below another one, or below the root of all, each before those below it. */
function bookmarksBelow(file: PdfFile, parent: Dictionary): Dictionary[] {
  const found: Dictionary[] = [];
  for (let next = parent.get('First'); next !== undefined; ) {
    const bookmark = file.dictionary(next);
    found.push(bookmark, ...bookmarksBelow(file, bookmark));
    next = bookmark.get('Next');
  }
  return found;
}

function titleOf(bookmark: Dictionary): string {
  const title = bookmark.get('Title');
  return title instanceof PdfString ? title.text : '';
}

function letters(text: string): string {
  return [...text.replace(/[\s\u200E\u200F]+/gu, '')].sort().join('');
}
