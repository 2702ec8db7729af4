import { plainWords, textsOfMain } from '../../html/words.js';
import { missingWords } from '../read-back.js';
import { type Finished, finish } from './finish.js';
import type { Facts } from './metadata.js';

/** A PDF to be finished. */
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
  // What goes wrong is heard of when it is needed.
  openReader().catch(() => undefined);
}

/** Finishes a PDF, and reads it back as its readers will. */
export async function work({ bytes, facts, html, readBack }: Job): Promise<Worked> {
  const { words: wanted, headings } = textsOfMain(html);
  const finished = finish(bytes, facts, headings);
  if (!readBack) return { ...finished, lost: [] };
  const opened = (await openReader()).read(finished.bytes);
  if (!opened.ok) return { ...finished, lost: wanted };
  const texts = opened.document.texts();
  opened.document.close();
  return { ...finished, lost: missingWords(wanted, plainWords(texts.join('\n'))) };
}
