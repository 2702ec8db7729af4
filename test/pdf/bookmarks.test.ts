import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeXML } from 'entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontSheet } from '../../src/html/render.js';
import { textsOfMain } from '../../src/html/words.js';
import { finish } from '../../src/pdf/finish/finish.js';
import { Printer } from '../../src/pdf/printer.js';
import type { Section } from '../../src/policy/schema.js';
import { readFonts } from '../../src/workspace/fonts.js';
import { type Dice, seeded } from '../cases/seeded.js';
import { tokens } from '../cases/tokens.js';
import { useBrowser } from '../support/browser.js';
import { run } from '../support/cli.js';
import { facts } from '../support/document-facts.js';
import { readPdf } from '../support/pdf.js';
import { openedByPdfium } from '../support/pdfium.js';
import { readers } from '../support/read-back.js';
import { headingTags } from '../support/read-tags.js';
import { writeAssociation } from '../support/workspace.js';

interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

/** The bookmarks that each reader finds in a PDF; poppler only where it is installed. */
const bookmarkReaders: readonly { name: string; read: (file: string) => Promise<readonly Bookmark[]> }[] = [
  { name: 'pdf.js', read: async (file) => (await readPdf(await readFile(file))).bookmarks },
  { name: 'PDFium', read: async (file) => pdfium(await readFile(file)) },
  ...(readers.some(({ name }) => name === 'poppler')
    ? [{ name: 'poppler', read: async (file: string) => poppler(file) }]
    : []),
];

function poppler(file: string): Bookmark[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], { encoding: 'utf8', stdio: 'pipe' });
  return [...xml.matchAll(/<item page="(\d+)">(.*?)<\/item>/gsu)].map(([, page, title]) => ({
    title: decodeXML(title ?? ''),
    page: Number(page),
  }));
}

async function pdfium(bytes: Uint8Array): Promise<Bookmark[]> {
  const { functions, document } = await openedByPdfium(bytes);
  const titleOf = (bookmark: number) => {
    const size = functions._FPDFBookmark_GetTitle(bookmark, 0, 0);
    const room = functions.wasmExports.malloc(size);
    functions._FPDFBookmark_GetTitle(bookmark, room, size);
    return Buffer.from(functions.HEAPU8.slice(room, room + size - 2)).toString('utf16le');
  };
  const below = (parent: number): Bookmark[] => {
    const found: Bookmark[] = [];
    let bookmark = functions._FPDFBookmark_GetFirstChild(document, parent);
    for (; bookmark !== 0; bookmark = functions._FPDFBookmark_GetNextSibling(document, bookmark)) {
      const to = functions._FPDFBookmark_GetDest(document, bookmark);
      const page = functions._FPDFDest_GetDestPageIndex(document, to) + 1;
      found.push({ title: titleOf(bookmark), page }, ...below(bookmark));
    }
    return found;
  };
  return below(0);
}

/** `SIYASA_TEST_SEED` tries other headings; `SIYASA_TEST_RUNS` sets how many policies, each with 20 to 40 headings. */
const seed = Number(process.env.SIYASA_TEST_SEED ?? 3);
const policies = Number(process.env.SIYASA_TEST_RUNS ?? 2);

/** Tokens, including some that differ only in the order of their letters. */
const pieces = [...tokens, 'المادة', 'البند', '12', '21', 'AB 12', 'BA 21', '١٢', '٢١', '½', '☐', '…'];

