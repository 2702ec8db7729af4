import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** The page (from 1) on which each named destination of a PDF stands; Chromium names them by element id. */
export async function destinations(bytes: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, i) => [ref.toString(), i + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of named?.entries() ?? []) {
    const target = document.context.lookup(value);
    const page = target instanceof PDFArray ? pages.get((target.get(0) as PDFRef).toString()) : undefined;
    if (page) found.set(name.decodeText(), page);
  }
  return found;
}
