import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Element, named, only, parseHtml } from './html.js';

export type ReaderName = 'poppler' | 'PDFium' | 'pdf.js';

/** `SIYASA_TEST_POPPLER=require`, as in CI: without poppler the tests fail. */
const popplerRequired = process.env.SIYASA_TEST_POPPLER === 'require';

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What each reader makes of a PDF; poppler only where it is installed. */
export const readers: readonly { name: ReaderName; read: (pdf: Uint8Array) => Promise<string> }[] = [
  ...(popplerRequired || hasPoppler() ? [{ name: 'poppler' as const, read: poppler }] : []),
  { name: 'PDFium', read: pdfium },
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

/** Items are joined as pdf.js's own search does it: nothing between them but the ends of lines. */
async function pdfJs(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages.join('\n');
}

/** The words of a text, signs and all; what nobody sees left out. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

const blocks = new Set(
  'header section nav div p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead tbody tr th td br'.split(
    ' ',
  ),
);
/** Elements that stand apart from their neighbours although a line goes on: by a gap, or on a line of their own. */
const apart = new Set(['entry', 'leader', 'marker', 'name-line', 'contact-label', 'gap']);

/** The words of a page's `<main>`, decoration left out. */
export function wordsOfMain(html: string): string[] {
  const parts: string[] = [];
  const visit = (node: Element | string): void => {
    if (typeof node === 'string') {
      parts.push(node);
      return;
    }
    if (node.attributes.get('aria-hidden') === 'true') return;
    const classes = node.attributes.get('class')?.split(' ') ?? [];
    const space = blocks.has(node.name) || classes.some((name) => apart.has(name)) ? ' ' : '';
    parts.push(space);
    for (const child of node.children) visit(child);
    parts.push(space);
  };
  visit(only(named(parseHtml(html), 'main')));
  return plainWords(parts.join(''));
}

/** Which of the wanted words don't come in their order among those that were found: the longest common subsequence. */
export function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Uint16Array(found.length + 1));
  const at = (i: number, k: number) => lengths[i]?.[k] ?? 0;
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let k = found.length - 1; k >= 0; k--) {
      const row = lengths[i] as Uint16Array;
      row[k] = wanted[i] === found[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
    }
  const lost: string[] = [];
  let k = 0;
  for (let i = 0; i < wanted.length; i++) {
    while (k < found.length && wanted[i] !== found[k] && at(i, k + 1) >= at(i + 1, k)) k += 1;
    if (wanted[i] === found[k]) k += 1;
    else lost.push(wanted[i] ?? '');
  }
  return lost;
}