function shuffled(items: readonly string[], dice: Dice): string[] {
  return items
    .map((item) => ({ item, order: dice.below(1_000_000) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Returns a random heading, or an earlier one again, possibly with its words in another order or with other numbers. */
function headingAfter(others: readonly string[], dice: Dice): string {
  const kind = others.length === 0 ? 9 : dice.below(10);
  if (kind === 0) return dice.pick(others);
  if (kind < 3) return shuffled(dice.pick(others).split(' '), dice).join(' ');
  if (kind === 3) return dice.pick(others).replace(/[12]/gu, (figure) => (figure === '1' ? '2' : '1'));
  const length = kind === 4 ? 30 : 1 + dice.below(6);
  return Array.from({ length }, () => dice.pick(pieces)).join(' ');
}

/** Returns a policy's title and sections, and its headings in order. */
function policyOf(dice: Dice): { title: string; sections: Section[]; headings: string[] } {
  const title = headingAfter([], dice);
  const headings: string[] = [];
  const most = 20 + dice.below(20);
  const sectionAt = (depth: number): Section => {
    const heading = headingAfter([title, ...headings], dice);
    headings.push(heading);
    const sections: Section[] = [];
    const inner = depth < 5 && dice.below(3) === 0 ? 1 + dice.below(3) : 0;
    while (sections.length < inner && headings.length < most) sections.push(sectionAt(depth + 1));
    const text = 'نص من كلمات. '.repeat(1 + dice.below(40));
    return { kind: 'custom', heading, text, ...(sections.length > 0 ? { sections } : {}) };
  };
  const sections: Section[] = [];
  while (headings.length < most) sections.push(sectionAt(0));
  return { title, sections, headings };
}

const dice = seeded(seed);
const made = Array.from({ length: policies }, () => policyOf(dice));

/** The number or letter that the document puts before a heading. */
const marker = /^[\u0621-\u064A٠-٩]{1,3}\. (?=.)/u;

describe.each(['booklet', 'letterhead'])(`bookmarks, in the theme %s (seed ${seed})`, (theme) => {
  let folder = '';
  beforeAll(
    async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'siyasa-bookmarks-'));
      await writeAssociation(
        path.join(folder, 'policies/birr'),
        { name: 'جمعية البر', registrar: 'ncnp', license: '1682' },
        Object.fromEntries(
          made.map(({ title, sections }, i) => [
            `policy-${i}`,
            {
              type: 'code-of-conduct',
              title,
              version: 1,
              status: 'inReview',
              issued: '2025-09',
              present: { toc: true, card: false },
              sections,
            },
          ]),
        ),
      );
      const built = await run(['build', '--theme', theme, '--no-read-back'], { cwd: folder });
      if (built.code !== 0) throw new Error(built.stderr);
    },
    60_000 + policies * 2000,
  );
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const fileOf = (i: number, format: string) => path.join(folder, `out/birr/policy-${i}.${format}`);

  it.each(bookmarkReaders)(
    'have the words of their headings, in order, and lead to them: $name',
    async ({ read }) => {
      for (const [i, { title, headings }] of made.entries()) {
        const pdf = await readFile(fileOf(i, 'pdf'));
        const bookmarks = await read(fileOf(i, 'pdf'));
        const [first, contents, ...others] = bookmarks.map((bookmark) => bookmark.title);
        expect([first, contents], `policy ${i}`).toEqual([title, 'المحتويات']);
        const bare = others.map((text, nth) => (text === headings[nth] ? text : text.replace(marker, '')));
        expect(bare, `policy ${i}`).toEqual(headings);
        const tags = await headingTags(pdf);
        expect(
          bookmarks.map(({ page }) => page),
          `policy ${i}`,
        ).toEqual(tags.map(({ page }) => page));
      }
    },
  );

  it('are as deep as the tags of their headings are', async () => {
    for (const i of made.keys()) {
      const pdf = await readFile(fileOf(i, 'pdf'));
      const { bookmarks } = await readPdf(pdf);
      const tags = await headingTags(pdf);
      expect(
        bookmarks.map(({ depth }) => `H${depth}`),
        `policy ${i}`,
      ).toEqual(tags.map(({ role }) => role));
    }
  });

  it('and the contents name parts alike', async () => {
    for (const i of made.keys()) {
      const html = await readFile(fileOf(i, 'html'), 'utf8');
      const headings = new Map(
        [...html.matchAll(/<h\d id="([\w-]+)">(.*?)<\/h\d>/gsu)].map(([, id, text]) => [id, lineOf(text)]),
      );
      const start = html.indexOf('<nav class="contents"');
      const entries = [
        ...html
          .slice(start, html.indexOf('</nav>', start))
          .matchAll(/href="#([\w-]+)"><span class="entry">(.*?)<\/span><span class="leader"/gsu),
      ];
      expect(entries.length).toBeGreaterThan(5);
      for (const [, id, text] of entries) expect(lineOf(text)).toBe(headings.get(id));
    }
  });
});

/** Returns the text of a stretch of a page. */
function lineOf(html = ''): string | undefined {
  return textsOfMain(`<main><h2>${html}</h2></main>`).headings[0];
}

describe('bookmarks of a page of which a part isn’t printed', () => {
  const browser = useBrowser();

  it('have the words of the headings that are', async () => {
    const headings = ['المادة ١٢ من اللائحة ٣', 'المادة 12 (أ)', 'لا يطبع 7', 'المادة 21 (أ)'];
    const page = (head: string) =>
      `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title><style>body { font-family: "Noto Naskh Arabic" }</style></head><body><main><h1>ع</h1>${head}</main></body></html>`;
    const html = page(
      headings.map((text, i) => `<h2${i === 2 ? ' style="display: none"' : ''}>${text}</h2>`).join(''),
    );
    const fonts = fontSheet(await readFonts());
    const printed = await new Printer(browser(), 1).print({ html, fonts, contents: undefined, file: 'x' });
    if (!printed.ok) throw new Error(printed.message.key);
    const finished = finish(printed.bytes, facts, textsOfMain(html).headings);
    const { bookmarks } = await readPdf(finished.bytes);
    expect(bookmarks.map(({ title }) => title)).toEqual(['ع', headings[0], headings[1], headings[3]]);
  });
});
