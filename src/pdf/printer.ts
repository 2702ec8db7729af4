import type { Browser, Page } from 'puppeteer-core';
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

/** After so many documents a tab is replaced, so that memory stays flat however many there are. */
const documentsPerTab = 50;

interface Tab {
  readonly page: Page;
  printed: number;
}

/** Prints HTML through a browser, up to `tabs` documents at a time. */
export class Printer {
  readonly #browser: Browser;
  readonly #idle: Tab[] = [];
  readonly #waiting: ((free: undefined) => void)[] = [];
  #open = 0;
  #usedFirst = false;
  readonly #tabs: number;

  constructor(browser: Browser, tabs: number) {
    this.#browser = browser;
    this.#tabs = tabs;
  }

  /** HTML → PDF. A browser that dies on the way is told as a message, never thrown. */
  async print(job: PrintJob): Promise<Printed> {
    while (this.#open >= this.#tabs && this.#idle.length === 0) {
      await new Promise((resolve) => this.#waiting.push(resolve));
    }
    const idle = this.#idle.pop();
    if (!idle) this.#open += 1;
    let tab = idle;
    try {
      tab ??= { page: await this.#newPage(), printed: 0 };
      return await printOn(tab.page, job);
    } catch (error) {
      if (!this.#browser.connected || isDeath(error))
        return { ok: false, message: { key: 'browser.died', values: {} } };
      throw error;
    } finally {
      await this.#release(tab);
      this.#waiting.shift()?.(undefined);
    }
  }

  async close(): Promise<void> {
    // A browser that is gone can't be closed in good order; either way no process stays behind.
    await this.#browser.close().catch(() => this.#browser.process()?.kill('SIGKILL'));
  }

  async #release(tab: Tab | undefined): Promise<void> {
    if (tab && ++tab.printed < documentsPerTab && this.#browser.connected) {
      this.#idle.push(tab);
      return;
    }
    this.#open -= 1;
    await tab?.page.close().catch(() => undefined);
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

async function printOn(page: Page, { html, pageNumber, file }: PrintJob): Promise<Printed> {
  await page.setContent(html, { waitUntil: 'load' });
  const first = await pdfOf(page);
  if (!pageNumber) return { ok: true, bytes: first };
  // The contents' page numbers are known only once the document is on pages: print, number, print again.
  const places = destinations(first);
  const numbers = Object.fromEntries([...places].map(([id, number]) => [id, pageNumber(number)]));
  const complete = await page.evaluate(fillPageNumbers, numbers);
  const bytes = await pdfOf(page);
  const moved = [...destinations(bytes)].some(([id, number]) => places.get(id) !== number);
  return complete && !moved
    ? { ok: true, bytes }
    : { ok: false, message: { key: 'browser.page-numbers', values: { file } } };
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

/** The ways in which Puppeteer says that the browser, or the tab, is no longer there. */
function isDeath(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Target closed|Connection closed|Session closed|detached|crashed|TargetCloseError|ConnectionClosed/iu.test(
      `${error.name} ${error.message}`,
    )
  );
}
