import path from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/pipeline/diff.js';
import { changesPrintJob, pageOf as pageBytes } from '../../src/pipeline/diff-page.js';
import { inFolder } from '../cases/folder.js';
import { withRevision } from '../cases/revision.js';
import { useBrowser } from '../support/browser.js';
import { policyFile } from '../support/project.js';
import { typeset } from '../support/typeset.js';
import { valueIn } from '../support/value-in.js';

const browser = useBrowser();

/** Returns the lightness of each pixel of an element, from 0 to 255, as a copier sees it. */
async function greysOf(page: Page, element: string): Promise<number[]> {
  const handle = await page.$(element);
  if (!handle) throw new Error(`no ${element}`);
  const { data } = PNG.sync.read(Buffer.from(await handle.screenshot({ type: 'png' })));
  return Array.from({ length: data.length / 4 }, (_, i) =>
    Math.round(0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0)),
  );
}

async function onPaper(html: string): Promise<Page> {
  const page = await browser().newPage();
  await page.emulateMediaType('print');
  await page.setViewport({ width: 612, height: 900 });
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page;
}

describe('a draft mark', () => {
  it('is seen through a tinted cell, also in grey, and much paler than the cell’s words', async () => {
    const { html } = await typeset(policyFile('qurrat-ayn'), 'booklet');
    const page = await onPaper(html);
    // Puts all labels of the card in the middle of the screen, where the mark is.
    await page.addStyleTag({ content: '.card th { height: 200px } .cover, .contents { display: none }' });
    const greys = await greysOf(page, '.card tr:nth-child(2) th');
    const counts = new Array<number>(256).fill(0);
    for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
    const tint = counts.indexOf(Math.max(...counts));
    const marked = greys.filter((grey) => grey < tint - 10 && grey > 190);
    expect(marked.length / greys.length).toBeGreaterThan(0.02);
    expect(tint).toBeLessThan(255);
    expect(counts.findIndex((count) => count > 0)).toBeLessThan(60);
    await page.close();
  });
});

describe('what was struck through', () => {
  it('can be made out: the stroke is paler than the letters, and no dot is hidden by it', async () => {
    const revised = Object.fromEntries(
      Object.entries(withRevision).map(([file, text]) => [
        file,
        file.endsWith('relations.yaml') ? text.replace('text: نص الهدف', 'text: نص الهدف ٠٠٠') : text,
      ]),
    );
    const html = await inFolder(revised, async (folder) => {
      const file = (name: string) => path.join(folder, 'policies/birr', name);
      const texts = { old: file('relations.yaml'), new: file('relations.next.yaml') };
      const compared = valueIn(await compare({ ...texts, git: undefined }));
      return Buffer.from(pageBytes(await changesPrintJob(compared))).toString();
    });
    const page = await onPaper(html);
    await page.evaluate(
      "[...document.querySelectorAll('.changes del')].find((one) => one.textContent.includes('٠')).id = 'zeros'",
    );
    const struck = await greysOf(page, '#zeros');
    await page.addStyleTag({ content: '.changes del { text-decoration: none }' });
    const plain = await greysOf(page, '#zeros');
    const dark = (greys: readonly number[]) => greys.filter((grey) => grey < 90).length;
    expect(dark(plain)).toBeGreaterThan(5);
    expect(dark(struck)).toBe(dark(plain));
    // There must be a stroke as well.
    expect(struck.filter((grey, i) => grey !== plain[i]).length).toBeGreaterThan(10);
    await page.close();
  });
});
