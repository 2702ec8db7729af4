import { CodeReader } from '../pdf/codes.js';
import type { PdfiumDocument } from '../pdf/pdfium.js';
import { readCodeReader } from '../workspace/code-reader.js';

/** The QR codes on a paper. */
export interface CodesOnPaper {
  readonly codes: readonly string[];
  readonly pages: number;
  /** Pages of which every code was read. */
  readonly searched: number;
}

/** Pages whose words and pictures are compared, and on which a QR code is looked for. */
export const mostPages = 300;
/** Pixels a point: two dots a square of a small QR code. */
const scanScale = 2;
/** The same where that isn't enough. */
const fineScanScale = 3.5;
/** Milliseconds in which all pages are searched for QR codes, and in which those without one are looked at more closely. */
const [longestSearch, longestCloserSearch] = [14_000, 5000];

/** Reads the QR codes in a PNG or JPEG file. */
export async function codesInPicture(bytes: Uint8Array): Promise<CodesOnPaper> {
  const { texts, isAll } = await (await CodeReader.open(await readCodeReader())).read(bytes);
  return { codes: texts, pages: 1, searched: isAll ? 1 : 0 };
}

/** Reads the QR codes on the pages of a PDF, as many as time allows. */
export async function codesOnPages(document: PdfiumDocument): Promise<CodesOnPaper> {
  const reader = await CodeReader.open(await readCodeReader());
  const codes = new Set<string>();
  const read = async (index: number, scale: number) => {
    const picture = document.picture(index, { scale });
    const found = picture.width > 0 ? await reader.read(picture) : { texts: [], isAll: true };
    for (const text of found.texts) codes.add(text);
    return found;
  };
  const pages = document.pageCount();
  const without: number[] = [];
  let searched = 0;
  const start = performance.now();
  for (let index = 0; index < Math.min(pages, mostPages); index++) {
    if (performance.now() - start > longestSearch) break;
    const { texts, isAll } = await read(index, scanScale);
    if (isAll) searched += 1;
    if (texts.length === 0) without.push(index);
  }
  const closer = performance.now();
  for (const index of without) {
    if (performance.now() - closer > longestCloserSearch) break;
    await read(index, fineScanScale);
  }
  return { codes: [...codes], pages, searched };
}
