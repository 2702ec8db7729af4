import { setTimeout } from 'node:timers/promises';
import { type Browser, type Page, PuppeteerError } from 'puppeteer-core';
import type { Message } from '../diagnostics/diagnostic.js';
import { destinations } from './destinations.js';

/** A page to print. */
export interface PrintJob {
  readonly html: string;
  /** Says the number of a page in the document's figures; undefined where the document lists no page numbers. */
  readonly pageNumber: ((page: number) => string) | undefined;
  /** For messages. */
  readonly file: string;
}

export type Printed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: Message };

/** A busy tab never finds the time to clear up what documents leave behind; after so many it is told to. */
const documentsPerClearing = 20;

/** After so many documents a tab is replaced, so that memory stays flat however many there are. */
const documentsPerTab = 200;

interface Tab {
  readonly page: Page;
  /** Fails when the tab's process is gone: Puppeteer would wait for its answer for minutes. */
  readonly lost: Promise<never>;
  /** The style element with the fonts that the tab holds. */
  fonts: string | undefined;
  printed: number;
}

function tabOf(page: Page): Tab {
  const lost = new Promise<never>((_, reject) => page.once('error', reject));
  // Told through the race in which it is awaited; on its own it is no fault.
  lost.catch(() => undefined);
  return { page, lost, fonts: undefined, printed: 0 };
}

/** Prints HTML through a browser, up to `tabs` documents at a time. */
export class Printer {
  readonly #browser: Browser;
  readonly #idle: Tab[] = [];
  readonly #waiting: ((free: undefined) => void)[] = [];
  #open = 0;
  #usedFirst = false;
  #closing = false;
  readonly #tabs: number;
  /** Fails when the browser is gone: some of what Puppeteer waits for is then never answered. */
  readonly #gone: Promise<never>;

