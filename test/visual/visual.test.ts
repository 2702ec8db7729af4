import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../src/pdf/launch.js';
import { launchOptions } from '../support/browser.js';
import { projectFolder } from '../support/project.js';
import { typeset } from '../support/typeset.js';

/** Whether the pictures are taken again: `UPDATE_VISUAL=1`. Look at each before it is committed. */
const refresh = process.env.UPDATE_VISUAL === '1';

// Another browser draws letters slightly differently, so the pictures are valid only for the embedded one.
const skip = process.platform !== 'linux' || process.arch !== 'x64';
const notice = skip ? ' (SKIPPED: no browser is embedded for this system)' : '';

const folder = path.join(projectFolder, 'test/visual');
/** The folder for pictures that differ and for their differences; git ignores it. */
const differing = path.join(folder, 'differing');

/** Parts of a small policy's paper; the width is that of the text on an A4 page, in CSS pixels. */
const pictures = [
  { name: 'card', policy: 'booklet', width: 612, element: '.card' },
  { name: 'lettered-parts', policy: 'booklet', width: 612, element: '[aria-labelledby="section-4"]' },
  { name: 'nested-lists', policy: 'booklet', width: 612, element: '[aria-labelledby="section-3"]' },
  { name: 'signatures', policy: 'booklet', width: 612, element: '.signatures' },
  { name: 'letterhead', policy: 'letterhead', width: 627, element: '.letter-head' },
] as const;

/** How many pixels in a thousand may differ: none should, but processors round the edges of letters differently. */
const tolerance = 1;

describe.skipIf(skip)(`on paper${notice}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    const launched = await launch({ ...launchOptions(), executable: undefined });
    if (!launched.ok) throw new Error(launched.message.key);
    browser = launched.browser;
    rmSync(differing, { recursive: true, force: true });
  });
  afterAll(() => browser?.close());

  it.each(pictures)('$name looks as it did', async ({ name, policy, width, element }) => {
    const { html } = await typeset(path.join(projectFolder, 'test/golden', policy, 'policy.yaml'));
    const taken = await picture(await printed(browser, html, width), element);
    const file = path.join(folder, `${name}.png`);
    if (refresh) writeFileSync(file, taken);
    expect(existsSync(file), `${file}; UPDATE_VISUAL=1 makes it`).toBe(true);
    const [now, before] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(file))];
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    const difference = new PNG({ width: now.width, height: now.height });
    const count = pixelmatch(before.data, now.data, difference.data, now.width, now.height, {
      threshold: 0.1,
    });
    const share = (count / (now.width * now.height)) * 1000;
    if (share > tolerance) {
      mkdirSync(differing, { recursive: true });
      writeFileSync(path.join(differing, `${name}.png`), taken);
      writeFileSync(path.join(differing, `${name}.difference.png`), PNG.sync.write(difference));
    }
    expect(share, `${count} pixels differ; see ${differing}`).toBeLessThanOrEqual(tolerance);
  });
});

async function printed(browser: Browser, html: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMediaType('print');
  await page.setViewport({ width, height: 900 });
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Hides the mark, which lies behind the middle of a printed page; a screen has no such place.
  await page.addStyleTag({ content: '.watermark { display: none } * { animation: none; transition: none }' });
  return page;
}

async function picture(page: Page, element: string): Promise<Buffer> {
  const handle = await page.$(element);
  if (!handle) throw new Error(`no ${element}`);
  const taken = Buffer.from(await handle.screenshot({ type: 'png' }));
  await page.close();
  return taken;
}
