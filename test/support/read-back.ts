import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textInBoxes } from './pdfium.js';

export type ReaderName = 'poppler' | 'PDFium' | 'PDFium, in boxes' | 'pdf.js';

/** Whether the tests fail without poppler, as in CI: `SIYASA_TEST_POPPLER=require`. */
const popplerRequired = process.env.SIYASA_TEST_POPPLER === 'require';

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The text that each reader finds in a PDF; poppler only where it is installed. */
export const readers: readonly { name: ReaderName; read: (pdf: Uint8Array) => Promise<string> }[] = [
  ...(popplerRequired || hasPoppler() ? [{ name: 'poppler' as const, read: poppler }] : []),
  { name: 'PDFium', read: pdfium },
  { name: 'PDFium, in boxes', read: textInBoxes },
  { name: 'pdf.js', read: pdfJs },
];

async function poppler(pdf: Uint8Array): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'siyasa-poppler-'));
  try {
    const file = path.join(folder, 'x.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function pdfium(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    return [...document.pages()].map((page) => page.getText()).join('\n');
  } finally {
    library.destroy();
  }
}

async function pdfJs(pdf: Uint8Array): Promise<string> {
  return (await pdfJsPages(pdf)).join('\n');
}

/** Returns the text of each page. Items are joined as in pdf.js's own search: only line ends separate them. */
export async function pdfJsPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
}