  constructor(browser: Browser, tabs: number) {
    this.#browser = browser;
    this.#tabs = tabs;
    this.#gone = new Promise((_, reject) => {
      browser.once('disconnected', () => reject(new Error('the browser crashed')));
    });
    // Told through the races in which it is awaited; on its own it is no fault.
    this.#gone.catch(() => undefined);
  }

  /** HTML → PDF. A browser that dies on the way is told as a message, never thrown; a tab that dies is replaced once. */
  async print(job: PrintJob): Promise<Printed> {
    const printed =
      (await this.#tryPrint(job)) ??
      (!this.#closing && this.#browser.connected && (await this.#tryPrint(job)));
    return printed || { ok: false, message: { key: 'browser.died', values: {} } };
  }

  /** Undefined where the tab, or the whole browser, was lost. */
  async #tryPrint(job: PrintJob): Promise<Printed | undefined> {
    while (this.#open >= this.#tabs && this.#idle.length === 0) {
      await new Promise((resolve) => this.#waiting.push(resolve));
    }
    let tab = this.#idle.pop();
    if (!tab) this.#open += 1;
    try {
      tab ??= tabOf(await Promise.race([this.#newPage(), this.#gone]));
      return await Promise.race([printOn(tab, job), tab.lost, this.#gone]);
    } catch (error) {
      if (tab) tab.printed = documentsPerTab;
      if (await this.#isLost(error)) return undefined;
      throw error;
    } finally {
      this.#release(tab);
      this.#waiting.shift()?.(undefined);
    }
  }

  /** Whether an error only says that the tab, or the whole browser, is no longer there. */
  async #isLost(error: unknown): Promise<boolean> {
    if (this.#closing || error instanceof PuppeteerError || /crashed/u.test(String(error))) return true;
    // Puppeteer's own assumptions may break before it hears of the browser's end.
    await setTimeout(200);
    return !this.#browser.connected;
  }

  async close(): Promise<void> {
    this.#closing = true;
    // A browser that is gone can't be closed in good order; either way no process stays behind.
    await this.#browser.close().catch(() => this.#browser.process()?.kill('SIGKILL'));
  }

  #release(tab: Tab | undefined): void {
    if (tab && ++tab.printed < documentsPerTab && this.#browser.connected) {
      this.#idle.push(tab);
      return;
    }
    this.#open -= 1;
    // Nobody waits for it: a tab that was lost may never answer.
    tab?.page.close().catch(() => undefined);
  }

  /** The tab with which a browser starts is as good as a new one, and there already. */
  async #freshPage(): Promise<Page> {
    if (this.#usedFirst) return this.#browser.newPage();
    this.#usedFirst = true;
    const [first] = await this.#browser.pages();
    return first ?? this.#browser.newPage();
  }

  async #newPage(): Promise<Page> {
    const page = await this.#freshPage();
    await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true)]);
    return page;
  }
}

async function printOn(tab: Tab, { html, pageNumber, file }: PrintJob): Promise<Printed> {
  const { page } = tab;
  if (tab.printed > 0 && tab.printed % documentsPerClearing === 0) await clearUp(page);
  if (!(await show(tab, html)))
    return { ok: false, message: { key: 'browser.fonts-failed', values: { file } } };
  if (!pageNumber) return { ok: true, bytes: await pdfOf(page) };
  // The contents' page numbers are known only once the document is on pages: print, number, print again.
  const places = destinations(await pdfOf(page));
  const numbers = Object.fromEntries([...places].map(([id, number]) => [id, pageNumber(number)]));
  const complete = await page.evaluate(fillPageNumbers, numbers);
  const bytes = await pdfOf(page);
  const moved = [...destinations(bytes)].some(([id, number]) => places.get(id) !== number);
  return complete && !moved
    ? { ok: true, bytes }
    : { ok: false, message: { key: 'browser.page-numbers', values: { file } } };
}

async function clearUp(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** The style element in which a page carries its fonts, as `templates/base/partials/head.hbs` writes it. */
const fontsElement = /<style id="fonts">[^<]*<\/style>/u;

/** A tab is for paper: on a screen that nobody sees, laying out and drawing would be work for nothing. */
const offScreen = '<style id="off-screen">@media screen { body { display: none !important; } }</style>';

/**
 * Shows a document in a tab; whether its fonts could be read. Reading them is most of the work, so a tab that holds
 * them already keeps them, and only what stands around them changes.
 */
async function show(tab: Tab, html: string): Promise<boolean> {
  const fonts = fontsElement.exec(html)?.[0] ?? '';
  if (fonts !== tab.fonts) {
    await tab.page.setContent(`<!doctype html><head>${fonts}${offScreen}`);
    if (!(await tab.page.evaluate(fontsLoaded))) return false;
    tab.fonts = fonts;
  }
  await tab.page.evaluate(replaceDocument, html.replace(fonts, ''));
  return true;
}

/** Runs in the page: reads the fonts that it carries, and whether that went well. Without them words would be lost. */
async function fontsLoaded(): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document } = globalThis as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const faces: any[] = [...document.fonts];
  await Promise.all(faces.map((face) => face.load().catch(() => undefined)));
  return faces.every(({ status }) => status === 'loaded');
}

/** Runs in the page: all of another document but the fonts takes the place of this one's; waits for its images. */
async function replaceDocument(html: string): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document, DOMParser } = globalThis as any;
  const next = new DOMParser().parseFromString(html, 'text/html');
  const kept = [document.getElementById('fonts'), document.getElementById('off-screen')];
  for (const node of [...document.head.childNodes]) if (!kept.includes(node)) node.remove();
  document.head.append(...next.head.childNodes);
  document.body.replaceWith(next.body);
  for (const { name, value } of next.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  await Promise.all([...document.images].map((image: any) => image.decode().catch(() => undefined)));
}

function pdfOf(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 120_000,
  });
}

/** Runs in the page: writes each contents entry's number; whether every entry got one. */
function fillPageNumbers(numbers: Record<string, string>): boolean {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document } = globalThis as any;
  let complete = true;
  for (const place of document.querySelectorAll('main [data-page-of]')) {
    const number = numbers[place.dataset.pageOf];
    if (number) place.textContent = number;
    else complete = false;
  }
  return complete;
}
