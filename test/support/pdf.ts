import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Text on one base line, as a person sees it. Measures are points from the bottom and the left edge of the page. */
export interface Line {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** The size of the largest letter. */
  readonly size: number;
  /** The text, read from right to left, with presentation forms as base letters. */
  readonly text: string;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The lines from top to bottom, without rotated text. */
  readonly lines: readonly Line[];
  /** The rotated text: the draft mark. */
  readonly turned: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** Links to places in the document. */
  readonly links: readonly { readonly to: string; readonly foot: number; readonly head: number }[];
}

interface Place {
  /** Counts from 1. */
  readonly page: number;
  readonly y: number;
}

export interface Pdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly pages: readonly PdfPage[];
  /** The bookmarks in order, nested ones after the one above them. */
  readonly bookmarks: readonly (Place & { readonly title: string; readonly depth: number })[];
  /** The destinations by element id. */
  readonly destinations: ReadonlyMap<string, Place>;
}

/** Reads a PDF as a PDF reader does. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  try {
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    const pages: PdfPage[] = [];
    for (let n = 1; n <= document.numPages; n++) pages.push(await readPage(await document.getPage(n)));
    return {
      title: info.Title,
      language: info.Language,
      pages,
      bookmarks: await bookmarksOf(document),
      destinations: await destinationsOf(document),
    };
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [left = 0, foot = 0, right = 0, head = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const annotations = (await page.getAnnotations()) as { subtype: string; dest?: unknown; rect: number[] }[];
  return {
    number: page.pageNumber,
    width: right - left,
    height: head - foot,
    lines: linesOf(pieces.filter((piece) => isUpright(piece) && piece.str.trim() !== '')),
    turned: seen(
      pieces
        .filter((piece) => !isUpright(piece))
        .sort((one, other) => other.transform[4] - one.transform[4])
        .map(({ str }) => str)
        .join(''),
    ),
    fonts: await fontsOf(page),
    links: annotations
      .filter(({ dest }) => typeof dest === 'string')
      .map(({ dest, rect }) => ({ to: String(dest), foot: rect[1] ?? 0, head: rect[3] ?? 0 })),
  };
}

function isUpright({ transform }: TextItem): boolean {
  return Math.abs(transform[1]) < 0.01;
}

function linesOf(pieces: readonly TextItem[]): Line[] {
  const rows: TextItem[][] = [];
  for (const piece of pieces) {
    const row = rows.find(([first]) => Math.abs(first?.transform[5] - piece.transform[5]) < 1.5);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).sort((one, other) => other.y - one.y);
}

function lineOf(row: readonly TextItem[]): Line {
  const ordered = [...row].sort((one, other) => other.transform[4] - one.transform[4]);
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { str, width, height, transform } of ordered) {
    const start = transform[4] + width;
    // Cells and columns are further apart than the letters of a word.
    if (end - start > Math.max(height, 8) * 0.35) text += ' ';
    text += str;
    end = Math.min(end, transform[4]);
  }
  return {
    y: ordered[0]?.transform[5],
    left: Math.min(...row.map(({ transform }) => transform[4])),
    right: Math.max(...row.map(({ transform, width }) => transform[4] + width)),
    size: Math.max(...row.map(({ transform }) => transform[3])),
    text: seen(text),
  };
}

/** Returns a text without direction marks, which readers need and nobody sees. */
function seen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u061C\u200E\u200F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

async function fontsOf(page: PDFPageProxy): Promise<PdfPage['fonts']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = new Set(fnArray.flatMap((fn, i) => (fn === OPS.setFont ? [argsArray[i]?.[0] as string] : [])));
  return [...ids].map((id) => {
    const { name, missingFile } = page.commonObjs.get(id) as { name: string; missingFile: boolean };
    return { name, embedded: missingFile === false };
  });
}

interface Entry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Entry[];
}

async function bookmarksOf(document: PDFDocumentProxy): Promise<Pdf['bookmarks']> {
  const flat = async (entries: readonly Entry[], depth: number): Promise<Pdf['bookmarks']> => {
    const found = await Promise.all(
      entries.map(async ({ title, dest, items }) => [
        { title, depth, ...(await placeOf(document, dest)) },
        ...(await flat(items, depth + 1)),
      ]),
    );
    return found.flat();
  };
  return flat((await document.getOutline()) ?? [], 1);
}

async function destinationsOf(document: PDFDocumentProxy): Promise<Map<string, Place>> {
  const named = Object.entries((await document.getDestinations()) as Record<string, unknown>);
  return new Map(
    await Promise.all(named.map(async ([id, at]) => [id, await placeOf(document, at)] as const)),
  );
}

async function placeOf(document: PDFDocumentProxy, destination: unknown): Promise<Place> {
  const [reference, , , y] = destination as [{ num: number; gen: number }, unknown, number, number];
  return { page: (await document.getPageIndex(reference)) + 1, y };
}
