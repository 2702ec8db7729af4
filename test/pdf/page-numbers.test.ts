import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../src/pdf/launch.js';
import { Printer } from '../../src/pdf/printer.js';
import { launchOptions } from '../support/browser.js';
import { readPdf } from '../support/pdf.js';

/** Returns a page with a list of contents of two parts, the second `pages` pages after the first. */
const documentOf = (pages: number) => `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title>
<style>@page { size: A4 } .far { break-before: page }</style></head><body><main>
<p><a href="#a">p</a> <span data-page-of="a"></span></p><p><a href="#b">q</a> <span data-page-of="b"></span></p>
<h2 id="a">x</h2>${'<p class="far">z</p>'.repeat(pages)}<h2 id="b">y</h2></main></body></html>`;

describe('page numbers in the contents', () => {
  let printer: Printer;
  beforeAll(async () => {
    const launched = await launch(launchOptions());
    if (!launched.ok) throw new Error(launched.message.key);
    printer = new Printer(launched.browser, 1);
  });
  afterAll(() => printer?.close());

  const print = (pages: number, ids: string[] = ['a', 'b']) =>
    printer.print({
      html: documentOf(pages),
      fonts: '',
      contents: { ids, pageNumber: (page) => `n${page}` },
      file: 'x',
    });

  // A printer starts from the page numbers of the last similar document, which may be another one.
  it.each([3, 3, 12, 1, 12])('are those of the document itself: %i pages', async (pages) => {
    const printed = await print(pages);
    if (!printed.ok) throw new Error(printed.message.key);
    const text = (await readPdf(printed.bytes)).pages[0]?.lines.map(({ text }) => text).join(' ') ?? '';
    expect(text.match(/n\d+/gu)).toEqual(['n1', `n${pages + 1}`]);
  });

  it('are never left out: what can’t be found is reported', async () => {
    expect(await print(2, ['a', 'b', 'nowhere'])).toEqual({
      ok: false,
      fault: 'document',
      message: { key: 'browser.page-numbers', values: { file: 'x' } },
    });
  });
});
