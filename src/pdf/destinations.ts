import { PdfFile } from './file.js';
import { NotUnderstood } from './objects.js';

/** Returns the page (from 1) of each named destination of a PDF, by element id; empty where the file isn't understood. */
export function destinations(pdf: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  try {
    const file = PdfFile.read(pdf);
    const pages = file.pages();
    for (const [name, value] of file.dictionary(file.catalog.get('Dests'))) {
      const page = pages.indexOf(file.dictionary(file.array(value)[0])) + 1;
      if (page > 0) found.set(name, page);
    }
    return found;
  } catch (error) {
    if (error instanceof NotUnderstood) return found;
    throw error;
  }
}

/** Returns how many pages a printed file has; undefined where it isn't understood. */
export function pageCount(pdf: Uint8Array): number | undefined {
  try {
    return PdfFile.read(pdf).pages().length;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
