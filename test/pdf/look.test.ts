import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/policy/schema.js';
import { run } from '../support/cli.js';
import { type Pdf, readPdf } from '../support/pdf.js';
import { writeAssociation } from '../support/workspace.js';

/** Points per millimetre. */
const mm = 72 / 25.4;

/** The width of a space of body text in points. */
const space = 0.26 * 12.5625;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-look-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;

/** Returns the bytes of a policy in a theme. */
async function printed(theme: string, policy: Partial<Policy>): Promise<Buffer> {
  const home = path.join(folder, String(++count));
  const whole: Policy = {
    type: 'code-of-conduct',
    title: 'سياسة',
    status: 'draft',
    sections: [],
    ...policy,
  };
  const association = { name: 'جمعية البر', shortName: 'جمعية البر' };
  await writeAssociation(path.join(home, 'policies/birr'), association, { policy: whole });
  const { code } = await run(['render', 'birr/policy', '--theme', theme, '--format', 'pdf'], { cwd: home });
  expect(code).toBe(0);
  return readFile(path.join(home, 'out/birr/policy.pdf'));
}

/** Returns a number of sections of one line each. */
const sections = (number: number) =>
  Array.from({ length: number }, (_, i) => ({
    kind: 'custom' as const,
    heading: `قسم ${i + 1}`,
    text: 'نص.',
  }));

const pageOf = (pdf: Pdf, title: string) => pdf.bookmarks.find((one) => one.title === title)?.page;

describe.each(['booklet', 'letterhead'])('what stands before the text: %s', (theme) => {
  const present = { cover: true, toc: { heading: 'المحتويات' }, card: false, closing: false };

  it('has the text after it on its page where it takes less than half of that', async () => {
    const pdf = await readPdf(await printed(theme, { present, sections: sections(6) }));
    expect(pageOf(pdf, 'المحتويات')).toBe(2);
    expect(pageOf(pdf, 'قسم 1')).toBe(2);
  });

  it('has its page to itself where it takes more than half of that', async () => {
    const pdf = await readPdf(await printed(theme, { present, sections: sections(16) }));
    expect(pageOf(pdf, 'المحتويات')).toBe(2);
    expect(pageOf(pdf, 'قسم 1')).toBe(3);
    // A page that the text begins is like any other: its heading stands where the contents' does.
    const first = pdf.bookmarks.find(({ title }) => title === 'قسم 1');
    const contents = pdf.bookmarks.find(({ title }) => title === 'المحتويات');
    expect(Math.abs((first?.y ?? 0) - (contents?.y ?? 0))).toBeLessThan(1);
  });

  it('keeps no room for the text below a card that the contents leave no room for', async () => {
    const references = Array.from({ length: 9 }, (_, i) => ({ text: `نظام ${i + 1}` }));
    const card = { ...present, card: true };
    const pdf = await readPdf(await printed(theme, { present: card, references, sections: sections(28) }));
    expect(pageOf(pdf, 'بطاقة تعريف بالسياسة')).toBe(3);
    expect(pageOf(pdf, 'قسم 1')).toBe(3);
  });
});

it('sets numbers of lists 2.5 mm from their text, and page numbers of the contents under each other', async () => {
  const items = ['أول', 'ثان', 'ثالث'];
  const bytes = await printed('booklet', {
    present: { cover: false, toc: { heading: 'المحتويات' }, card: false, closing: false },
    sections: [
      ...sections(10),
      { kind: 'custom', heading: 'طويل', text: 'نص من كلمات. '.repeat(3000) },
      { kind: 'custom', heading: 'مرقم', list: 'decimal', items },
      { kind: 'custom', heading: 'منقط', list: 'bullet', items },
    ],
  });
  const pieces = await piecesOf(bytes);
  for (const item of items) {
    const texts = pieces.filter(
      ({ text }) => text.includes([...item].reverse().join('')) || text.includes(item),
    );
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const { page, y, right } of texts) {
      const marks = pieces.filter((one) => one.page === page && Math.abs(one.y - y) < 2 && one.left > right);
      expect(marks.length, item).toBeGreaterThan(0);
      // A mark's piece ends with its space.
      const distance = (Math.min(...marks.map(({ left }) => left)) + space * marks.length - right) / mm;
      expect(distance).toBeGreaterThan(2.2);
      expect(distance).toBeLessThan(2.8);
    }
  }
  // The finished file puts a space beside some numbers, which is part of their piece.
  const numbers = pieces.filter(
    ({ page, text, left }) => page === 1 && left < 35 * mm && /[٠-٩]/u.test(text) && !/ /u.test(text),
  );
  expect(new Set(numbers.map(({ text }) => text.match(/[٠-٩]/gu)?.length))).toEqual(new Set([1, 2]));
  const lefts = numbers.map(({ left }) => left);
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(0.5);
});

it('begins a list of lists below the text before it, not on the next page', async () => {
  const long = 'نص يملأ سطرًا واحدًا تقريبًا من أسطر الصفحة كلها ولا يزيد عليه.';
  const items = Array.from({ length: 4 }, () => ({ text: 'بند', items: [long, long, long] }));
  const pdf = await readPdf(
    await printed('booklet', {
      present: { cover: false, toc: false, card: false, closing: false },
      sections: [...sections(7), { kind: 'custom', heading: 'قائمة', items }],
    }),
  );
  expect(pageOf(pdf, 'قائمة')).toBe(1);
});

/** A piece of text with its place in points. */
interface Piece {
  readonly page: number;
  readonly text: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

async function piecesOf(bytes: Uint8Array): Promise<Piece[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  const pieces: Piece[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items as TextItem[])
      if (item.str?.trim())
        pieces.push({
          page,
          text: item.str,
          y: item.transform[5],
          left: item.transform[4],
          right: item.transform[4] + item.width,
        });
  }
  await loading.destroy();
  return pieces;
}
