import { plainWords, textsOfMain } from '../../html/words.js';
import { missingInAny } from '../read-back.js';
import { pageTexts } from '../second-reader/page-texts.js';
import { type Finished, finish } from './finish.js';
import type { Facts } from './metadata.js';

/** A PDF to finish. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly facts: Facts;
  /** The page that was printed. */
  readonly html: string;
  /** Whether the PDF is read back. */
  readonly readBack: boolean;
}

export interface Worked extends Finished {
  /** Words of the page that don't come back from the PDF. */
  readonly lost: readonly string[];
}

let reader: Promise<import('../pdfium.js').Pdfium> | undefined;

function openReader(): NonNullable<typeof reader> {
  reader ??= import('../pdfium.js').then(({ Pdfium }) => Pdfium.open());
  return reader;
}

/** Starts PDFium, which takes a while, before it is needed. */
export function prepareReader(): void {
  // Errors are reported when the reader is needed.
  openReader().catch(() => undefined);
}

/** Finishes a PDF, and reads it back as its readers will. */
export async function work({ bytes, facts, html, readBack }: Job): Promise<Worked> {
  const { words, headings } = textsOfMain(html);
  const finished = finish(bytes, facts, headings);
  return { ...finished, lost: readBack ? await lostWords(finished.bytes, words) : [] };
}

/**
 * Returns the wanted words that don't come back in their order where PDFium, or the rules of pdf.js, read a PDF: each misreads
 * lines that the other doesn't, and most people see PDFs with one of them.
 */
export async function lostWords(bytes: Uint8Array, wanted: readonly string[]): Promise<readonly string[]> {
  const opened = (await openReader()).read(bytes);
  if (!opened.ok) return wanted;
  const readings = [opened.document.texts(), pageTexts(bytes)];
  opened.document.close();
  const found = readings.flatMap((texts) => (texts ? [plainWords(texts.join('\n'))] : []));
  return missingInAny(wanted, found);
}
