import { asDictionary, type PdfFile } from '../file.js';
import { type Dictionary, Name, PdfString, Reference, type Value } from '../objects.js';
import { commonSubsequence } from '../read-back.js';
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
 * Gives bookmarks the words of their headings, which are given in the document's order: Chromium writes figures and signs
 * beside Arabic words in another one. Where there aren't as many bookmarks as headings, since a theme hides some of them on
 * paper, those with the same letters are taken to belong together.
 */
export function titleBookmarks(file: PdfFile, headings: readonly string[]): void {
  const outline = file.resolve(file.catalog.get('Outlines'));
  const bookmarks = outline instanceof Map ? bookmarksBelow(file, outline) : [];
  const pairs =
    bookmarks.length === headings.length
      ? headings.map((_, i): [number, number] => [i, i])
      : commonSubsequence(bookmarks.map(titleOf).map(letters), headings.map(letters));
  for (const [at, nth] of pairs) bookmarks[at]?.set('Title', PdfString.ofText(headings[nth] ?? ''));
}

/** Returns the entries of an outline, each before those below it. */
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
