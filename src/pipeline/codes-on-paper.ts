import { CodeReader } from '../pdf/codes.js';
import type { PdfiumDocument } from '../pdf/pdfium.js';
import { readCodeReader } from '../workspace/code-reader.js';

/** The QR codes on a paper. */
export interface CodesOnPaper {
  readonly codes: readonly string[];
  readonly pages: number;
  /** The number of pages on which every code was read. */
  readonly searched: number;
}

/** The most pages whose words and pictures are compared, and on which QR codes are looked for. */
export const mostPages = 300;
/** Pixels for each point: two for each square of a small QR code. */
const scanScale = 2;
/** The same where that isn't enough. */
const fineScanScale = 3.5;
/** Milliseconds for the search of all pages for QR codes, and for the closer search of those without one. */
const [longestSearch, longestCloserSearch] = [14_000, 5000];

/** Returns the QR codes in a PNG or JPEG file. */
export async function codesInPicture(bytes: Uint8Array): Promise<CodesOnPaper> {
  const { texts, isAll } = await (await CodeReader.open(await readCodeReader())).read(bytes);
  return { codes: texts, pages: 1, searched: isAll ? 1 : 0 };
}

/** Returns the QR codes on the pages of a PDF, on as many as time allows. */
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
